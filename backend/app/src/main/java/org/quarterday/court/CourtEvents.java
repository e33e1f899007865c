package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The account's time line in court; only added to. */
final class CourtEvents {

  enum Kind {
    NOTICE_MADE,
    NOTICE_SERVED,
    NOTICE_WITHDRAWN,
    REVIEW,
    PROTOCOL,
    CLAIM_ISSUED,
    HEARING_LISTED,
    OUTCOME,
    WARRANT
  }

  private static final String ADD =
      """
      insert into court_event (account_id, id, about_id, kind, happened_on, words, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
      """;

  private CourtEvents() {}

  static Uni<Void> add(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID about,
      Kind kind,
      LocalDate on,
      String words) {
    return Sql.run(
            session,
            ADD,
            accountId,
            UuidCreator.getTimeOrderedEpoch(),
            about,
            kind.name(),
            on,
            words,
            by.id(),
            by.name())
        .replaceWithVoid();
  }
}
