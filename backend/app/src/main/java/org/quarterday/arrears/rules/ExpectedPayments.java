package org.quarterday.arrears.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quarterday.expected.rules.Coming;
import org.quarterday.expected.rules.ExpectedCredit;

/** What is to come on an account: what its payers are due to pay, and what its tenant promised. */
public final class ExpectedPayments {

  /**
   * One of them.
   *
   * @param words as in "of Housing Benefit" or "promised"
   * @param pence what of it has not come
   */
  public record Payment(LocalDate dueOn, String words, long pence) {}

  private ExpectedPayments() {}

  /** The next first. A promise is expected until it is settled. */
  public static List<Payment> of(CaseFacts known) {
    return Stream.concat(
            known.arrears().coming().stream().map(Coming::credit).map(ExpectedPayments::due),
            Stream.ofNullable(known.promise())
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .map(ExpectedPayments::promised))
        .sorted(Comparator.comparing(Payment::dueOn))
        .toList();
  }

  private static Payment due(ExpectedCredit credit) {
    return new Payment(credit.dueOn(), Reasons.from(credit.payer()), credit.outstandingPence());
  }

  private static Payment promised(Promise promise) {
    return new Payment(
        promise.dueOn(), "promised", Math.max(0, promise.amountPence() - promise.camePence()));
  }
}
