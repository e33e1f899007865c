package org.quarterday.task;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The front door for features that leave something for a person to do. */
@ApplicationScoped
public class Tasks {

  /** How soon, in working days after the day it is raised. */
  public enum Priority {
    TODAY(0),
    NEXT_DAY(1),
    THREE_DAYS(3),
    TEN_DAYS(10);

    private final int workingDays;

    Priority(int workingDays) {
      this.workingDays = workingDays;
    }
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

  @Inject Today today;

  /** In the caller's transaction; whether it is new. */
  public Uni<Boolean> raise(Mutiny.Session session, Actor by, Task task) {
    return BankHolidays.of(session)
        .map(days -> days.after(today.date(), task.priority().workingDays))
        .chain(due ->
            Sql.run(
                session,
                """
                insert into task (id, account_id, kind, title, guidance, priority, due_on, about, state, raised_by_name)
                values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, 'OPEN', ?9) on conflict (kind, about) do nothing\
                """,
                UuidCreator.getTimeOrderedEpoch(),
                task.accountId(),
                task.kind(),
                task.title(),
                task.guidance(),
                task.priority().ordinal() + 1,
                due,
                task.about(),
                by.name()))
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
