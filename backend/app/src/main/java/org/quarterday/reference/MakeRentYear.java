package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.RentYear;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Makes a rent year with its weeks, from the first Monday on or after 1 April unless another start
 * is given. Years follow on from each other without a gap or an overlap; a second person approves.
 */
@ApplicationScoped
class MakeRentYear {

  @Schema(name = "RentYearRequest")
  record Request(
      @NotNull
          @Min(1980)
          @Max(2150)
          @Schema(description = "The year it starts in.", examples = "2027")
          Integer year,
      @Schema(
              description = "Its first Monday; by the usual convention when not given.",
              nullable = true)
          LocalDate startsOn,
      @Schema(description = "52 or 53; by the usual convention when not given.", nullable = true)
          Integer weeks) {}

  @Schema(name = "RentYearMade")
  record Answer(int year, LocalDate startsOn, LocalDate endsOn, int weeks) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, Request request) {
    RentYear made = decide(request);
    return work.write(
        by,
        session ->
            fits(session, made)
                .chain(() -> insert(session, by, made))
                .map(done -> new Answer(made.label(), made.start(), made.end(), made.weeks())));
  }

  private static RentYear decide(Request request) {
    RentYear usual = RentYear.firstMondayOnOrAfterFirstOfApril(request.year());
    LocalDate start = request.startsOn() == null ? usual.start() : request.startsOn();
    ReferenceChecks.monday(start, "/startsOn");
    if (start.getYear() != request.year()) {
      throw Problem.of(ReferenceProblem.RENT_YEAR_GAP, "It starts in " + request.year() + ".")
          .at("/startsOn");
    }
    int weeks = request.weeks() == null ? usual.weeks() : request.weeks();
    if (weeks != RentYear.SHORT && weeks != RentYear.LONG) {
      throw Problem.of(ReferenceProblem.RENT_YEAR_GAP, "A rent year has 52 or 53 weeks.")
          .at("/weeks");
    }
    return new RentYear(request.year(), start, weeks);
  }

  private static Uni<Void> fits(Mutiny.Session session, RentYear made) {
    return session
        .createNativeQuery(
            "select year, starts_on, weeks from rent_year order by year", Object[].class)
        .getResultList()
        .invoke(rows -> rows.forEach(row -> fits(made, row)))
        .replaceWithVoid();
  }

  private static void fits(RentYear made, Object[] row) {
    int year = ((Number) row[0]).intValue();
    LocalDate start = (LocalDate) row[1];
    LocalDate after = start.plusWeeks(((Number) row[2]).longValue());
    if (year == made.label()) {
      throw Problem.of(ReferenceProblem.CODE_TAKEN, "This rent year has been made.").at("/year");
    }
    boolean adjoins =
        switch (made.label() - year) {
          case 1 -> after.equals(made.start());
          case -1 -> made.start().plusWeeks(made.weeks()).equals(start);
          default ->
              year < made.label() ? !after.isAfter(made.start()) : !made.end().isAfter(start);
        };
    if (!adjoins) {
      throw Problem.of(
              ReferenceProblem.RENT_YEAR_GAP,
              "It does not adjoin %d, which runs from %s to %s."
                  .formatted(year, start, after.minusDays(1)))
          .at("/startsOn");
    }
  }

  private static Uni<Integer> insert(Mutiny.Session session, Actor by, RentYear made) {
    List<LocalDate> mondays = made.allWeeks().stream().map(week -> week.monday()).toList();
    return session
        .createNativeQuery(
            "insert into rent_year (year, starts_on, weeks, made_by) values (?1, ?2, ?3, ?4)")
        .setParameter(1, made.label())
        .setParameter(2, made.start())
        .setParameter(3, mondays.size())
        .setParameter(4, by.id())
        .executeUpdate()
        .chain(() ->
            session
                .createNativeQuery(
                    """
                    insert into rent_week (starts_on, year, number)
                    select cast(?2 as date) + 7 * (n - 1), ?1, n from generate_series(1, ?3) n\
                    """)
                .setParameter(1, made.label())
                .setParameter(2, made.start())
                .setParameter(3, mondays.size())
                .executeUpdate());
  }
}
