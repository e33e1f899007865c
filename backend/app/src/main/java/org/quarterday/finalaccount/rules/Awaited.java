package org.quarterday.finalaccount.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.money.Money;

/**
 * Something that may still move the balance, and until when it is waited for. Money that came and a
 * bank may take back is awaited as much as money that has not come.
 *
 * @param pence how much, or null when nobody can say
 * @param until the last day it is waited for
 */
public record Awaited(AwaitedKind kind, String words, Long pence, LocalDate until) {

  /** A claim whose last schedule is older than this had ended before the tenancy did. */
  private static final int BENEFIT_ALIVE_DAYS = 35;

  /** Whether the wait is over: it may still come, and nobody waits for it any more. */
  public boolean over(LocalDate today) {
    return today.isAfter(until);
  }

  /** Everything, over or not, in the order of the kinds. */
  public static List<Awaited> of(FinalFacts facts, WorkingDays days) {
    var awaited = new ArrayList<Awaited>();
    benefit(facts, awaited);
    managed(facts, awaited);
    collections(facts, awaited);
    returnable(facts, days, awaited);
    suspense(facts, awaited);
    return List.copyOf(awaited);
  }

  private static void benefit(FinalFacts facts, List<Awaited> awaited) {
    LocalDate newest = facts.onTheWay().benefitOn();
    if (newest == null
        || !newest.isBefore(facts.endsOn())
        || newest.isBefore(facts.endsOn().minusDays(BENEFIT_ALIVE_DAYS))) {
      return;
    }
    awaited.add(
        new Awaited(
            AwaitedKind.HOUSING_BENEFIT,
            "Housing Benefit for the last days: its newest schedule is of %s, %s a week."
                .formatted(newest, pounds(facts.onTheWay().benefitWeeklyPence())),
            null,
            facts.endsOn().plusDays(facts.waits().benefitDays())));
  }

  private static void managed(FinalFacts facts, List<Awaited> awaited) {
    FinalFacts.OnTheWay coming = facts.onTheWay();
    if (coming.managedPence() == 0
        || (coming.managedOn() != null && coming.managedOn().isAfter(facts.endsOn()))) {
      return;
    }
    awaited.add(
        new Awaited(
            AwaitedKind.UNIVERSAL_CREDIT,
            "Universal Credit paid to the council, a month in arrears: %s a month."
                .formatted(pounds(coming.managedPence())),
            null,
            facts.endsOn().plusDays(facts.waits().managedDays())));
  }

  private static void collections(FinalFacts facts, List<Awaited> awaited) {
    for (FinalFacts.Sum each : facts.onTheWay().collections()) {
      awaited.add(
          new Awaited(
              AwaitedKind.DIRECT_DEBIT,
              "A Direct Debit of %s is at the bank for %s."
                  .formatted(pounds(each.pence()), each.on()),
              each.pence(),
              each.on()));
    }
  }

  private static void returnable(FinalFacts facts, WorkingDays days, List<Awaited> awaited) {
    for (FinalFacts.Returnable each : facts.onTheWay().returnable()) {
      boolean debit = "RDD".equals(each.typeCode());
      awaited.add(
          new Awaited(
              AwaitedKind.MAY_BE_RETURNED,
              "%s of %s on %s may still come back."
                  .formatted(
                      debit ? "The Direct Debit" : "The cheque", pounds(each.pence()), each.on()),
              each.pence(),
              days.after(
                  each.on(),
                  debit ? facts.waits().debitWorkingDays() : facts.waits().chequeWorkingDays())));
    }
  }

  private static void suspense(FinalFacts facts, List<Awaited> awaited) {
    for (FinalFacts.Sum each : facts.onTheWay().suspense()) {
      awaited.add(
          new Awaited(
              AwaitedKind.SUSPENSE,
              "%s of %s lies in suspense and names this account."
                  .formatted(pounds(each.pence()), each.on()),
              each.pence(),
              each.on().plusDays(facts.waits().suspenseDays())));
    }
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
