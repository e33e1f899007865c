package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancyaudit.rules.AuditState;

/** An audit, held until the transaction ends: two who do something about it do so in turn. */
@ApplicationScoped
class HeldAudit {

  /**
   * As it is on record.
   *
   * @param officer who visits, or null while nobody has begun
   */
  record Audit(
      UUID id,
      UUID accountId,
      UUID tenancyId,
      AuditState state,
      String officer,
      String officerName,
      int version) {

    /**
     * @throws Problem 409 TENANCY_AUDIT_MOVED
     */
    AuditState after(AuditState.Event event) {
      return state
          .after(event)
          .orElseThrow(() ->
              Problem.of(
                  AuditProblem.TENANCY_AUDIT_MOVED,
                  "It stands as \"%s\". Look at it again.".formatted(state.words())));
    }

    /**
     * What is found is written down by who is there.
     *
     * @throws Problem 409 TENANCY_AUDIT_MOVED, TENANCY_AUDIT_NOT_YOURS
     */
    void refuseOthers(Actor by) {
      if (state != AuditState.VISITING) {
        throw Problem.of(
            AuditProblem.TENANCY_AUDIT_MOVED,
            "It stands as \"%s\". Look at it again.".formatted(state.words()));
      }
      if (!officer.equals(by.id())) {
        throw Problem.of(
            AuditProblem.TENANCY_AUDIT_NOT_YOURS, officerName + " visits here. Ask them.");
      }
    }
  }

  private static final String HOLD =
      "select id, account_id, tenancy_id, state, officer, officer_name, version from tenancy_audit where id = ?1 for update";

  private static final String MOVED =
      "update tenancy_audit set version = version + 1 where id = ?1";

  @Inject OwnAccount ownAccount;

  /**
   * Refused to whoever is linked to its account.
   *
   * @throws Problem 404 TENANCY_AUDIT_NOT_FOUND, 403 OWN_ACCOUNT
   */
  Uni<Audit> of(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(HeldAudit::audit)
        .call(audit -> ownAccount.refuse(session, by, audit.accountId));
  }

  /** What belongs to it has changed, so whoever looked before has to look again. */
  static Uni<Integer> moved(Mutiny.Session session, UUID id) {
    return Sql.run(session, MOVED, id);
  }

  private static Audit audit(Object[] row) {
    if (row == null) {
      throw Problem.of(AuditProblem.TENANCY_AUDIT_NOT_FOUND, "Look at the list again.");
    }
    return new Audit(
        (UUID) row[0],
        (UUID) row[1],
        (UUID) row[2],
        AuditState.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5],
        ((Number) row[6]).intValue());
  }
}
