package org.quarterday.refundfile;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A file's money between control accounts: from what is due to tenants to what refunds are paid
 * from, by the posting rule that stood when each was approved. No account is touched.
 */
final class FileJournal {

  private static final String JOURNAL =
      """
      insert into journal (id, kind, narrative, made_by, reverses_journal_id) values (?1, 'REFUND', ?2, ?3, cast(?4 as uuid))\
      """;

  private static final String ENTRIES =
      """
      insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
      select cast(?2 as uuid), row_number() over (order by moved.side, moved.code), moved.code, moved.pence * cast(?3 as integer), cast(?4 as date),
             cast(?5 as text)
        from (select 1 as side, 'REFUNDS-DUE' as code, sum(l.amount_pence) as pence from refund_file_line l where l.file_id = ?1
              union all
              select 2, r.control_code, -sum(l.amount_pence) from refund_file_line l
                join refund r on r.account_id = l.account_id and r.id = l.refund_id where l.file_id = ?1 group by r.control_code) moved\
      """;

  private FileJournal() {}

  /**
   * In the caller's transaction.
   *
   * @param reverses the journal this undoes, or null
   * @param sign 1 when it is paid, -1 when that is undone
   */
  static Uni<Void> post(
      Mutiny.Session session,
      Actor by,
      RefundFile file,
      UUID journal,
      UUID reverses,
      String words,
      int sign) {
    return Sql.run(session, JOURNAL, journal, words, by.id(), reverses)
        .chain(() -> Sql.run(session, ENTRIES, file.id(), journal, sign, file.payOn(), words))
        .replaceWithVoid();
  }
}
