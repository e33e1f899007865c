package org.quarterday.limitation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Records that somebody who owes the debt acknowledged it in writing and signed it (Limitation Act
 * 1980 s.30). A word on the telephone, or an arrangement nobody signed, is none.
 */
@ApplicationScoped
class RecordAcknowledgement {

  @Schema(name = "AcknowledgementRequest")
  record Request(
      @NotNull @Schema(description = "Who signed it; it binds nobody else.") UUID personId,
      @NotNull @CivilDay @Schema(description = "The day it was signed.") LocalDate signedOn,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What was signed, and where it is kept.",
              examples = "Letter of 4 March 2024, document 20240311-17: asks to pay £5 a week")
          String evidence,
      @Schema(description = "That it is in writing and bears the person's signature was looked at.")
          boolean signatureSeen) {}

  @Schema(name = "AcknowledgementRecorded")
  record Answer(UUID id) {}

  private static final String OWES =
      """
      select a.starts_on from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
       where a.account_id = ?1 and m.person_id = ?2 and (m.to_on is null or m.to_on >= coalesce(a.ends_on, m.to_on))\
      """;

  private static final String INSERT =
      """
      insert into acknowledgement (account_id, id, person_id, signed_on, evidence, recorded_by, recorded_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .invoke(() -> refuse(request))
                .chain(() -> refuseStranger(session, accountId, request))
                .chain(() ->
                    Sql.run(
                        session,
                        INSERT,
                        accountId,
                        id,
                        request.personId(),
                        request.signedOn(),
                        request.evidence().strip(),
                        by.id(),
                        by.name()))
                .replaceWith(new Answer(id)));
  }

  private void refuse(Request request) {
    if (!request.signatureSeen()) {
      throw Problem.of(
              LimitationProblem.ACKNOWLEDGEMENT_WRONG,
              "It counts only in writing and signed: look at the signature.")
          .at("/signatureSeen");
    }
    if (request.signedOn().isAfter(today.date())) {
      throw Problem.of(LimitationProblem.ACKNOWLEDGEMENT_WRONG, "It lies in the future.")
          .at("/signedOn");
    }
  }

  private static Uni<Void> refuseStranger(Mutiny.Session session, UUID accountId, Request request) {
    return Sql.row(session, OWES, accountId, request.personId())
        .invoke(row -> {
          if (row == null) {
            throw Problem.of(
                    LimitationProblem.ACKNOWLEDGEMENT_WRONG, "This person does not owe it.")
                .at("/personId");
          }
          if (request.signedOn().isBefore((LocalDate) row[0])) {
            throw Problem.of(
                    LimitationProblem.ACKNOWLEDGEMENT_WRONG,
                    "The account starts on " + row[0] + ": there was nothing to acknowledge.")
                .at("/signedOn");
          }
        })
        .replaceWithVoid();
  }
}
