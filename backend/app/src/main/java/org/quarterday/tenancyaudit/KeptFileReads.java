package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** A photo or a document of a visit, as it is kept. */
@ApplicationScoped
class KeptFileReads {

  record Kept(String mediaType, byte[] content, UUID accountId) {}

  private static final String CONTENT =
      """
      select f.media_type, f.content, a.account_id from tenancy_audit_file f join tenancy_audit a on a.id = f.audit_id
       where f.audit_id = $1 and f.id = $2\
      """;

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 TENANCY_AUDIT_NOT_FOUND, 403 OWN_ACCOUNT
   */
  Uni<Kept> of(Actor reader, UUID auditId, UUID fileId) {
    return pool.preparedQuery(CONTENT)
        .execute(Tuple.of(auditId, fileId))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(AuditProblem.TENANCY_AUDIT_NOT_FOUND, "Look at the audit again.");
          }
          var row = rows.iterator().next();
          return new Kept(row.getString(0), ((Buffer) row.getValue(1)).getBytes(), row.getUUID(2));
        })
        .call(kept -> ownAccount.refuse(reader, kept.accountId()));
  }
}
