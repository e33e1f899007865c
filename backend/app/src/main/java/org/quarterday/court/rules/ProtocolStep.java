package org.quarterday.court.rules;

/** What the Pre-Action Protocol for Possession Claims by Social Landlords, Part 2, asks for. */
public enum ProtocolStep {
  CONTACT_EARLY("Spoke with the tenant about the arrears", When.BEFORE_CLAIM),
  LETTER_EACH_TENANT("Wrote to each named tenant separately", When.BEFORE_CLAIM),
  AFFORDABLE_OFFER("Tried to agree affordable sums", When.BEFORE_CLAIM),
  STATEMENTS(
      "Sent a rent statement at least every quarter, of the last 13 weeks", When.BEFORE_CLAIM),
  BENEFIT_HELP("Helped with Housing Benefit or Universal Credit", When.BEFORE_CLAIM),
  DIRECT_DEDUCTIONS("Asked for deductions to be paid to the council", When.BEFORE_CLAIM),
  VULNERABILITY("Considered vulnerability, capacity and the Equality Act", When.BEFORE_CLAIM),
  TRIED_AFTER_NOTICE("Went on trying to agree after the notice", When.BEFORE_CLAIM),
  STATEMENT_BEFORE_HEARING("Sent an up-to-date statement before the hearing", When.HEARING),
  TOLD_OF_HEARING("Told the tenant the day and time of the hearing", When.HEARING);

  /** When it has to be there. */
  public enum When {
    BEFORE_CLAIM,
    HEARING
  }

  private final String words;
  private final When when;

  ProtocolStep(String words, When when) {
    this.words = words;
    this.when = when;
  }

  public String words() {
    return words;
  }

  public When when() {
    return when;
  }
}
