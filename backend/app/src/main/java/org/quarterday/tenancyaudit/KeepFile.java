package org.quarterday.tenancyaudit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancyaudit.rules.FileContent;

/**
 * Keeps a photo or a document with the visit. What it is, its bytes say; where and with what a
 * photo was taken is not kept.
 */
@ApplicationScoped
class KeepFile {

  @Schema(name = "TenancyAuditFileKept")
  record Answer(UUID id, String mediaType, int bytes) {}

  private static final int MEGABYTE = 1_048_576;

  private static final String KEEP =
      """
      insert into tenancy_audit_file (id, audit_id, name, media_type, content, sha256, kept_by, kept_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (audit_id, sha256) do nothing\
      """;

  private static final String KEPT =
      "select id, octet_length(content) from tenancy_audit_file where audit_id = ?1 and sha256 = ?2";

  @Inject Work work;
  @Inject HeldAudit held;
  @Inject Today today;

  /**
   * @throws Problem 422 TENANCY_AUDIT_FILE_WRONG, 409 TENANCY_AUDIT_MOVED, TENANCY_AUDIT_NOT_YOURS
   */
  Uni<Answer> run(Actor by, UUID id, String name, byte[] bytes) {
    FileContent content =
        FileContent.of(bytes)
            .orElseThrow(() ->
                Problem.of(
                    AuditProblem.TENANCY_AUDIT_FILE_WRONG, "Send a photo (JPEG or PNG) or a PDF."));
    byte[] plain = plain(content, bytes);
    return work.write(
        by,
        session ->
            held.of(session, by, id)
                .invoke(audit -> audit.refuseOthers(by))
                .call(() -> refuseLarge(session, plain))
                .chain(() -> keep(session, by, id, name, content, plain)));
  }

  private static byte[] plain(FileContent content, byte[] bytes) {
    try {
      return content.kept(bytes);
    } catch (IllegalArgumentException broken) {
      throw Problem.of(AuditProblem.TENANCY_AUDIT_FILE_WRONG, broken.getMessage());
    }
  }

  private Uni<AuditTerms> refuseLarge(Mutiny.Session session, byte[] bytes) {
    return AuditTerms.of(session, today.date())
        .invoke(terms -> {
          if (bytes.length > terms.fileMegabytes() * MEGABYTE) {
            throw Problem.of(
                AuditProblem.TENANCY_AUDIT_FILE_WRONG,
                "It is larger than %d MB.".formatted(terms.fileMegabytes()));
          }
        });
  }

  private static Uni<Answer> keep(
      Mutiny.Session session, Actor by, UUID id, String name, FileContent content, byte[] bytes) {
    byte[] sha256 = Sha256.of(bytes);
    String called = name == null || name.isBlank() ? "photo" : name.strip();
    return Sql.run(
            session,
            KEEP,
            UuidCreator.getTimeOrderedEpoch(),
            id,
            called.substring(0, Math.min(called.length(), 200)),
            content.mediaType(),
            bytes,
            sha256,
            by.id(),
            by.name())
        .chain(() -> HeldAudit.moved(session, id))
        .chain(() -> Sql.row(session, KEPT, id, sha256))
        .map(row -> new Answer((UUID) row[0], content.mediaType(), ((Number) row[1]).intValue()));
  }
}
