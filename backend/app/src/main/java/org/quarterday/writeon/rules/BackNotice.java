package org.quarterday.writeon.rules;

import org.quarterday.money.Money;

/**
 * What staff are told when the debtor of a written-off debt holds a home again, or money comes for
 * the debt. It names the debt and what to do, and decides nothing: a debt is brought back by two
 * people.
 *
 * @param reference the account of the debt
 * @param remainingPence what of it is still written off
 */
public record BackNotice(String reference, long remainingPence) {

  /** As the list of tasks calls it. */
  public String returnedTitle() {
    return "%s written off on %s: the debtor is back".formatted(pounds(), reference);
  }

  /**
   * @param name as the new tenancy knows them
   * @param tenancy the home they hold now; null where nobody is to learn it from a task
   * @param sameRecord false when only name and birthday are the same
   */
  public String returned(String name, String tenancy, boolean sameRecord) {
    String home = tenancy == null ? "a home of the council" : "tenancy " + tenancy;
    String who =
        sameRecord
            ? "%s, who owed it, holds %s now. ".formatted(name, home)
            : "%s, who holds %s now, has the name and the birthday of who owed it. Make sure that it is the same person before anything is said. "
                .formatted(name, home);
    return who
        + "The debt is of the former account and is never put on the new one. Look at why it was written off: a debt that is out of time, or discharged by an insolvency, stays given up. "
        + "Otherwise ask for a write-on of it, and agree with them how it is paid.";
  }

  /** As the list of tasks calls it. */
  public String paidTitle() {
    return "Money came for what was written off on %s".formatted(reference);
  }

  /**
   * @param creditPence what the account is in credit by
   */
  public String paid(long creditPence) {
    return "The account is %s in credit, and %s of it is still written off. Ask for a write-on of what was paid, so that the payment is of a debt and no credit to refund."
        .formatted(Money.ofPence(creditPence).format(), pounds());
  }

  private String pounds() {
    return Money.ofPence(remainingPence).format();
  }
}
