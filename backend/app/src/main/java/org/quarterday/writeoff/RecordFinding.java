package org.quarterday.writeoff;

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
import org.quarterday.writeoff.rules.FindingKind;

/** Records what was found out about a debt, or about one of those who owe it. */
@ApplicationScoped
class RecordFinding {

  @Schema(name = "WriteOffFindingRequest")
  record Request(
      @NotNull FindingKind kind,
      @Schema(
              nullable = true,
              description = "Whom it is about; absent for what is about the debt itself.")
          UUID personId,
      @NotNull @CivilDay @Schema(description = "The day of the order, the reply or the signature.")
          LocalDate foundOn,
      @NotBlank @Size(max = 100) @Schema(examples = "Debt relief order 20260417") String reference,
      @NotBlank
          @Size(max = 500)
          @Schema(examples = "Rent arrears of £812.40 are in the list of debts")
          String note) {}

  @Schema(name = "WriteOffFindingRecorded")
  record Answer(UUID id) {}

  private static final String OWES =
      """
      select m.id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
       where a.account_id = ?1 and m.person_id = ?2\
      """;

  private static final String INSERT =
      """
      insert into write_off_finding (account_id, id, person_id, kind, found_on, reference, note, recorded_by, recorded_by_name)
      values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, ?9)\
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
                .chain(() -> refuseStranger(session, accountId, request.personId()))
                .chain(() ->
                    Sql.run(
                        session,
                        INSERT,
                        accountId,
                        id,
                        request.personId(),
                        request.kind().name(),
                        request.foundOn(),
                        request.reference().strip(),
                        request.note().strip(),
                        by.id(),
                        by.name()))
                .replaceWith(new Answer(id)));
  }

  private void refuse(Request request) {
    if (request.foundOn().isAfter(today.date())) {
      throw Problem.of(WriteOffProblem.FINDING_WRONG, "It lies in the future.").at("/foundOn");
    }
    if (request.kind().ofDebtor() != (request.personId() != null)) {
      throw Problem.of(
              WriteOffProblem.FINDING_WRONG,
              request.kind().ofDebtor()
                  ? "Say whom it is about: each debtor owes all of it."
                  : "It is about the debt, and so about everybody who owes it.")
          .at("/personId");
    }
  }

  private static Uni<Void> refuseStranger(Mutiny.Session session, UUID accountId, UUID personId) {
    return personId == null
        ? Uni.createFrom().voidItem()
        : Sql.row(session, OWES, accountId, personId)
            .invoke(row -> {
              if (row == null) {
                throw Problem.of(WriteOffProblem.FINDING_WRONG, "This person does not owe it.")
                    .at("/personId");
              }
            })
            .replaceWithVoid();
  }
}
