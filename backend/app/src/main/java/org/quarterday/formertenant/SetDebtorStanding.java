package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.formertenant.rules.DebtorStanding;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says how the council deals with one of those who owe a debt. The debt stays one, and each owes
 * the whole of it: not to ask one of them is the council's choice, not a release.
 */
@ApplicationScoped
class SetDebtorStanding {

  @Schema(name = "FormerTenantDebtorStanding")
  record Request(
      @NotNull DebtorStanding standing,
      @NotBlank
          @Size(max = 200)
          @Schema(examples = "Fled violence at this address; the other tenant is asked alone")
          String reason) {}

  @Schema(name = "FormerTenantDebtorSet")
  record Answer(UUID id, UUID personId, DebtorStanding standing) {}

  private static final String SET =
      """
      insert into former_tenant_debtor (account_id, person_id, standing, reason, set_by_name)
      values (?1, ?2, ?3, ?4, ?5)
      on conflict (account_id, person_id) do update set standing = excluded.standing, reason = excluded.reason,
         set_by_name = excluded.set_by_name, set_at = clock_timestamp(), version = former_tenant_debtor.version + 1\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id, UUID personId, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            HeldCase.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .call(held -> set(session, by, held, personId, request))
                .replaceWith(new Answer(id, personId, request.standing())));
  }

  private Uni<Void> set(
      Mutiny.Session session, Actor by, HeldCase held, UUID personId, Request request) {
    return Debtors.of(session, held.accountId(), today.date())
        .map(debtors ->
            debtors.stream()
                .filter(each -> each.personId().equals(personId))
                .findFirst()
                .orElseThrow(() ->
                    Problem.of(
                        FormerTenantProblem.DEBTOR_WRONG,
                        "Those owe it who were liable tenants on the last day.")))
        .chain(debtor ->
            Sql.run(
                    session,
                    SET,
                    held.accountId(),
                    personId,
                    request.standing().name(),
                    request.reason().strip(),
                    by.name())
                .chain(() ->
                    CaseEvents.add(
                        session,
                        by,
                        new CaseEvents.Event(
                            held.accountId(),
                            held.id(),
                            CaseEvents.Kind.DEBTOR,
                            null,
                            held.stage(),
                            "%s: %s. %s"
                                .formatted(
                                    debtor.name(),
                                    request.standing().words(),
                                    request.reason().strip()),
                            0,
                            personId))));
  }
}
