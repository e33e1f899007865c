package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.platform.work.Sql;

/** After how many days a stage's action is due, as the council sets it, dated. */
final class Waits {

  private static final String IN_FORCE =
      """
      select days from former_tenant_wait
       where stage = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2)\
      """;

  private Waits() {}

  /** The day a stage entered on this day is due. */
  static Uni<LocalDate> due(Mutiny.Session session, CaseStage stage, LocalDate entered) {
    if (stage == CaseStage.CLOSED) {
      return Uni.createFrom().nullItem();
    }
    return Sql.row(session, IN_FORCE, stage.name(), entered)
        .map(row -> {
          if (row == null) {
            throw new IllegalStateException("no wait of stage " + stage + " on " + entered);
          }
          return entered.plusDays(((Number) row[0]).longValue());
        });
  }
}
