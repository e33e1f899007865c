package org.quarterday.irregularity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.directdebit.rules.MandateState;

/**
 * What is on record of an account that did not go as planned. Money in pence, days civil.
 *
 * @param overduePence what is owed today and is not a matter of timing; never negative
 * @param contact where a tenant asks, in a sentence; empty when it is not known
 * @param instructions every mandate of the account
 */
public record Known(
    LocalDate today,
    long overduePence,
    String contact,
    List<Instruction> instructions,
    List<Unpaid> unpaid,
    List<LeftOut> leftOut,
    List<Reported> reported,
    List<Claimed> claimed,
    List<Bounced> bounced,
    List<Recovered> recovered) {

  private static final Instruction UNKNOWN =
      new Instruction(null, MandateState.CANCELLED, "", true, null, 0);

  /** The same with what is overdue today, which another feature knows. */
  Known owing(long pence) {
    return new Known(
        today,
        pence,
        contact,
        instructions,
        unpaid,
        leftOut,
        reported,
        claimed,
        bounced,
        recovered);
  }

  /** Of a payer of whom a bank says that they have died, nothing is told as the tenant's own. */
  Instruction instruction(UUID id) {
    Instruction found =
        instructions.stream().filter(one -> one.id().equals(id)).findFirst().orElse(UNKNOWN);
    return isOfTheDead(id) ? found.ofAnother() : found;
  }

  private boolean isOfTheDead(UUID id) {
    return unpaid.stream().anyMatch(one -> one.mandateId().equals(id) && one.isDeath())
        || reported.stream().anyMatch(one -> one.mandateId().equals(id) && one.isDeath());
  }

  /** What stands in place of an instruction that has ended, or else what is asked for. */
  String insteadOf(UUID ended, String ask) {
    return another(ended)
        .map(one ->
            one.nextOn() == null
                ? "A new Direct Debit has been set up since."
                : "A new Direct Debit has been set up since: it collects %s on %s."
                    .formatted(Words.money(one.nextPence()), Words.day(one.nextOn())))
        .orElse(ask);
  }

  /**
   * Whether it is still open how the tenant pays after an instruction has ended on a day: no other
   * collects, and something is overdue or it was within the last month.
   */
  boolean isUnsettled(UUID ended, LocalDate on) {
    return another(ended).isEmpty() && (overduePence > 0 || isWithinAMonth(on));
  }

  /** Whether the tenant has still to pay what came back on a day, as far as that can be told. */
  boolean isStillOwed(LocalDate on) {
    return overduePence > 0 && isWithinAMonth(on);
  }

  private boolean isWithinAMonth(LocalDate on) {
    return !today.isAfter(on.plusMonths(1));
  }

  private Optional<Instruction> another(UUID than) {
    return instructions.stream()
        .filter(one -> !one.id().equals(than) && one.collects())
        .findFirst();
  }
}
