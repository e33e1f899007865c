package org.quarterday.complaint.rules;

/**
 * Who complains. The Code's complaints are not tenants' alone: whoever the council's work as a
 * landlord touches can make one, with an account or without (Complaint Handling Code 1.2, 1.3).
 */
public enum ComplainantKind {
  TENANT("A tenant"),
  LEASEHOLDER("A leaseholder or shared owner"),
  APPLICANT("Somebody who has applied for a home"),
  /** Somebody who speaks for another, with their leave. */
  REPRESENTATIVE("Somebody who speaks for another"),
  /** One who answers for several residents. */
  GROUP("One who answers for a group"),
  /** A visitor, a neighbour, anybody else. */
  OTHER("Somebody else, such as a visitor");

  private final String words;

  ComplainantKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether they say for whom, and by what right. */
  public boolean speaksForAnother() {
    return this == REPRESENTATIVE || this == GROUP;
  }

  /**
   * Why such a person does not complain so; empty when they do.
   *
   * @param onAccount about one rent account, or about none
   */
  public String wrong(boolean onAccount) {
    return switch (this) {
      case TENANT ->
          onAccount
              ? ""
              : "A tenant complains about their account: log it there, under Complaints.";
      case LEASEHOLDER, APPLICANT, OTHER ->
          onAccount
              ? "They have no part in this account: log it under Complaints, without one."
              : "";
      case REPRESENTATIVE, GROUP -> "";
    };
  }
}
