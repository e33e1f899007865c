package org.quarterday.charge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Changes kept, undone, until a second person has looked at them, and what that person decided.
 * Maker and checker are two people.
 */
@ApplicationScoped
class ProposedChanges {

  @Schema(name = "ChangeDecided")
  record Decided(UUID id, String state, @Schema(nullable = true) ChangeDesk.Answer change) {}

  record Kept(String kind, UUID subject, String request, Actor maker) {}

  @Inject ObjectMapper json;

  Uni<UUID> keep(
      Mutiny.Session session,
      Actor by,
      Backdatable<?> change,
      UUID subject,
      Object request,
      ChangeDesk.Answer answer) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            """
            insert into proposed_change (id, kind, subject_id, request, earliest_on, total_pence, weeks, content_hash, state,
                                         made_by, made_by_name)
            values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb), ?5, ?6, ?7, ?8, 'AWAITING_CHECK', ?9, ?10)\
            """,
            id,
            change.kind(),
            subject,
            written(request),
            answer.earliestOn(),
            answer.totalPence(),
            answer.weeks(),
            answer.contentHash(),
            by.id(),
            by.name())
        .replaceWith(id);
  }

  private String written(Object request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  <R> R read(String request, Class<R> type) {
    try {
      return json.readValue(request, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  Uni<Kept> load(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(
            session,
            """
            select kind, subject_id, cast(request as text), state, made_by, made_by_name
              from proposed_change where id = ?1 for update\
            """,
            id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(ChargeProblem.PROPOSAL_NOT_FOUND, "Look at the list again.");
          }
          Kept kept = waiting(row);
          if (by.id().equals(row[4])) {
            throw Problem.of(
                CommonProblem.SAME_PERSON,
                "The person who entered this change cannot also approve it.");
          }
          return kept;
        });
  }

  static Kept waiting(Object... row) {
    if (!"AWAITING_CHECK".equals(row[3])) {
      throw Problem.of(ChargeProblem.PROPOSAL_DECIDED, "It is " + row[3] + ".");
    }
    return new Kept(
        (String) row[0], (UUID) row[1], (String) row[2], maker((String) row[4], (String) row[5]));
  }

  /** Keeps what was made beside what was decided: the effect the approver agreed to. */
  Uni<Integer> made(Mutiny.Session session, UUID id, ChangeDesk.Answer answer) {
    return Sql.run(
        session,
        "update proposed_change set total_pence = ?2, weeks = ?3, content_hash = ?4 where id = ?1",
        id,
        answer.totalPence(),
        answer.weeks(),
        answer.contentHash());
  }

  private static Actor maker(String id, String name) {
    int bar = id.lastIndexOf('|');
    return new Actor(id.substring(0, bar), id.substring(bar + 1), name, "", Set.of());
  }

  Uni<Integer> decide(Mutiny.Session session, Actor by, UUID id, String state, String note) {
    return Sql.run(
        session,
        """
        update proposed_change set state = ?2, decided_by = ?3, decided_by_name = ?4, decided_at = now(), note = ?5
         where id = ?1\
        """,
        id,
        state,
        by.id(),
        by.name(),
        note);
  }
}
