package org.quarterday.placement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a debt may go to an agency. Every hindrance is named, not the first only. */
public final class PreChecks {

  /**
   * What is known of one debt.
   *
   * @param deciding whether its case stands where an agency is decided about
   * @param dueOn when that is due; null without a case
   * @param balancePence of the account
   * @param claimablePence what of it can still be sued for
   * @param asked how many who owe it are alive and asked to pay
   */
  public record Facts(
      boolean deciding,
      LocalDate dueOn,
      long balancePence,
      long claimablePence,
      int asked,
      boolean own,
      boolean withAgency,
      boolean reported,
      boolean held,
      boolean atRisk,
      boolean arrangement,
      boolean writeOff) {}

  private PreChecks() {}

  /** Nothing when it may go. */
  public static List<Hindrance> of(Facts debt, long leastPence, LocalDate today) {
    var found = new ArrayList<Hindrance>();
    add(found, !debt.deciding && !debt.withAgency, Hindrance.NO_CASE);
    add(found, debt.own, Hindrance.OWN);
    add(found, debt.withAgency, Hindrance.WITH_AGENCY);
    add(found, debt.balancePence <= 0, Hindrance.NOTHING_OWED);
    add(found, debt.dueOn != null && debt.dueOn.isAfter(today), Hindrance.NOT_DUE);
    add(found, debt.reported, Hindrance.REPORTED);
    add(found, debt.held, Hindrance.HELD);
    add(found, debt.atRisk, Hindrance.AT_RISK);
    add(found, debt.asked == 0, Hindrance.NOBODY);
    add(found, debt.arrangement, Hindrance.ARRANGEMENT);
    add(found, debt.writeOff, Hindrance.WRITE_OFF);
    if (debt.balancePence > 0 && (debt.claimablePence < leastPence || debt.claimablePence <= 0)) {
      found.add(debt.balancePence < leastPence ? Hindrance.TOO_SMALL : Hindrance.OUT_OF_TIME);
    }
    return List.copyOf(found);
  }

  private static void add(List<Hindrance> found, boolean stands, Hindrance hindrance) {
    if (stands) {
      found.add(hindrance);
    }
  }
}
