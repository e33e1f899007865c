package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
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
                .call(() -> refuseWhilePosting(session, year))
                .chain(() ->
                    session
                        .createNativeQuery(
                            "update rent_year set closed_by = ?2, closed_at = now() where year = ?1")
                        .setParameter(1, year)
                        .setParameter(2, by.id())
                        .executeUpdate())
                .map(done -> new Answer(year, true)));
  }

  /** A debit that is being posted or backed out goes on writing entries of the year. */
  private static Uni<Void> refuseWhilePosting(Mutiny.Session session, int year) {
    return session
        .createNativeQuery(
            """
            select r.week_starts_on from debit_run r join rent_week w on w.starts_on = r.week_starts_on
             where w.year = ?1 and r.state in ('POSTING', 'BACKING_OUT')\
            """,
            LocalDate.class)
        .setParameter(1, year)
        .getResultList()
        .invoke(weeks -> {
          if (!weeks.isEmpty()) {
            throw Problem.of(
                ReferenceProblem.RENT_YEAR_IN_USE,
                "The debit of "
                    + DayInWords.of(weeks.getFirst())
                    + " is being posted or backed out.");
          }
        })
        .replaceWithVoid();
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
