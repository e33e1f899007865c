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
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door for the feature that proves final accounts: a debt that was proved is a case, and
 * a case without a debt is over.
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
