package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/** Numbers the council sets, as they stand on a day. */
@ApplicationScoped
public class CouncilSettings {

  /** How many days back one person may go alone. */
  public static final String BACKDATE_ALONE_DAYS = "BACKDATE_ALONE_DAYS";

  /** The least notice a tenant gives (Protection from Eviction Act 1977 s.5: four weeks). */
  public static final String TENANT_NOTICE_DAYS = "TENANT_NOTICE_DAYS";

  /** How far ahead a start is entered without anybody asking. */
  public static final String START_AHEAD_DAYS = "START_AHEAD_DAYS";

  public Uni<Integer> on(Mutiny.Session session, String code, LocalDate day) {
    return Sql.row(
            session,
            """
            select value from council_setting where code = ?1 and valid_from <= ?2
               and (valid_before is null or valid_before > ?2)\
            """,
            code,
            day)
        .map(row -> {
          if (row == null) {
            throw new IllegalStateException("no council setting " + code + " on " + day);
          }
          return ((Number) row[0]).intValue();
        });
  }
}
