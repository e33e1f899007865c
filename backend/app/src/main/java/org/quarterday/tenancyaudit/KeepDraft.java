package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.person.PersonDetails;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Mask;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancyaudit.rules.AuditField;
import org.quarterday.tenancyaudit.rules.Finding;

/**
 * Keeps what was found so far. On the version that was looked at: a second telephone on the same
 * visit hears that something was kept in between, and overwrites nothing.
 */
@ApplicationScoped
class KeepDraft {

  @Schema(name = "TenancyAuditFinding")
  record Found(
      @NotNull UUID lineId,
      @Size(max = 300)
          @Schema(
              nullable = true,
              description = "As the kind of line takes it; null when it is not answered yet.")
          String found,
      @Size(max = 500) String note) {}

  @Schema(name = "TenancyAuditDraft")
  record Request(@NotEmpty @Size(max = 250) List<@Valid @NotNull Found> findings) {}

  @Schema(name = "TenancyAuditKept")
  record Answer(UUID id, int version) {}

  private static final String LINE =
      "select field from tenancy_audit_line where audit_id = ?1 and id = ?2 for update";

  private static final String KEEP =
      """
      update tenancy_audit_line set found = cast(?2 as text), found_sealed = case when cast(?4 as boolean) then null else found_sealed end,
             note = ?3 where id = ?1\
      """;

  private static final String SEAL =
      "update tenancy_audit_line set found = ?2, found_sealed = ?3, note = ?4 where id = ?1";

  @Inject Work work;
  @Inject HeldAudit held;
  @Inject FieldCipher cipher;

  /**
   * @throws Problem 404 TENANCY_AUDIT_NOT_FOUND, 409 TENANCY_AUDIT_MOVED, TENANCY_AUDIT_NOT_YOURS,
   *     412 STALE, 422 TENANCY_AUDIT_ANSWER_WRONG at its line
   */
  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            held.of(session, by, id)
                .invoke(audit -> audit.refuseOthers(by))
                .invoke(audit -> IfMatch.require(ifMatch, audit.version()))
                .call(() -> all(session, id, request.findings))
                .call(() -> HeldAudit.moved(session, id))
                .map(audit -> new Answer(id, audit.version() + 1)));
  }

  private Uni<Void> all(Mutiny.Session session, UUID id, List<Found> findings) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (int i = 0; i < findings.size(); i++) {
      Found found = findings.get(i);
      String at = "/findings/" + i + "/found";
      all = all.chain(() -> one(session, id, found, at));
    }
    return all;
  }

  private Uni<Void> one(Mutiny.Session session, UUID id, Found said, String at) {
    return Sql.row(session, LINE, id, said.lineId)
        .chain(row -> {
          if (row == null) {
            throw Problem.of(AuditProblem.TENANCY_AUDIT_NOT_FOUND, "Look at the audit again.");
          }
          AuditField field = AuditField.valueOf((String) row[0]);
          String found = said.found == null ? null : said.found.strip();
          refuse(field, found, at);
          return keep(session, said, field, found);
        })
        .replaceWithVoid();
  }

  private static void refuse(AuditField field, String found, String at) {
    Finding.wrong(field, found)
        .or(() -> java.util.Optional.ofNullable(wrongDetail(field, found)))
        .ifPresent(why -> {
          throw Problem.of(AuditProblem.TENANCY_AUDIT_ANSWER_WRONG, field.label() + ": " + why)
              .at(at);
        });
  }

  /** What the record would not take is not kept either: who is there can still ask. */
  private static String wrongDetail(AuditField field, String found) {
    var detail = BeginVisit.detail(field);
    return detail == null || found == null || found.isEmpty() || masked(field, found)
        ? null
        : PersonDetails.wrong(detail, found);
  }

  /** The number as it was shown is no new one. */
  private static boolean masked(AuditField field, String found) {
    return field.kind() == AuditField.Kind.SECRET && found.contains("*");
  }

  private Uni<Integer> keep(Mutiny.Session session, Found said, AuditField field, String found) {
    String note = said.note == null ? "" : said.note.strip();
    if (field.kind() != AuditField.Kind.SECRET || found == null || found.isEmpty()) {
      return Sql.run(session, KEEP, said.lineId, found, note, true);
    }
    if (masked(field, found)) {
      return Sql.run(session, KEEP, said.lineId, found, note, false);
    }
    return Sql.run(
        session,
        SEAL,
        said.lineId,
        Mask.nationalInsurance(found.replace(" ", "").toUpperCase(java.util.Locale.UK)),
        cipher.seal(found, place(said.lineId)),
        note);
  }

  /** Where the number found is sealed for: it opens in no other row. */
  static String place(UUID lineId) {
    return "tenancy_audit_line:" + lineId;
  }
}
