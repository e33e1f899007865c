package org.quarterday.debit.rules;

/**
 * What can be odd about a week's debit. A blocking oddity has to be put right and the debit
 * prepared again; any other a person may accept, by name and with a reason.
 */
public enum ExceptionKind {
  NO_CHARGE_TERMS(true, "A charge whose type has no terms on this Monday"),
  NO_CONTROL_ACCOUNT(true, "A charge with no control account to stand against"),
  NO_BALANCE(true, "An account that has no balance to post to"),
  SOLD_BUT_DEBITED(true, "A property sold, but still debited"),
  DUPLICATE_COMMENCEMENT(true, "A tenancy entered twice: same property, same first day"),
  RENT_CHANGED_UNEXPLAINED(true, "Rent differs from last week without a recorded change"),
  TWO_LIVE_TENANCIES(false, "Two live tenancies on one property"),
  OVERLAP(false, "Two tenancies overlap on one property this week"),
  NO_RENT_CHARGE(false, "A live tenancy without a rent charge"),
  NIL_OR_NEGATIVE_CHARGE(false, "A charge of nothing, or less"),
  RENT_ABOVE_FORMULA(false, "Rent above the formula rent"),
  CHARGE_AFTER_END(false, "A tenancy ended, but its charge is still live"),
  GARAGE_OF_ENDED_TENANCY(false, "A garage let to somebody whose tenancy has ended"),
  VOID_WITH_TENANCY(false, "A property recorded as void with a live tenancy"),
  STARTS_FAR_AHEAD(false, "A tenancy that starts more than 28 days ahead"),
  UPRN_MISSING(false, "A home without a UPRN");

  private final boolean blocking;
  private final String title;

  ExceptionKind(boolean blocking, String title) {
    this.blocking = blocking;
    this.title = title;
  }

  public boolean blocking() {
    return blocking;
  }

  public String title() {
    return title;
  }
}
