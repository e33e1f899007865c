package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** What was done about the arrears of an account, only ever added to. */
final class ArrearsEvents {

  /** What happened. */
  @Schema(name = "ArrearsEventKind")
  enum Kind {
    STEP,
    /** Written down here before contacts were logged; a new one is on their log alone. */
    CONTACT,
    PAUSED,
    PAUSE_ENDED,
    PROMISED,
    PROMISE_KEPT,
    PROMISE_BROKEN,
    PROMISE_WITHDRAWN
  }

  /** Before anything is read: who waits here must see what the one before has written. */
  private static final String IN_TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  private static final String ADD =
      """
      insert into arrears_event (account_id, number, kind, step_code, letters, happened_on, words, made_by_name)
      select cast(?1 as uuid), coalesce(max(number), 0) + 1, ?2, cast(?3 as text), cast(cast(?7 as text) as uuid[]), cast(?4 as date), ?5, ?6
        from arrears_event where account_id = ?1\
      """;

  private ArrearsEvents() {}

  static Uni<Void> inTurn(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, IN_TURN, accountId).replaceWithVoid();
  }

  static Uni<Void> add(
      Mutiny.Session session, Actor by, UUID accountId, Kind kind, LocalDate on, String words) {
    return add(session, by, accountId, kind, null, null, on, words);
  }

  /**
   * @param letters what it queued; none when it is no letter
   */
  static Uni<Void> step(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      String code,
      List<UUID> letters,
      LocalDate on,
      String words) {
    String ids = letters.isEmpty() ? null : Sql.ids(letters);
    return add(session, by, accountId, Kind.STEP, code, ids, on, words);
  }

  private static Uni<Void> add(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Kind kind,
      String step,
      String letters,
      LocalDate on,
      String words) {
    return Sql.run(session, ADD, accountId, kind.name(), step, on, words, by.name(), letters)
        .replaceWithVoid();
  }
}
