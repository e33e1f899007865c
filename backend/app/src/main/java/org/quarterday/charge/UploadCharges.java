package org.quarterday.charge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.format.ChargeFile;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a file of personal charges: read whole, every wrong line named, its control total held
 * against the one the sender gives, kept with its hash and previewed. Nothing is charged until it
 * is applied.
 */
@ApplicationScoped
class UploadCharges {

  private static final int MOST_BYTES = 2_000_000;

  @Schema(name = "ChargeUploadPreview")
  record Answer(UUID id, int lines, long controlPence, ChangeDesk.Answer change) {}

  @Inject Work work;
  @Inject UploadedCharges uploaded;
  @Inject ApplyChargeUpload apply;

  /**
   * Keeps the file and previews it.
   *
   * @param controlPence what the sender's own sum of the weekly amounts is
   * @throws Problem UPLOAD_SENT_BEFORE, UPLOAD_REFUSED with every line, or the control total's
   *     field
   */
  Uni<Answer> run(Actor by, String fileName, Long controlPence, byte[] file) {
    if (file == null || file.length == 0 || file.length > MOST_BYTES) {
      throw Problem.of(
          CommonProblem.TOO_LARGE, "A file of charges has from 1 byte to " + MOST_BYTES + ".");
    }
    ChargeFile.Read read = ChargeFile.read(file);
    if (!read.faults().isEmpty()) {
      throw UploadedCharges.refusal(read.faults());
    }
    refuseOtherTotal(read, controlPence);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String sha256 = Sha256.hexOf(file);
    return work.write(
            by,
            session ->
                refuseAgain(session, sha256)
                    .chain(() -> uploaded.resolve(session, read.lines()))
                    .chain(() -> keep(session, by, id, fileName, file, sha256, read)))
        .chain(() -> apply.preview(by, id))
        .map(change -> new Answer(id, read.lines().size(), read.weeklyPence(), change));
  }

  private static void refuseOtherTotal(ChargeFile.Read read, Long controlPence) {
    if (controlPence == null) {
      throw Problem.of(
              CommonProblem.INVALID,
              "Send controlPence: your own sum of the weekly amounts, in pence.")
          .at("/controlPence");
    }
    if (controlPence != read.weeklyPence()) {
      throw Problem.of(
              ChargeProblem.UPLOAD_REFUSED,
              "The lines come to "
                  + read.weeklyPence()
                  + " pence a week, not to "
                  + controlPence
                  + ".")
          .at("/controlPence");
    }
  }

  private static Uni<Void> refuseAgain(Mutiny.Session session, String sha256) {
    return Sql.rows(session, "select uploaded_by_name from charge_upload where sha256 = ?1", sha256)
        .invoke((List<Object[]> rows) -> {
          if (!rows.isEmpty()) {
            throw Problem.of(
                ChargeProblem.UPLOAD_SENT_BEFORE, rows.getFirst()[0] + " sent this file.");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Integer> keep(
      Mutiny.Session session,
      Actor by,
      UUID id,
      String fileName,
      byte[] file,
      String sha256,
      ChargeFile.Read read) {
    return Sql.run(
        session,
        """
        insert into charge_upload (id, sha256, file_name, content, state, lines, control_pence, uploaded_by, uploaded_by_name)
        values (?1, ?2, ?3, ?4, 'PREVIEWED', ?5, ?6, ?7, ?8)\
        """,
        id,
        sha256,
        fileName == null ? "" : fileName.strip(),
        file,
        read.lines().size(),
        read.weeklyPence(),
        by.id(),
        by.name());
  }
}
