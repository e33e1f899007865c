package org.quarterday.correction;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correction.Correction.Case;
import org.quarterday.correction.Correction.State;
import org.quarterday.correction.rules.Mistake;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Where corrections are kept: one row each, decided once. */
final class Corrections {

  private Corrections() {}

  /** One that still waits, locked. */
  record Waiting(
      UUID accountId,
      UUID id,
      Correction.Request request,
      String madeBy,
      String madeByName,
      byte[] contentHash) {}

  /** What was kept under which id, and the hash an approval has to name. */
  record Kept(UUID id, byte[] contentHash) {}

  /** Keeps a new one; {@code posted} is null while it waits. */
  static Uni<Kept> keep(
      Mutiny.Session session, Actor by, Case what, Set<String> confirmed, PostCase.Posted posted) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    byte[] hash = Correction.contentHash(id, what);
    var right = what.right();
    return Sql.run(
            session,
            """
            insert into correction (account_id, id, kind, entry_number, to_account_id, amount_pence, effective_on, right_amount_pence,
                                    right_on, reason, confirmed, state, made_by, made_by_name, content_hash, journal_id, off_number,
                                    on_number, balance_pence, to_balance_pence)
            values (?1, ?2, ?3, cast(?4 as integer), cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, cast(?16 as uuid),
                    cast(?17 as integer), cast(?18 as integer), cast(?19 as bigint), cast(?20 as bigint))\
            """,
            what.from().accountId(),
            id,
            right.mistake().name(),
            what.entryNumber(),
            what.to() == null ? null : what.to().accountId(),
            right.amount().pence(),
            right.on(),
            right.rightAmount().pence(),
            right.rightOn(),
            what.reason(),
            String.join(",", confirmed),
            (posted == null ? State.AWAITING_APPROVAL : State.POSTED).name(),
            by.id(),
            by.name(),
            hash,
            posted == null ? null : posted.journalId(),
            posted == null ? null : posted.offNumber(),
            posted == null ? null : posted.onNumber(),
            posted == null ? null : posted.balancePence(),
            posted == null ? null : posted.toBalancePence())
        .replaceWith(new Kept(id, hash));
  }

  static Uni<Waiting> waiting(Mutiny.Session session, UUID id) {
    return Sql.row(
            session,
            """
            select c.account_id, c.kind, c.entry_number, a.reference, c.right_amount_pence, c.right_on, c.reason, c.confirmed,
                   c.made_by, c.made_by_name, c.content_hash, c.state
              from correction c left join account a on a.account_id = c.to_account_id where c.id = ?1 for update of c\
            """,
            id)
        .map(row -> waiting(id, row));
  }

  private static Waiting waiting(UUID id, Object[] row) {
    if (row == null) {
      throw Problem.of(CorrectionProblem.CORRECTION_NOT_FOUND, "Look at the list again.");
    }
    if (!State.AWAITING_APPROVAL.name().equals(row[11])) {
      throw Problem.of(
          CorrectionProblem.CORRECTION_DECIDED,
          "It is " + row[11].toString().toLowerCase(Locale.UK) + ".");
    }
    var request =
        new Correction.Request(
            Mistake.valueOf((String) row[1]),
            row[2] == null ? null : ((Number) row[2]).intValue(),
            (String) row[3],
            ((Number) row[4]).longValue(),
            (LocalDate) row[5],
            (String) row[6],
            codes((String) row[7]));
    return new Waiting(
        (UUID) row[0], id, request, (String) row[8], (String) row[9], (byte[]) row[10]);
  }

  private static Set<String> codes(String kept) {
    return Arrays.stream(kept.split(","))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code posted} is null when it was refused. */
  static Uni<Integer> decide(
      Mutiny.Session session, Waiting waiting, Actor by, String note, PostCase.Posted posted) {
    return Sql.run(
        session,
        """
        update correction set state = ?3, decided_by = ?4, decided_by_name = ?5, decided_at = now(), decision_note = cast(?6 as text),
               journal_id = cast(?7 as uuid), off_number = cast(?8 as integer), on_number = cast(?9 as integer),
               balance_pence = cast(?10 as bigint), to_balance_pence = cast(?11 as bigint), version = version + 1
         where account_id = ?1 and id = ?2\
        """,
        waiting.accountId(),
        waiting.id(),
        (posted == null ? State.REFUSED : State.POSTED).name(),
        by.id(),
        by.name(),
        note,
        posted == null ? null : posted.journalId(),
        posted == null ? null : posted.offNumber(),
        posted == null ? null : posted.onNumber(),
        posted == null ? null : posted.balancePence(),
        posted == null ? null : posted.toBalancePence());
  }
}
