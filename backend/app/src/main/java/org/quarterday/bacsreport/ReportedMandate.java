package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.rules.AdviceAction;
import org.quarterday.directdebit.MandateMoves;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;

/** What a bank's advice does to the mandate it is about. Nothing of it is sent back to Bacs. */
@ApplicationScoped
class ReportedMandate {

  /** The advice and the mandate found for it. */
  record Reported(Advice advice, UUID accountId, UUID mandateId) {}

  private static final String ANOTHER =
      """
      select reference from mandate where account_id = ?1 and id <> ?2 and state in ('CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED', 'DORMANT')\
      """;

  @Inject FieldCipher cipher;
  @Inject MandateMoves mandates;

  /**
   * In the caller's transaction; what was done, a sentence each.
   *
   * @throws Parking when the new account is not said, or the account has another mandate by now
   */
  Uni<List<String>> change(
      Mutiny.Session session, Actor by, Reported reported, AdviceAction action) {
    if (action.changesBank()) {
      return bank(session, by, reported).map(List::of);
    }
    return action.event() == null
        ? Uni.createFrom().item(List.of())
        : move(session, by, reported, action.event()).map(List::of);
  }

  private Uni<String> bank(Mutiny.Session session, Actor by, Reported reported) {
    Advice advice = reported.advice;
    if (advice.sortCodeSealed() == null) {
      throw new Parking("The bank says " + advice.reason() + ", but not what the account is now.");
    }
    var account =
        new BankAccount(
            cipher.open(advice.sortCodeSealed(), Advice.sortCodePlace(advice.id())),
            cipher.open(advice.accountNumberSealed(), Advice.accountNumberPlace(advice.id())));
    String words =
        "The bank reports: "
            + advice.reason()
            + ". Collected from "
            + account.mask()
            + " from now on.";
    return mandates
        .changeBank(session, by, reported.accountId, reported.mandateId, account, words)
        .replaceWith(words);
  }

  private Uni<String> move(
      Mutiny.Session session, Actor by, Reported reported, MandateEvent event) {
    String why = "The bank reports: " + reported.advice.reason() + ".";
    return (event == MandateEvent.REINSTATE
            ? refuseSecond(session, reported)
            : Uni.createFrom().voidItem())
        .chain(() -> mandates.mayMove(session, reported.accountId, reported.mandateId, event))
        .chain(may ->
            may
                ? mandates
                    .move(session, by, reported.accountId, reported.mandateId, event, why)
                    .replaceWith(inWords(event))
                : Uni.createFrom().item("The mandate stays as it is."));
  }

  /** Two instructions that collect would collect the rent twice. */
  private static Uni<Void> refuseSecond(Mutiny.Session session, Reported reported) {
    return Sql.row(session, ANOTHER, reported.accountId, reported.mandateId)
        .invoke(other -> {
          if (other != null) {
            throw new Parking(
                "The bank has brought this mandate back, but the account has another one by now: "
                    + other[0]
                    + ". Choose between them with the payer.");
          }
        })
        .replaceWithVoid();
  }

  private static String inWords(MandateEvent event) {
    return switch (event) {
      case CANCEL -> "The mandate is cancelled and nothing more is collected.";
      case SUSPEND -> "The mandate is suspended: nothing is collected until somebody decides.";
      case REFUSE -> "The mandate is rejected and nothing is collected by it.";
      case REINSTATE -> "The mandate is live again.";
      default -> "The mandate has moved.";
    };
  }
}
