package org.quarterday.credit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Records what a tenant owes in the council's other books, as somebody found it there. */
@ApplicationScoped
class RecordCouncilDebt {

  /** A million pounds: what is larger is a slip of the hand. */
  private static final long MOST_PENCE = 100_000_000;

  /** In which books. */
  @Schema(name = "CouncilDebtKind")
  enum Kind {
    COUNCIL_TAX,
    HOUSING_BENEFIT_OVERPAYMENT,
    INVOICE,
    OTHER
  }

  @Schema(name = "CouncilDebtRequest")
  record Request(
      @NotNull Kind kind,
      @NotBlank
          @Size(max = 60)
          @Schema(description = "Its number in those books.", examples = "80012345")
          String reference,
      @NotNull @Positive @Max(MOST_PENCE) @Schema(description = "In pence.", examples = "5730")
          Long amountPence,
      @NotNull @Schema(description = "Which of the account's tenants owes it.") UUID personId,
      @NotBlank
          @Size(max = 500)
          @Schema(description = "Who said so, and when.", examples = "Revenues, e-mail of 20 May")
          String note) {}

  @Schema(name = "CouncilDebtRecorded")
  record Answer(UUID id) {}

  private static final String DEBTOR =
      """
      select m.id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable
       where a.account_id = ?1 and m.person_id = ?2 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, ?3), ?3))\
      """;

  private static final String INSERT =
      """
      insert into credit_council_debt (account_id, id, kind, reference, amount_pence, person_id, note, recorded_by, recorded_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> Sql.rows(session, DEBTOR, accountId, request.personId(), today.date()))
                .invoke(rows -> {
                  if (rows.isEmpty()) {
                    throw Problem.of(
                            CreditProblem.COUNCIL_DEBTOR_WRONG, "Choose one of the liable tenants.")
                        .at("/personId");
                  }
                })
                .chain(() -> insert(session, by, accountId, request)));
  }

  private static Uni<Answer> insert(
      Mutiny.Session session, Actor by, UUID accountId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            request.kind().name(),
            request.reference().strip(),
            request.amountPence(),
            request.personId(),
            request.note().strip(),
            by.id(),
            by.name())
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                    CreditProblem.COUNCIL_DEBT_KNOWN,
                    "Withdraw it first if its amount has changed.")
                .at("/reference");
          }
        })
        .replaceWith(new Answer(id));
  }
}
