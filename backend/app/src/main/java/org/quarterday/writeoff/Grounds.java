package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.money.Money;
import org.quarterday.writeoff.rules.Verdict;
import org.quarterday.writeoff.rules.WriteOffKind;

/**
 * The front door for who posts write-offs: what the policy and the books of a day say of the ground
 * a debt was proposed on. A debtor who was found, a payment, an acknowledgement or a hold takes the
 * ground away while a schedule waits.
 */
public final class Grounds {

  private final Policies policies;

  private Grounds(Policies policies) {
    this.policies = policies;
  }

  /** As the policy stands on a day, inside a command's transaction. */
  public static Uni<Grounds> on(Mutiny.Session session, LocalDate today) {
    return Policies.of(session, today).map(Grounds::new);
  }

  /** Why so much of the debt cannot be given up any more; empty when it can. */
  public Uni<Optional<String>> whyNot(
      Mutiny.Session session, UUID accountId, WriteOffKind kind, long pence) {
    return Debts.of(session, accountId, policies.on())
        .map(debt -> whyNot(policies.verdict(kind, debt.facts()), pence));
  }

  private static Optional<String> whyNot(Verdict verdict, long pence) {
    if (!verdict.holds()) {
      return Optional.of(String.join(" ", verdict.against()));
    }
    return pence <= verdict.amountPence()
        ? Optional.empty()
        : Optional.of(
            "On its ground at most %s may be written off now."
                .formatted(Money.ofPence(verdict.amountPence()).format()));
  }
}
