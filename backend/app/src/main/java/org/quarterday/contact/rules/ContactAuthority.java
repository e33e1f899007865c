package org.quarterday.contact.rules;

/** Why somebody who is no tenant may speak for one. */
public enum ContactAuthority {
  WRITTEN("The tenant's signed authority"),
  SAID_BY_TENANT("The tenant said so on the call"),
  POWER_OF_ATTORNEY("Power of attorney"),
  COURT_DEPUTY("Deputy of the Court of Protection"),
  APPOINTEE("Appointee for benefits"),
  NONE("None");

  private final String words;

  ContactAuthority(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** An appointee answers for benefits alone (Claims and Payments Regulations 1987, reg. 33). */
  public boolean bindsTheTenant() {
    return this != NONE && this != APPOINTEE;
  }
}
