package org.quarterday.letter.rules;

/**
 * The letters the council writes, and what each is for: the one table of which of them ask for a
 * debt. A hold stops those that do; what the law or a scheme requires, replies and statements
 * always go (Debt Respite Scheme Regulations 2020, reg. 7 and 11). A feature that writes a new
 * letter says here first what it is for: there is no letter without.
 */
public enum LetterKind {
  /** The agreement itself, with its calendar. */
  ARRANGEMENT_AGREED(Purpose.TELLS),
  /** Asks for what was agreed and has not come. */
  ARRANGEMENT_BROKEN(Purpose.CHASES),
  /** A step of the arrears ladder. */
  ARREARS(Purpose.CHASES),
  /** What the Complaint Handling Code has the council write to a complainant. */
  COMPLAINT_ACKNOWLEDGED(Purpose.REPLIES),
  COMPLAINT_ANSWERED(Purpose.REPLIES),
  COMPLAINT_EXTENDED(Purpose.REPLIES),
  COMPLAINT_REFUSED(Purpose.REPLIES),
  /** The court's day, which has to be told (Pre-Action Protocol, Part 2). */
  COURT_HEARING(Purpose.REQUIRED),
  /** A notice before a claim: it asks for the debt, so what holds the debt holds it. */
  COURT_NOTICE(Purpose.CHASES),
  /** Asks whoever left a credit behind to come for it. */
  CREDIT_OWNER(Purpose.TELLS),
  CREDIT_USED(Purpose.TELLS),
  /** Asks for the sum that came back. */
  DIRECT_DEBIT_UNPAID(Purpose.CHASES),
  /** Direct Debit Guarantee: advance notice of amount and day. */
  DIRECT_DEBIT_NOTICE(Purpose.REQUIRED),
  DIRECT_DEBIT_ENDED(Purpose.TELLS),
  DIRECT_DEBIT_MOVED(Purpose.TELLS),
  DIRECT_DEBIT_REFUSED(Purpose.TELLS),
  /** The letters to who left owing, the last of them before a money claim. */
  FORMER_TENANT_FIRST(Purpose.CHASES),
  FORMER_TENANT_SECOND(Purpose.CHASES),
  FORMER_TENANT_CLAIM(Purpose.CHASES),
  /** Somebody else lives there than is on record: benefit may change. */
  HOUSEHOLD_CHANGED(Purpose.TELLS),
  PAYMENT_IRREGULARITIES(Purpose.REPLIES),
  REFUND(Purpose.TELLS),
  STANDING_ORDER_CHANGE(Purpose.TELLS),
  STANDING_ORDER_STOP(Purpose.TELLS),
  /** What of a claim is not what the council answered. */
  UNIVERSAL_CREDIT_DIFFERS(Purpose.TELLS);

  /** What a letter is for. */
  public enum Purpose {
    /** Asks for a debt. */
    CHASES,
    /** The law, or the rules of a scheme, say that it is sent; a statement of account too. */
    REQUIRED,
    /** Answers what somebody asked. */
    REPLIES,
    /** Anything else the council tells somebody. */
    TELLS
  }

  private final Purpose purpose;

  LetterKind(Purpose purpose) {
    this.purpose = purpose;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Whether it asks for a debt. */
  public boolean chases() {
    return purpose == Purpose.CHASES;
  }

  /** Whether any hold can stop it. */
  public boolean mayBeHeld() {
    return purpose == Purpose.CHASES || purpose == Purpose.TELLS;
  }
}
