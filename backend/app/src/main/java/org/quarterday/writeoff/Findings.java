package org.quarterday.writeoff;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoff.rules.FindingKind;

/** The front door for features that find something out about a debt as they do their work. */
public final class Findings {

  private static final String INSERT =
      """
      insert into write_off_finding (account_id, id, kind, found_on, reference, note, recorded_by, recorded_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
      """;

  private Findings() {}

  /**
   * An agency gave the debt back, in the caller's transaction.
   *
   * @param reference which agency, at most 100 characters
   * @param note what it said, at most 500
   */
  public static Uni<Void> agencyReturned(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      LocalDate on,
      String reference,
      String note) {
    return Sql.run(
            session,
            INSERT,
            accountId,
            UuidCreator.getTimeOrderedEpoch(),
            FindingKind.AGENCY_RETURNED.name(),
            on,
            reference,
            note,
            by.id(),
            by.name())
        .replaceWithVoid();
  }
}
