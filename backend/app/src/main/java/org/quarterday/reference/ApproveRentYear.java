package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Work;

/** Approves a rent year another person made: the council's calendar for that year. */
@ApplicationScoped
class ApproveRentYear {

  @Schema(name = "RentYearApproved")
  record Answer(int year, boolean approved) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, int year) {
    return work.write(
        by,
        session ->
            RentYears.locked(session, year)
                .invoke(row -> decide(by, row))
                .chain(() ->
                    session
                        .createNativeQuery(
                            "update rent_year set approved_by = ?2, approved_at = now() where year = ?1")
                        .setParameter(1, year)
                        .setParameter(2, by.id())
                        .executeUpdate())
                .map(done -> new Answer(year, true)));
  }

  private static void decide(Actor by, RentYears.Row row) {
    if (row.approved()) {
      throw Problem.of(ReferenceProblem.RENT_YEAR_APPROVED, "Nothing is left to approve.");
    }
    if (row.madeBy() != null) {
      FourEyes.require(row.madeBy(), by, "made this rent year");
    }
  }
}
