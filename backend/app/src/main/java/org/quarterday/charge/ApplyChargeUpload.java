package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.format.ChargeFile;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Adds the charges of a file that was uploaded: exactly the bytes that were kept, and only if they
 * still come to what was previewed. All of them or none.
 */
@ApplicationScoped
class ApplyChargeUpload extends Backdatable<ApplyChargeUpload.Request> {

  @Schema(name = "ChargeUploadApplication")
  record Request(
      @NotBlank @Schema(description = "The contentHash of the preview.") String previewHash)
      implements Asked {}

  private record Kept(String fileName, byte[] content) {}

  @Inject RentRoll roll;
  @Inject UploadedCharges uploaded;

  Uni<ChangeDesk.Answer> preview(Actor by, UUID id) {
    return preview(by, id, new Request(""));
  }

  @Override
  public String kind() {
    return "CHARGE_UPLOAD";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    return load(session, id)
        .chain(kept ->
            uploaded
                .resolve(session, ChargeFile.read(kept.content).lines())
                .chain(lines ->
                    roll.change(
                        session,
                        new RentRoll.Why(
                            maker, approvedBy, RollKinds.CHARGES, "Charges from " + kept.fileName),
                        scope(lines),
                        () ->
                            uploaded
                                .add(session, lines, "File " + kept.fileName)
                                .replaceWith(RentRoll.Made.of(id)))))
        .call(() -> applied(session, maker, id));
  }

  private static RentRoll.Scope scope(List<UploadedCharges.Resolved> lines) {
    Set<UUID> accounts =
        lines.stream().map(line -> line.account().id()).collect(Collectors.toSet());
    return new RentRoll.Scope(Set.of(), Set.of(), accounts);
  }

  private static Uni<Kept> load(Mutiny.Session session, UUID id) {
    return Sql.row(
            session,
            "select file_name, content, state from charge_upload where id = ?1 for update",
            id)
        .map(row -> {
          if (row == null) {
            throw Problem.of(ChargeProblem.UPLOAD_NOT_FOUND, "Send the file first.");
          }
          if ("APPLIED".equals(row[2])) {
            throw Problem.of(ChargeProblem.UPLOAD_APPLIED, "Its charges are on the accounts.");
          }
          return new Kept((String) row[0], (byte[]) row[1]);
        });
  }

  private static Uni<Integer> applied(Mutiny.Session session, Actor maker, UUID id) {
    return Sql.run(
        session,
        "update charge_upload set state = 'APPLIED', applied_by = ?2, applied_at = now() where id = ?1",
        id,
        maker.id());
  }
}
