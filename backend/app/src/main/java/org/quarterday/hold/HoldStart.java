package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.hold.rules.HoldReminder;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/**
 * The moment a hold begins to stop things: what waits is stopped, and what it asks for is raised.
 */
@ApplicationScoped
class HoldStart {

  private static final String BEGUN =
      "update hold set begun_at = clock_timestamp() where id = ?1 and begun_at is null";

  private static final String ACCOUNTS =
      "select account_id from hold_account where hold_id = ?1 order by account_id";

  private static final String FACTS =
      """
      select h.kind, h.starts_on, h.ends_on, h.review_on, h.ended_on is null as stands, a.account_id, a.reference
        from hold h join hold_account ha on ha.hold_id = h.id join account a on a.account_id = ha.account_id
       where h.id = ?1 order by ha.account_id limit 1\
      """;

  @Inject Event<HoldBegan> began;
  @Inject Tasks tasks;
  @Inject Today today;

  /** Once; in the caller's transaction. */
  Uni<Void> begin(Mutiny.Session session, Actor by, UUID holdId) {
    return Sql.run(session, BEGUN, holdId)
        .chain(rows -> rows == 0 ? Uni.createFrom().voidItem() : said(session, by, holdId));
  }

  private Uni<Void> said(Mutiny.Session session, Actor by, UUID holdId) {
    return Sql.rows(session, ACCOUNTS, holdId)
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
        .chain(accounts -> say(session, by, accounts))
        .chain(() -> remind(session, by, holdId));
  }

  /** That nothing more of what it stops may wait on these accounts. */
  Uni<Void> say(Mutiny.Session session, Actor by, List<UUID> accounts) {
    var event = new HoldBegan(session, by, accounts);
    began.fire(event);
    return event.done();
  }

  /** Raises what is to be done by now; what was raised before is not raised again. */
  Uni<Void> remind(Mutiny.Session session, Actor by, UUID holdId) {
    return Sql.row(session, FACTS, holdId)
        .chain(row -> {
          Uni<Void> all = Uni.createFrom().voidItem();
          for (HoldReminder due : due(row)) {
            var task =
                new Tasks.Task(
                    (UUID) row[5],
                    due.kind(),
                    due.title(),
                    due.guidance(),
                    Tasks.Priority.THREE_DAYS,
                    "HOLD:" + holdId + ":" + due.mark());
            all = all.chain(() -> tasks.raise(session, by, task)).replaceWithVoid();
          }
          return all;
        });
  }

  private List<HoldReminder> due(Object[] row) {
    return HoldReminder.due(
        HoldKind.valueOf((String) row[0]),
        (String) row[6],
        (LocalDate) row[1],
        (LocalDate) row[2],
        (LocalDate) row[3],
        today.date(),
        (Boolean) row[4]);
  }
}
