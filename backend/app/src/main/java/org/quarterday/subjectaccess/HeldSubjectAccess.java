package org.quarterday.subjectaccess;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.subjectaccess.rules.SubjectAccessState;

/**
 * A request that nobody else moves until the transaction ends.
 *
 * @param startedOn when the clock began, or null while the identity was not seen
 * @param pausedOn since when the council waits for the person, or null
 */
record HeldSubjectAccess(
    UUID id,
    UUID personId,
    SubjectAccessState state,
    LocalDate receivedOn,
    LocalDate startedOn,
    LocalDate pausedOn,
    int pausedDays,
    boolean extended,
    String rowsHash,
    String assembledBy) {

  private static final String HOLD =
      """
      select id, person_id, state, received_on, started_on, paused_on, paused_days, extended_why is not null, rows_hash, assembled_by
        from subject_access where id = ?1 for update\
      """;

  private static final String OWN =
      "select 1 from staff_person where person_id = ?1 and issuer = ?2 and subject = ?3";

  private static final String SAID =
      "insert into subject_access_event (request_id, id, kind, words, made_by, made_by_name) values (?1, ?2, ?3, ?4, ?5, ?6)";

  private static final String DECIDED =
      "select number, decision, ground, given, decided_by from subject_access_item where request_id = ?1 order by number";

  /** What the release is bound to, and who decided about it. */
  record Content(String hash, boolean decided, List<String> deciders) {}

  /**
   * @throws Problem 404 SUBJECT_ACCESS_NOT_FOUND, 403 SUBJECT_ACCESS_OWN
   */
  static Uni<HeldSubjectAccess> hold(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                SubjectAccessProblem.SUBJECT_ACCESS_NOT_FOUND, "Look at the list again.");
          }
          return new HeldSubjectAccess(
              (UUID) row[0],
              (UUID) row[1],
              SubjectAccessState.valueOf((String) row[2]),
              (LocalDate) row[3],
              (LocalDate) row[4],
              (LocalDate) row[5],
              ((Number) row[6]).intValue(),
              (Boolean) row[7],
              (String) row[8],
              (String) row[9]);
        })
        .call(held -> refuseOwn(session, by, held.personId()));
  }

  /** Nobody works on what is about themselves. */
  static Uni<Void> refuseOwn(Mutiny.Session session, Actor by, UUID personId) {
    return Sql.row(session, OWN, personId, by.issuer(), by.subject())
        .invoke(own -> {
          if (own != null) {
            throw Problem.of(
                SubjectAccessProblem.SUBJECT_ACCESS_OWN, "Another person works on this request.");
          }
        })
        .replaceWithVoid();
  }

  /**
   * @throws Problem 409 SUBJECT_ACCESS_CANNOT
   */
  SubjectAccessState after(SubjectAccessState.Move move) {
    return state
        .after(move)
        .orElseThrow(() ->
            Problem.of(
                SubjectAccessProblem.SUBJECT_ACCESS_CANNOT,
                "It stands at: " + state.words() + ". Look again."));
  }

  Uni<Integer> said(Mutiny.Session session, Actor by, String kind, String words) {
    return said(session, by, id, kind, words);
  }

  static Uni<Integer> said(Mutiny.Session session, Actor by, UUID id, String kind, String words) {
    UUID event = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(session, SAID, id, event, kind, words, by.id(), by.name());
  }

  /** Of what was found and everything decided about it. */
  Uni<Content> content(Mutiny.Session session) {
    return Sql.rows(session, DECIDED, id)
        .map(rows ->
            new Content(
                hash(rowsHash, rows),
                rows.stream().allMatch(row -> row[1] != null),
                rows.stream()
                    .filter(row -> row[4] != null)
                    .map(row -> (String) row[4])
                    .distinct()
                    .toList()));
  }

  private static String hash(String rowsHash, List<Object[]> items) {
    var parts = new java.util.ArrayList<String>();
    parts.add(String.valueOf(rowsHash));
    items.forEach(row -> {
      for (int i = 0; i < 4; i++) {
        parts.add(String.valueOf(row[i]));
      }
    });
    return ContentHash.of(parts);
  }
}
