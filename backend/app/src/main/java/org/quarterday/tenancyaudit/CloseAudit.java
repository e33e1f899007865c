package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancyaudit.rules.AuditState;

/** Closes an audit without a visit, with why: the tenancy ends, it was planned by mistake. */
@ApplicationScoped
class CloseAudit {

  @Schema(name = "TenancyAuditClosing")
  record Request(@NotBlank @Size(min = 5, max = 500) String why) {}

  @Schema(name = "TenancyAuditClosed")
  record Answer(UUID id, AuditState state) {}

  private static final String CLOSE =
      "update tenancy_audit set state = ?2, closed_why = ?3, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject HeldAudit held;

  /**
   * @throws Problem 404 TENANCY_AUDIT_NOT_FOUND, 409 TENANCY_AUDIT_MOVED
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.why.strip(),
        session ->
            held.of(session, by, id)
                .map(audit -> audit.after(AuditState.Event.CLOSE))
                .call(after -> Sql.run(session, CLOSE, id, after.name(), request.why.strip()))
                .map(after -> new Answer(id, after)));
  }
}
