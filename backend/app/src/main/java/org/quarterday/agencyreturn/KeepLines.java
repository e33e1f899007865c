package org.quarterday.agencyreturn;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agencyreturn.format.ReturnLine;
import org.quarterday.platform.work.Sql;

/** Writes the lines of a file down, whatever became of each. */
final class KeepLines {

  private static final String INSERT =
      """
      insert into agency_return_line (file_id, number, state, why, reference, said_on, kind, gross_pence, commission_pence, net_pence, pays, expected_pence,
                                      again, account_id, debt_id, journal_id, entry_number)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), cast(?7 as text), ?8, ?9, ?10, cast(?11 as text), cast(?12 as bigint), ?13, cast(?14 as uuid),
              cast(?15 as uuid), cast(?16 as uuid), cast(?17 as integer))\
      """;

  private KeepLines() {}

  static Uni<Void> of(Mutiny.Session session, UUID file, List<WorkedLine> lines) {
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(line -> one(session, file, line))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Integer> one(Mutiny.Session session, UUID file, WorkedLine worked) {
    ReturnLine line = worked.line();
    return Sql.run(
        session,
        INSERT,
        file,
        line.number(),
        worked.state().name(),
        worked.why(),
        line.reference(),
        line.on(),
        line.kind() == null ? null : line.kind().name(),
        line.grossPence(),
        line.commissionPence(),
        line.netPence(),
        worked.terms() == null ? null : worked.terms().pays().name(),
        worked.expectedPence(),
        worked.again(),
        worked.debt() == null ? null : worked.debt().accountId(),
        worked.debt() == null ? null : worked.debt().id(),
        worked.journalId(),
        worked.entryNumber());
  }
}
