package org.quarterday.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Dated;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says who stands for a level tasks rise to, from a day on; what rose before keeps whom it named.
 * It is somebody who has signed in: a name mistyped would be nobody's work.
 */
@ApplicationScoped
class SetTaskPerson {

  static final String CODE = "OFFICER|SENIOR";

  @Schema(name = "TaskPersonRequest")
  record Request(
      @NotNull @CivilDay @Schema(description = "Today or later.") LocalDate validFrom,
      @Size(max = 200)
          @Schema(
              nullable = true,
              description = "The colleague's username; null: nobody is named from that day.",
              examples = "helen.marsh")
          String username) {}

  private static final String NAMED =
      """
      select subject, username, name from staff_member where issuer = ?1 and lower(username) = lower(?2) order by signed_in_at desc limit 1\
      """;

  private static final String INSERT =
      """
      insert into task_person (code, valid_from, issuer, subject, username, name, decided_by)
      values (?1, ?2, cast(?3 as text), cast(?4 as text), cast(?5 as text), cast(?6 as text), ?7)
      on conflict (code, valid_from) do update set issuer = excluded.issuer, subject = excluded.subject, username = excluded.username,
             name = excluded.name, decided_by = excluded.decided_by\
      """;

  private static final Object[] NOBODY = {null, null, null};

  @Inject Work work;
  @Inject Today today;
  @Inject TaskPersons persons;

  /**
   * @throws Problem 422 TASK_PERSON_WRONG at the field
   */
  Uni<TaskPersons.Listed> run(Actor by, String code, Request request) {
    if (request.validFrom().isBefore(today.date())) {
      throw wrong("/validFrom", "Choose today or a later day.");
    }
    return work.write(
            by,
            session ->
                Dated.begin(session, "task_person", code, request.validFrom(), SetTaskPerson::later)
                    .chain(() -> colleague(session, by, request.username()))
                    .chain(found -> save(session, by, code, request.validFrom(), found)))
        .chain(() -> persons.from(today.date()));
  }

  private static Uni<Object[]> colleague(Mutiny.Session session, Actor by, String username) {
    return username == null
        ? Uni.createFrom().item(NOBODY)
        : Sql.row(session, NAMED, by.issuer(), username.strip())
            .onItem()
            .ifNull()
            .failWith(() ->
                wrong(
                    "/username",
                    "Nobody of that name has signed in. They sign in once, then they can be named."));
  }

  private static Uni<Integer> save(
      Mutiny.Session session, Actor by, String code, LocalDate from, Object[] found) {
    return Sql.run(
        session,
        INSERT,
        code,
        from,
        found[0] == null ? null : by.issuer(),
        found[0],
        found[1],
        found[2],
        by.name());
  }

  private static Problem later(LocalDate day) {
    return wrong(
        "/validFrom", "It is decided already who it is from " + DayInWords.of(day) + " on.");
  }

  private static Problem wrong(String pointer, String detail) {
    return Problem.of(TaskProblem.TASK_PERSON_WRONG, detail).at(pointer);
  }
}
