package org.quarterday.credit.rules;

/**
 * What a credit is held against, in the order in which debts are paid from it: what the same
 * household owes for the same home first, what the council found in other books last.
 */
public enum DebtRank {
  /** Another account of the same tenancy: a garage, use and occupation. */
  SAME_TENANCY("another account of the tenancy"),
  /** An account of another tenancy of the same people, former ones above all. */
  FORMER_TENANCY("another tenancy of the same people"),
  /** Costs and recharges on a sub-account, which are no rent. */
  COURT_COSTS("court costs and other sub-accounts"),
  COUNCIL_TAX("Council Tax"),
  HOUSING_BENEFIT_OVERPAYMENT("overpaid Housing Benefit"),
  INVOICE("an invoice of the council"),
  OTHER("another debt to the council");

  private final String words;

  DebtRank(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Of a rent account, by its kind and whether it is of the credit's own tenancy. */
  public static DebtRank of(String accountKind, boolean sameTenancy) {
    if ("SUB".equals(accountKind)) {
      return COURT_COSTS;
    }
    return sameTenancy ? SAME_TENANCY : FORMER_TENANCY;
  }

  /** Whether it is owed in other books than the rent accounts. */
  public boolean elsewhere() {
    return compareTo(COURT_COSTS) > 0;
  }
}
