package org.quarterday.suspense;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** A proposal that waits, as a second person finds it; its item is locked before it. */
record ProposedMatch(
    UUID id,
    ProposeMatch.Kind kind,
    long amountPence,
    String contentHash,
    String madeBy,
    String madeByName,
    List<Part> parts) {

  /** One account's share. */
  record Part(UUID accountId, long amountPence, LocalDate effectiveOn) {}

  /**
   * @throws Problem 404 SUSPENSE_PROPOSAL_NOT_FOUND, 409 SUSPENSE_PROPOSAL_DECIDED
   */
  static Uni<ProposedMatch> load(Mutiny.Session session, HeldItem item, UUID id) {
    return Sql.row(
            session,
            """
            select kind, amount_pence, content_hash, made_by, made_by_name, state from suspense_proposal
             where id = ?1 and item_id = ?2 for update\
            """,
            id,
            item.id())
        .chain(row -> {
          if (row == null) {
            throw Problem.of(
                SuspenseProblem.SUSPENSE_PROPOSAL_NOT_FOUND, "Look at the item again.");
          }
          if (!row[5].equals("PROPOSED")) {
            throw Problem.of(
                SuspenseProblem.SUSPENSE_PROPOSAL_DECIDED, "Look at the item's history.");
          }
          return parts(session, item, id)
              .map(parts ->
                  new ProposedMatch(
                      id,
                      ProposeMatch.Kind.valueOf((String) row[0]),
                      ((Number) row[1]).longValue(),
                      (String) row[2],
                      (String) row[3],
                      (String) row[4],
                      parts));
        });
  }

  /** The day a part counts from is asked again: its year may have been closed since. */
  private static Uni<List<Part>> parts(Mutiny.Session session, HeldItem item, UUID id) {
    return Sql.rows(
            session,
            "select account_id, amount_pence from suspense_part where proposal_id = ?1 order by account_id",
            id)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new Part((UUID) row[0], ((Number) row[1]).longValue(), item.countsFrom()))
                .toList());
  }

  Uni<Integer> decided(
      Mutiny.Session session, Actor by, String state, String note, UUID journal, boolean learned) {
    return Sql.run(
        session,
        """
        update suspense_proposal set state = ?2, decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(),
               decision_note = cast(?5 as text), journal_id = cast(?6 as uuid), learned = ?7 where id = ?1\
        """,
        id,
        state,
        by.id(),
        by.name(),
        note == null || note.isBlank() ? null : note.strip(),
        journal,
        learned);
  }

  /** The maker as an actor, for the journal. */
  Actor maker() {
    int bar = madeBy.lastIndexOf('|');
    return new Actor(
        madeBy.substring(0, bar), madeBy.substring(bar + 1), madeByName, "", java.util.Set.of());
  }

  /** What an approval is bound to: this proposal and everything it would do. */
  static String hash(UUID id, HeldItem item, ProposeMatch.Request request) {
    List<String> content =
        new ArrayList<>(
            List.of(
                id.toString(),
                item.id().toString(),
                request.kind().name(),
                String.valueOf(request.amountPence()),
                request.reason().strip()));
    request.parts().stream()
        .sorted(Comparator.comparing(ProposeMatch.Part::accountId))
        .forEach(part -> {
          content.add(part.accountId().toString());
          content.add(part.amountPence() + " from " + item.countsFrom());
        });
    return ContentHash.of(content);
  }
}
