package org.quarterday.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/** The front door for features that act on a balance only once it is proved. */
@ApplicationScoped
public class AccountProofs {

  /**
   * A proof of one moment.
   *
   * @param failing what does not hold, in words; empty when it is proved
   * @param entryCount the entries it was made of: with one more it is another balance's
   */
  public record Proved(List<String> failing, long balancePence, int entryCount) {

    public boolean holds() {
      return failing.isEmpty();
    }
  }

  @Inject AccountProofReads reads;
  @Inject Today today;

  /** Of an account that exists and is open to the actor; before any transaction. */
  public Uni<Proved> of(Actor by, UUID accountId) {
    return reads
        .read(accountId)
        .map(on -> ProveAccount.of(on, today.instant(), by.name()))
        .map(proof ->
            new Proved(
                proof.checks().stream()
                    .filter(check -> !check.holds())
                    .map(check -> "%s: %s".formatted(check.title(), check.detail()))
                    .toList(),
                proof.balancePence(),
                proof.entryCount()));
  }
}
