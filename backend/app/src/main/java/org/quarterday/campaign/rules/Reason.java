package org.quarterday.campaign.rules;

/**
 * Why somebody is left out, in the order of rank: of several that fit, the first one counts, so
 * that the counts add up.
 */
public enum Reason {
  OWN_ACCOUNT("An account of who made the campaign", false),
  DECEASED("Has died", true),
  HELD("Breathing Space or another hold stops it", true),
  COURT("In court", true),
  SAFEGUARDING("Everything to them is read by a second person first", true),
  AT_RISK("A person at risk, whose address is protected", true),
  CLOSED("The account is closed", true),
  OPTED_OUT("Asked not to be written to", true),
  NO_CONSENT("Has not agreed to marketing", true),
  CONTACTED_LATELY("Was contacted lately", false),
  OTHER_FORMAT("Needs another format or language", true),
  NO_CONTACT("No usable number or address for the chosen ways", false),
  EMPTY_FIELD("A field of the words is empty", true),
  /** Found only when it is sent: there was a debt, and there is none now. */
  PAID_SINCE("Has paid since", true);

  private final String words;
  private final boolean askedAgain;

  Reason(String words, boolean askedAgain) {
    this.words = words;
    this.askedAgain = askedAgain;
  }

  public String words() {
    return words;
  }

  /** Whether it is looked at once more in the moment of sending. */
  public boolean askedAgain() {
    return askedAgain;
  }
}
