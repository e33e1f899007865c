package org.quarterday.balancing.rules;

/**
 * Where what moved on a day came from. Every posting has one; what none of them explains is {@link
 * #UNKNOWN} and always a difference.
 */
public enum Source {
  PAYMENT_FILE(Side.MONEY, true),
  PAYMENT(Side.MONEY, false),
  CASH_BATCH(Side.MONEY, false),
  BOUNCED(Side.MONEY, true),
  CORRECTION(Side.MONEY, true),
  SUSPENSE_SETTLED(Side.MONEY, true),
  SUSPENSE_RETURNED(Side.MONEY, true),
  WEEKLY_DEBIT(Side.ACCOUNTS, true),
  DEBIT_BACK_OUT(Side.ACCOUNTS, true),
  ADJUSTMENT(Side.ACCOUNTS, true),
  BACKDATING(Side.ACCOUNTS, false),
  REVERSAL(Side.ACCOUNTS, false),
  IMPORT(Side.ACCOUNTS, true),
  SUSPENSE_CONTROL(Side.CONTROLS, true),
  TRANSFER_CLEARING(Side.CONTROLS, true),
  BETWEEN_CONTROLS(Side.CONTROLS, true),
  UNKNOWN(Side.ACCOUNTS, true);

  /** What a source's amounts are: money received, what accounts were charged, or a control's. */
  public enum Side {
    MONEY,
    ACCOUNTS,
    CONTROLS
  }

  private final Side side;
  private final boolean recorded;

  Source(Side side, boolean recorded) {
    this.side = side;
    this.recorded = recorded;
  }

  public Side side() {
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
