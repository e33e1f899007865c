package org.quarterday.formertenant;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CaseAction;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door for features that change where a case stands: a debt that was proved is a case, a
 * case without a debt is over, and one that an agency has waits for the agency.
 */
@ApplicationScoped
public class Cases {

  private static final String INSERT =
      """
      insert into former_tenant_case (account_id, id, stage, opened_on, opened_pence, opened_by_name, stage_since, next_on)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?4, ?7)\
      """;

  @Inject Today today;

  /**
   * Brings the account's case in step with its balance, in the caller's transaction and under its
   * lock of the account's balance.
   *
   * @param balancePence positive is owed to the council
   * @return the open case's id, or null when nothing is owed
   */
  public Uni<UUID> follow(Mutiny.Session session, Actor by, UUID accountId, long balancePence) {
    return HeldCase.open(session, accountId)
        .chain(open -> {
          if (open == null) {
            return balancePence > 0
                ? open(session, by, accountId, balancePence)
                : Uni.createFrom().nullItem();
          }
          return balancePence > 0
              ? Uni.createFrom().item(open.id())
              : settle(session, by, open, balancePence).replaceWith((UUID) null);
        });
  }

  /**
   * An agency has the debt from now on, in the caller's transaction.
   *
   * @throws org.quarterday.platform.problem.Problem 409 CASE_CANNOT when its case does not stand
   *     where that is decided, CASE_REPORTED while a report waits, FORMER_TENANT_CASE_NOT_FOUND
   */
  public Uni<Void> placed(Mutiny.Session session, Actor by, UUID accountId, String words) {
    return HeldCase.open(session, accountId)
        .chain(open -> {
          if (open == null) {
            throw Problem.of(
                FormerTenantProblem.FORMER_TENANT_CASE_NOT_FOUND, "The debt has no open case.");
          }
          if (open.reported()) {
            throw Problem.of(
                FormerTenantProblem.CASE_REPORTED,
                "Have it answered first: nothing is pressed for meanwhile.");
          }
          return step(session, by, open, CaseAction.PLACE, words);
        });
  }

  /** The agency has it no more; a case that was closed or decided otherwise stays as it is. */
  public Uni<Void> cameBack(Mutiny.Session session, Actor by, UUID accountId, String words) {
    return HeldCase.open(session, accountId)
        .chain(open ->
            open == null || open.stage() != CaseStage.AGENCY
                ? Uni.createFrom().voidItem()
                : step(session, by, open, CaseAction.COME_BACK, words));
  }

  private Uni<Void> step(
      Mutiny.Session session, Actor by, HeldCase open, CaseAction action, String words) {
    CaseStage to = open.after(action);
    return Waits.due(session, to, today.date())
        .chain(due -> open.move(session, to, today.date(), due))
        .chain(() ->
            CaseEvents.add(
                session,
                by,
                new CaseEvents.Event(
                    open.accountId(),
                    open.id(),
                    CaseEvents.Kind.STEP,
                    action,
                    to,
                    words,
                    0,
                    null)));
  }

  private Uni<UUID> open(Mutiny.Session session, Actor by, UUID accountId, long pence) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    LocalDate day = today.date();
    return Debtors.of(session, accountId, day)
        .chain(debtors -> {
          CaseStage stage = first(debtors);
          return Waits.due(session, stage, day)
              .chain(due ->
                  Sql.run(session, INSERT, accountId, id, stage.name(), day, pence, by.name(), due))
              .chain(() ->
                  CaseEvents.add(
                      session,
                      by,
                      new CaseEvents.Event(
                          accountId,
                          id,
                          CaseEvents.Kind.OPENED,
                          null,
                          stage,
                          "The final account was proved: %s is owed by %s."
                              .formatted(Money.ofPence(pence).format(), people(debtors.size())),
                          0,
                          null)));
        })
        .replaceWith(id);
  }

  /** Who cannot be written to has to be found first. */
  private static CaseStage first(List<Debtors.Debtor> debtors) {
    return debtors.stream().anyMatch(Debtors.Debtor::canBeWrittenTo)
        ? CaseStage.FIRST_LETTER
        : CaseStage.TRACE;
  }

  private static String people(int count) {
    return count == 1 ? "one person" : count + " people together";
  }

  private Uni<Void> settle(Mutiny.Session session, Actor by, HeldCase open, long pence) {
    CaseStage closed = open.after(CaseAction.SETTLE);
    return open.move(session, closed, today.date(), null)
        .chain(() ->
            CaseEvents.add(
                session,
                by,
                new CaseEvents.Event(
                    open.accountId(),
                    open.id(),
                    CaseEvents.Kind.STEP,
                    CaseAction.SETTLE,
                    closed,
                    "The account stands at: %s.".formatted(Money.ofPence(pence).inWords()),
                    0,
                    null)));
  }
}
