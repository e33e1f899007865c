package org.quarterday.balancing.rules;

/**
 * Where what moved on a day came from. Every posting has one; what none of them explains is {@link
 * #UNKNOWN} and always a difference.
 */
public enum Source {
  PAYMENT_FILE(SourceSide.MONEY, true),
  PAYMENT(SourceSide.MONEY, false),
  CASH_BATCH(SourceSide.MONEY, false),
  CARD_PAYMENT(SourceSide.MONEY, true),
  COLLECTION(SourceSide.MONEY, true),
  BOUNCED(SourceSide.MONEY, true),
  INDEMNITY(SourceSide.MONEY, true),
  CORRECTION(SourceSide.MONEY, true),
  SUSPENSE_SETTLED(SourceSide.MONEY, true),
  SUSPENSE_RETURNED(SourceSide.MONEY, true),
  REFUND_SENT(SourceSide.MONEY, true),
  REFUND_RETURNED(SourceSide.MONEY, true),
  AGENCY(SourceSide.MONEY, true),
  AGENCY_COMMISSION(SourceSide.MONEY, true),
  WEEKLY_DEBIT(SourceSide.ACCOUNTS, true),
  DEBIT_BACK_OUT(SourceSide.ACCOUNTS, true),
  ADJUSTMENT(SourceSide.ACCOUNTS, true),
  CREDIT_USE(SourceSide.ACCOUNTS, true),
  COURT_COST(SourceSide.ACCOUNTS, true),
  RECHARGE(SourceSide.ACCOUNTS, true),
  REFUND(SourceSide.ACCOUNTS, true),
  BACKDATING(SourceSide.ACCOUNTS, false),
  REVERSAL(SourceSide.ACCOUNTS, false),
  IMPORT(SourceSide.ACCOUNTS, true),
  WRITE_OFF(SourceSide.ACCOUNTS, true),
  WRITE_ON(SourceSide.ACCOUNTS, true),
  SUSPENSE_CONTROL(SourceSide.CONTROLS, true),
  TRANSFER_CLEARING(SourceSide.CONTROLS, true),
  BETWEEN_CONTROLS(SourceSide.CONTROLS, true),
  UNKNOWN(SourceSide.ACCOUNTS, true);

  private final SourceSide side;
  private final boolean recorded;

  Source(SourceSide side, boolean recorded) {
    this.side = side;
    this.recorded = recorded;
  }

  public SourceSide side() {
    return side;
  }

  /**
   * Whether there is a record beside the entries of what should have been posted. Where the posting
   * is the record itself, as of a single payment, there is nothing to compare it with.
   */
  public boolean recorded() {
    return recorded;
  }
}
