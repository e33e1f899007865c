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
  /** The words of a campaign to one of thousands. */
  CAMPAIGN(Purpose.TELLS),
  /** The same, when it asks for what is owed. */
  CAMPAIGN_REMINDER(Purpose.CHASES),
  /** What the Complaint Handling Code has the council write to a complainant. */
  COMPLAINT_ACKNOWLEDGED(Purpose.REPLIES),
  COMPLAINT_ANSWERED(Purpose.REPLIES),
  COMPLAINT_EXTENDED(Purpose.REPLIES),
  COMPLAINT_REFUSED(Purpose.REPLIES),
  /** What was decided about a correction, and whom they may turn to (UK GDPR Article 12(4)). */
  CORRECTION_REFUSED(Purpose.REPLIES),
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
  /**
   * Somebody else can see the account online, or no longer can: told to the person, whoever asked.
   */
  ONLINE_LINKED(Purpose.REPLIES),
  ONLINE_LINK_ENDED(Purpose.REPLIES),
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

  /**
   * Whether it has to be in writing, also to somebody who asked not to be written to: what the law
   * or a scheme requires, a notice or a letter that has to come before a claim, and answers the
   * Complaint Handling Code has in writing.
   */
  public boolean mustBeWritten() {
    return switch (this) {
      case COURT_NOTICE,
          FORMER_TENANT_CLAIM,
          COMPLAINT_ACKNOWLEDGED,
          COMPLAINT_ANSWERED,
          COMPLAINT_EXTENDED,
          COMPLAINT_REFUSED ->
          true;
      default -> purpose == Purpose.REQUIRED;
    };
  }

  /**
   * Whether a template may say it in other words altogether: where all that the letter has to say
   * are facts of the account. Elsewhere a template stands around what was decided.
   */
  public boolean mayBeReplaced() {
    return switch (this) {
      case ARREARS, CREDIT_OWNER, FORMER_TENANT_FIRST, FORMER_TENANT_SECOND -> true;
      default -> false;
    };
  }

  /**
   * Whether it is served or comes before a claim, so that it goes on paper whatever somebody likes.
   */
  public boolean paperOnly() {
    return this == COURT_HEARING || this == COURT_NOTICE || this == FORMER_TENANT_CLAIM;
  }

  /** Whether it is about money to be paid, so that it says how. */
  public boolean saysHowToPay() {
    return chases();
  }

  /** Whether it is no answer to a complaint itself, which says where else to go. */
  public boolean saysHowToComplain() {
    return !name().startsWith("COMPLAINT_");
  }

  /** Whether any hold can stop it. */
  public boolean mayBeHeld() {
    return purpose == Purpose.CHASES || purpose == Purpose.TELLS;
  }
}
