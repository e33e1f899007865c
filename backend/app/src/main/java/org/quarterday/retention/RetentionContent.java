package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/**
 * What a run says, as digests made by the database.
 *
 * @param asAt the day it was judged for
 * @param subjects who goes and who stays, with every reason
 * @param lines the rows counted
 */
record RetentionContent(LocalDate asAt, String subjects, String lines) {

  private static final String KEPT =
      """
      select r.as_at, (%s select * from retention_subject s where s.run_id = r.id) j),
             encode(sha256(convert_to(coalesce((select string_agg(concat_ws('|', l.class_code, l.table_name, l.treatment, l.rows), ';'
                       order by l.class_code, l.table_name) from retention_line l where l.run_id = r.id), ''), 'UTF8')), 'hex')
        from retention_run r where r.id = ?1\
      """
          .formatted(JudgeSql.DIGEST);

  static Uni<RetentionContent> of(Mutiny.Session session, UUID run) {
    return Sql.row(session, KEPT, run)
        .map(row -> new RetentionContent((LocalDate) row[0], (String) row[1], (String) row[2]));
  }
}
