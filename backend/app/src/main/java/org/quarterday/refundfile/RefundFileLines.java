package org.quarterday.refundfile;

import io.smallrye.mutiny.Uni;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/**
 * Which refunds a file pays: those approved and in no file yet, the longest approved first. Made at
 * the dry run and again at the release, whose hash must be the same: one approved or taken back in
 * between is another content.
 */
final class RefundFileLines {

  /**
   * So many that making the file does not hold the event loop; what is left over goes with the next
   * file of the day.
   */
  static final int MOST = 2_000;

  /**
   * What a file comes to.
   *
   * @param hash in hex
   */
  record Totals(String hash, int items, long pence) {

    byte[] bytes() {
      return HexFormat.of().parseHex(hash);
    }
  }

  private static final String CLEAR = "delete from refund_file_line where file_id = ?1";

  private static final String LINES =
      """
      insert into refund_file_line (file_id, account_id, refund_id, amount_pence)
      select cast(?1 as uuid), r.account_id, r.id, r.amount_pence from refund r where r.state = 'APPROVED' order by r.decided_at, r.id limit cast(?2 as integer)\
      """;

  private static final String TOTALS =
      """
      select encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', l.account_id, l.refund_id, l.amount_pence, r.version,
                                                                 encode(r.bank_print, 'hex')), ';' order by l.account_id, l.refund_id), ''), 'UTF8')), 'hex'),
             count(*), coalesce(sum(l.amount_pence), 0)
        from refund_file_line l join refund r on r.account_id = l.account_id and r.id = l.refund_id where l.file_id = ?1\
      """;

  private RefundFileLines() {}

  /** In the caller's transaction; in place of what was there of this file. */
  static Uni<Totals> make(Mutiny.Session session, UUID fileId) {
    return Sql.run(session, CLEAR, fileId)
        .chain(() -> Sql.run(session, LINES, fileId, MOST))
        .chain(() -> Sql.row(session, TOTALS, fileId))
        .map(row ->
            new Totals(
                (String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue()));
  }
}
