package org.quarterday.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** What happened to a complaint; only added to. */
final class ComplaintEvents {

  /** What happened. */
  @Schema(name = "ComplaintEventKind")
  enum Kind {
    LOGGED,
    RESOLVED,
    RAISED,
    REFUSED,
    ACKNOWLEDGED,
    POINT_ADDED,
    DISPUTED,
    EXTENDED,
    DRAFTED,
    ANSWERED,
    ESCALATED,
    ACTION_DONE,
    WITHDRAWN,
    CLOSED
  }

  private static final String ADD =
      """
      insert into complaint_event (account_id, id, complaint_id, stage, kind, happened_on, words, made_by, made_by_name)
      values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
      """;

  private ComplaintEvents() {}

  /**
   * @param stage 1 or 2; 0 for what belongs to none
   */
  static Uni<Void> add(
      Mutiny.Session session,
      Actor by,
      KeptComplaint complaint,
      int stage,
      Kind kind,
      LocalDate on,
      String words) {
    return Sql.run(
            session,
            ADD,
            complaint.accountId(),
            UuidCreator.getTimeOrderedEpoch(),
            complaint.id(),
            stage,
            kind.name(),
            on,
            words,
            by.id(),
            by.name())
        .replaceWithVoid();
  }
}
