package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.BooksReads;

/**
 * Guards what stands in for the card provider and the post: with a council's own books it would let
 * anybody in and call rent paid that was not. So the books decide, at every use, and no setting or
 * mode can: it works where every page says that the council is invented, and nowhere else.
 */
@ApplicationScoped
class Simulation {

  @Inject BooksReads books;

  /** Fails with 503 unless the books are a demonstration's. */
  Uni<Void> allowed() {
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
