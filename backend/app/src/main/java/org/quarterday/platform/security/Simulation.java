package org.quarterday.platform.security;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;

/**
 * Guards what stands in for a provider of payments, post or texts: with an office's own books it
 * would let anybody in, call paid what was not, and call sent what was not. So the books decide, at
 * every use, and no setting or mode can: it works where every page says that all is invented, and
 * nowhere else.
 */
@ApplicationScoped
public class Simulation {

  @Inject BooksReads books;

  /** Fails with 503 unless the books are a demonstration's. */
  public Uni<Void> allowed() {
    return books
        .holdDemonstration()
        .invoke(demonstration -> {
          if (!demonstration) {
            throw Problem.of(
                CommonProblem.UNAVAILABLE, "This has not been set up. Telephone us instead.");
          }
        })
        .replaceWithVoid();
  }
}
