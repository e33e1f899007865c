package org.quarterday.online;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.BooksReads;

/**
 * Guards what stands in for the card provider and the post: with a council's own books it would let
 * anybody in and call rent paid that was not, so it works for demonstration books only, whatever
 * the settings say.
 */
@ApplicationScoped
class Simulation {

  @Inject BooksReads books;

  /** Fails with 503 when the books are a council's own. */
  Uni<Void> allowed() {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return Uni.createFrom().voidItem();
    }
    return books
        .holdDemonstration()
        .invoke(demonstration -> {
          if (!demonstration) {
            throw Problem.of(
                CommonProblem.UNAVAILABLE, "This has not been set up. Telephone the rent team.");
          }
        })
        .replaceWithVoid();
  }
}
