package org.quarterday.marker;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** What was done about a marker; rows that are only added. */
final class MarkerEvents {

  @Schema(name = "MarkerEventKind")
  enum Kind {
    PROPOSED,
    AUTHORISED,
    REFUSED,
    TOLD,
    RENEWED,
    REMOVED,
    LAPSED
  }

  private static final String INSERT =
      "insert into cautionary_event (id, marker_id, kind, words, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)";

  private MarkerEvents() {}

  static Uni<Integer> add(Mutiny.Session session, Actor by, UUID marker, Kind kind, String words) {
    return Sql.run(
        session,
        INSERT,
        UuidCreator.getTimeOrderedEpoch(),
        marker,
        kind.name(),
        words,
        by.id(),
        by.name());
  }
}
