package org.quarterday.refundfile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.directdebit.FileSerials;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * A second person releases exactly what was looked at: the lines are made again and must come to
 * the same. In that one transaction each refund is put in this file and in no other, the file gets
 * a serial no file of the day has had, and it is made; so there is no file half made, whatever is
 * killed.
 */
@ApplicationScoped
class ReleaseRefundFile {

  @Schema(name = "RefundFileRelease")
  record Request(
      @NotBlank @Schema(description = "The content hash of the file as it was looked at, in hex.")
          String contentHash) {}

  @Schema(name = "RefundFileReleased")
  record Answer(
      UUID id,
      @Schema(examples = "000042") String serial,
      @Schema(description = "SHA-256 of the file, in hex.") String fileSha256) {}

  /** Nobody sends money to their own household, approved by whomever. */
  private static final String OWN =
      """
      select count(*) from refund_file_line l join account a on a.account_id = l.account_id
        join tenancy_member m on m.tenancy_id = a.tenancy_id join staff_person s on s.person_id = m.person_id
       where l.file_id = ?1 and s.issuer = ?2 and s.subject = ?3\
      """;

  /** As rules.RefundState's PUT_IN_FILE says. */
  private static final String TAKEN =
      """
      update refund r set state = 'IN_FILE', file_id = l.file_id, version = r.version + 1 from refund_file_line l
       where l.file_id = ?1 and r.account_id = l.account_id and r.id = l.refund_id and r.state = 'APPROVED'\
      """;

  private static final String RELEASED =
      """
      update refund_file set state = 'MADE', serial = ?2, file_sha256 = ?3, file_bytes = ?4, released_by = ?5, released_by_name = ?6,
             released_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  @Inject Once once;
  @Inject Today today;
  @Inject FileSerials serials;
  @Inject MadeFile file;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            RefundFile.hold(session, id)
                .invoke(held -> refuse(held, by, request))
                .call(held -> unchanged(session, held))
                .call(held -> notTheirOwn(session, by, held))
                .call(held -> taken(session, held))
                .chain(held -> make(session, by, held)));
  }

  private void refuse(RefundFile held, Actor by, Request request) {
    held.mustBe(RefundFile.State.DRAFT);
    FourEyes.require(held.preparedBy(), by, "prepared this file");
    held.inTime(today.date());
    if (!held.contentHash().equals(request.contentHash())) {
      throw changed();
    }
  }

  private static Uni<Void> unchanged(Mutiny.Session session, RefundFile held) {
    return RefundFileLines.make(session, held.id())
        .invoke(totals -> {
          if (!totals.hash().equals(held.contentHash())) {
            throw changed();
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> notTheirOwn(Mutiny.Session session, Actor by, RefundFile held) {
    return Sql.row(session, OWN, held.id(), by.issuer(), by.subject())
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(
                CommonProblem.OWN_ACCOUNT,
                "A refund in it is your own household's. Another person releases it.");
          }
        })
        .replaceWithVoid();
  }

  /** One that somebody took back a moment ago is missing here. */
  private static Uni<Void> taken(Mutiny.Session session, RefundFile held) {
    return Sql.run(session, TAKEN, held.id())
        .invoke(rows -> {
          if (rows != held.items()) {
            throw changed();
          }
        })
        .replaceWithVoid();
  }

  private static Problem changed() {
    return Problem.of(
        RefundFileProblem.REFUND_FILE_CHANGED,
        "A refund was approved or taken back since. Prepare the file again.");
  }

  private Uni<Answer> make(Mutiny.Session session, Actor by, RefundFile held) {
    LocalDate madeOn = today.date();
    return serials
        .next(session, held.serviceUser(), madeOn, held.id())
        .chain(serial ->
            file.make(session, held, serial, madeOn)
                .call(made ->
                    Sql.run(
                        session,
                        RELEASED,
                        held.id(),
                        serial,
                        made.sha256(),
                        made.length(),
                        by.id(),
                        by.name()))
                .map(made -> new Answer(held.id(), serial, made.hex())));
  }
}
