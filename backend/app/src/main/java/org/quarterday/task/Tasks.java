package org.quarterday.task;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.rules.TaskHolder;

/** The front door for features that leave something for a person to do. */
@ApplicationScoped
public class Tasks {

  /** How soon; the council says in how many working days, and may say otherwise of a kind. */
  public enum Priority {
    TODAY,
    NEXT_DAY,
    THREE_DAYS,
    TEN_DAYS
  }

  /**
   * A task to be.
   *
   * @param accountId whose, or null
   * @param kind what sort, such as DIRECT_DEBIT_DECEASED
   * @param guidance what to do, in whole sentences
   * @param about what it is about, as {@code BACS_ADVICE:<id>}: raised once for it
   */
  public record Task(
      UUID accountId,
      String kind,
      String title,
      String guidance,
      Priority priority,
      String about) {}

  /**
   * @param chosen the day somebody chose, or null
   */
  private record Terms(TaskHolder holder, LocalDate chosen, boolean doneElsewhere) {}

  private static final String INSERT =
      """
      insert into task (id, account_id, kind, title, guidance, priority, due_on, about, state, raised_by_name, held_by, rises_on,
                        done_elsewhere, raised_by)
      values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, 'OPEN', ?9, ?10, cast(?11 as date), ?12, ?13) on conflict (kind, about) do nothing\
      """;

  @Inject Today today;

  /** In the caller's transaction; whether it is new. */
  public Uni<Boolean> raise(Mutiny.Session session, Actor by, Task task) {
    return raise(session, by, task, new Terms(TaskHolder.ASSISTANT, null, false));
  }

  /** The same for what is due on a day somebody chose. */
  public Uni<Boolean> raise(Mutiny.Session session, Actor by, Task task, LocalDate due) {
    return raise(session, by, task, new Terms(TaskHolder.ASSISTANT, due, false));
  }

  /**
   * The same for work that begins with this holder and is kept elsewhere: only {@link #done}
   * finishes it, so that nobody ends it without doing it.
   */
  public Uni<Boolean> raise(Mutiny.Session session, Actor by, Task task, TaskHolder holder) {
    return raise(session, by, task, new Terms(holder, null, true));
  }

  private Uni<Boolean> raise(Mutiny.Session session, Actor by, Task task, Terms terms) {
    return ServiceLevel.of(session, task.kind(), task.priority().ordinal() + 1, today.date())
        .chain(level ->
            BankHolidays.of(session).chain(days -> insert(session, by, task, terms, level, days)));
  }

  private Uni<Boolean> insert(
      Mutiny.Session session,
      Actor by,
      Task task,
      Terms terms,
      ServiceLevel level,
      WorkingDays days) {
    LocalDate due =
        terms.chosen() == null ? days.after(today.date(), level.workingDays()) : terms.chosen();
    return Sql.run(
            session,
            INSERT,
            UuidCreator.getTimeOrderedEpoch(),
            task.accountId(),
            task.kind(),
            task.title(),
            task.guidance(),
            level.priority(),
            due,
            task.about(),
            by.name(),
            terms.holder().name(),
            terms.holder().risesOn(days, due, level.riseDays()),
            terms.doneElsewhere(),
            by.id())
        .map(rows -> rows == 1);
  }

  /**
   * Finishes every open task of a kind about one thing, which came right by itself.
   *
   * @param about what it begins with, to its last colon
   */
  public Uni<Void> allDone(
      Mutiny.Session session, Actor by, String kind, String about, String outcome) {
    return Sql.run(
            session,
            """
            update task set state = 'DONE', outcome = ?3, done_by = ?4, done_by_name = ?5, done_at = clock_timestamp(),
                   version = version + 1 where kind = ?1 and starts_with(about, ?2) and state = 'OPEN'\
            """,
            kind,
            about,
            outcome,
            by.id(),
            by.name())
        .replaceWithVoid();
  }

  /**
   * Finishes a task whose work was done where it belongs; one that a person finished before stays
   * as they left it.
   */
  public Uni<Void> done(
      Mutiny.Session session, Actor by, String kind, String about, String outcome) {
    return Sql.run(
            session,
            """
            update task set state = 'DONE', outcome = ?3, done_by = ?4, done_by_name = ?5, done_at = clock_timestamp(),
                   version = version + 1 where kind = ?1 and about = ?2 and state = 'OPEN'\
            """,
            kind,
            about,
            outcome,
            by.id(),
            by.name())
        .replaceWithVoid();
  }
}
