package org.quarterday.paymentfile;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.paymentfile.format.PaymentFile;
import org.quarterday.paymentfile.format.PaymentLayout;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** What is written down of a file on its way in, from its first byte to the decision about it. */
final class FileRecord {

  private static final String NUMBERED =
      """
      update payment_line l set source_line_id = n.id
        from (select line, source_line_id || '/' || row_number() over (partition by source, source_line_id order by line) as id
                from payment_line where file_id = ?1 and source_line_id like '~%') n
       where l.file_id = ?1 and l.line = n.line\
      """;

  private FileRecord() {}

  /**
   * Rows without a number of their own are known by what they say, and by how often it was said
   * above them.
   */
  static Uni<Integer> number(Mutiny.Session session, UUID id) {
    return Sql.run(session, NUMBERED, id);
  }

  static Uni<Integer> begin(
      Mutiny.Session session, Actor by, UUID id, String name, PaymentLayout layout) {
    return Sql.run(
        session,
        """
        insert into payment_file (id, name, layout_code, kind, state, received_by, received_by_name)
        values (?1, left(?2, 200), ?3, ?4, 'RECEIVING', ?5, ?6)\
        """,
        id,
        name,
        layout.code(),
        layout.kind().name(),
        by.id(),
        by.name());
  }

  /** What was read of it, once it was read to its end. */
  static Uni<Integer> known(
      Mutiny.Session session, UUID id, PaymentFile file, long bytes, byte[] sha256) {
    return Sql.run(
        session,
        """
        update payment_file set bytes = ?2, sha256 = ?3, content_hash = ?4, lines = ?5, amount_pence = ?6, unread_pence = ?7
         where id = ?1\
        """,
        id,
        bytes,
        sha256,
        file.contentHash(),
        (int) file.lines(),
        file.pence(),
        file.unreadPence());
  }

  /** Its bytes are kept; its lines were never more than a first reading of them. */
  static Uni<Integer> refuse(Mutiny.Session session, UUID id, UUID like, String why) {
    return Sql.run(
            session,
            """
            update payment_file set state = 'REFUSED', like_file_id = coalesce(cast(?2 as uuid), like_file_id), why = left(?3, 500),
                   version = version + 1 where id = ?1\
            """,
            id,
            like,
            why)
        .chain(() -> Sql.run(session, "delete from payment_line where file_id = ?1", id));
  }

  /** The file it is like, and how. */
  static Uni<Integer> like(Mutiny.Session session, UUID id, UUID like, String why) {
    return Sql.run(
        session,
        "update payment_file set like_file_id = ?2, why = left(?3, 500) where id = ?1",
        id,
        like,
        why);
  }
}
