package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Says which weeks of a rent year are free in a rent group, all of them at once. A week that has
 * been debited stays what it was debited as.
 */
@ApplicationScoped
class SetRentFreeWeeks {

  @Schema(name = "RentFreeWeeksRequest")
  record Request(
      @NotNull
          @Size(max = 8, message = "At most 8 weeks")
          @Schema(description = "Mondays of that rent year; none for no free weeks.")
          Set<@NotNull LocalDate> weeksStartingOn) {}

  @Schema(name = "RentFreeWeeks")
  record Answer(String rentGroupCode, int year, List<LocalDate> weeksStartingOn) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, String rentGroup, int year, Request request) {
    return work.write(
        by,
        session ->
            ReferenceChecks.known(session, "rent_group", rentGroup, "/rentGroupCode")
                .chain(() -> RentYears.locked(session, year))
                .invoke(row -> inYear(row, request.weeksStartingOn()))
                .chain(() -> held(session, rentGroup, year))
                .call(held -> untouched(session, held, request.weeksStartingOn()))
                .chain(held -> save(session, rentGroup, year, request.weeksStartingOn()))
                .map(done ->
                    new Answer(
                        rentGroup, year, List.copyOf(new TreeSet<>(request.weeksStartingOn())))));
  }

  private static void inYear(RentYears.Row row, Set<LocalDate> weeks) {
    for (LocalDate week : weeks) {
      ReferenceChecks.monday(week, "/weeksStartingOn");
      if (week.isBefore(row.startsOn()) || !week.isBefore(row.end())) {
        throw Problem.of(ReferenceProblem.RENT_YEAR_GAP, week + " is not in that rent year.")
            .at("/weeksStartingOn");
      }
    }
  }

  private static Uni<List<LocalDate>> held(Mutiny.Session session, String rentGroup, int year) {
    return session
        .createNativeQuery(
            """
            select f.week_starts_on from rent_free_week f join rent_week w on w.starts_on = f.week_starts_on
             where f.rent_group_code = ?1 and w.year = ?2\
            """,
            LocalDate.class)
        .setParameter(1, rentGroup)
        .setParameter(2, year)
        .getResultList();
  }

  private static Uni<Void> untouched(
      Mutiny.Session session, List<LocalDate> held, Set<LocalDate> asked) {
    Set<LocalDate> changed = new TreeSet<>(asked);
    held.forEach(week -> {
      if (!changed.remove(week)) {
        changed.add(week);
      }
    });
    return ReferenceChecks.debited(session)
        .invoke(debited ->
            changed.stream()
                .filter(debited::holds)
                .findFirst()
                .ifPresent(week -> {
                  throw ReferenceChecks.Debited.refused(week, "/weeksStartingOn");
                }))
        .replaceWithVoid();
  }

  private static Uni<Integer> save(
      Mutiny.Session session, String rentGroup, int year, Set<LocalDate> weeks) {
    LocalDate[] mondays = weeks.stream().sorted().toArray(LocalDate[]::new);
    return session
        .createNativeQuery(
            """
            delete from rent_free_week f using rent_week w
             where w.starts_on = f.week_starts_on and f.rent_group_code = ?1 and w.year = ?2 and not f.week_starts_on = any (cast(?3 as date[]))\
            """)
        .setParameter(1, rentGroup)
        .setParameter(2, year)
        .setParameter(3, mondays)
        .executeUpdate()
        .chain(() ->
            session
                .createNativeQuery(
                    "insert into rent_free_week (rent_group_code, week_starts_on) select ?1, unnest(cast(?2 as date[])) on conflict do nothing")
                .setParameter(1, rentGroup)
                .setParameter(2, mondays)
                .executeUpdate());
  }
}
