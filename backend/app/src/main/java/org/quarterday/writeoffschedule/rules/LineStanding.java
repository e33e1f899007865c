package org.quarterday.writeoffschedule.rules;

import java.util.Optional;
import org.quarterday.money.Money;

/**
 * A line of a schedule as its account stands at the moment of the approval.
 *
 * @param sentPence what was owed when the schedule was frozen
 * @param owedPence what is owed now
 * @param former whether nothing is charged on the account any more
 * @param ruled whether a posting rule names the control account of its write-offs
 * @param open whether today lies in an open rent week
 */
public record LineStanding(
    long amountPence, long sentPence, long owedPence, boolean former, boolean ruled, boolean open) {

  /**
   * Why it cannot be posted any more; empty when it can. Where nothing is charged any more a
   * smaller debt means that somebody paid: whoever pays can be asked, and the weeks the amount
   * covers are others now.
   */
  public Optional<String> whyNot() {
    if (owedPence <= 0) {
      return Optional.of("Nothing is owed any more.");
    }
    if (owedPence < amountPence) {
      return Optional.of("Only %s is owed now.".formatted(Money.ofPence(owedPence).format()));
    }
    if (former && owedPence < sentPence) {
      return Optional.of(
          "%s was paid or allowed since it was sent."
              .formatted(Money.ofPence(sentPence - owedPence).format()));
    }
    if (!ruled) {
      return Optional.of("No posting rule says where write-offs of this rent group go.");
    }
    return open ? Optional.empty() : Optional.of("There is no open rent week today.");
  }
}
