package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Closes a rent year that is over: from then nothing can be made effective in it. */
@ApplicationScoped
class CloseRentYear {

  @Schema(name = "RentYearClosed")
  record Answer(int year, boolean closed) {}

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, int year) {
    return work.write(
        by,
        session ->
            RentYears.locked(session, year)
                .invoke(this::decide)
                .chain(() ->
                    session
                        .createNativeQuery(
                            "update rent_year set closed_by = ?2, closed_at = now() where year = ?1")
                        .setParameter(1, year)
                        .setParameter(2, by.id())
                        .executeUpdate())
                .map(done -> new Answer(year, true)));
  }

  private void decide(RentYears.Row row) {
    if (row.closed()) {
      throw Problem.of(ReferenceProblem.RENT_YEAR_CLOSED, "It is closed.");
    }
    if (today.date().isBefore(row.end())) {
      throw Problem.of(
          ReferenceProblem.RENT_YEAR_NOT_OVER, "It runs to " + row.end().minusDays(1) + ".");
    }
  }
}
