package org.quarterday.directdebit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The front door by which a mandate moves, for people and for what banks report: the move is
 * checked against the one table of moves, written down with its words, and what was planned is
 * withdrawn where the mandate no longer collects.
 */
@ApplicationScoped
public class MandateMoves {

  private static final String MOVE =
      """
      update mandate set state = ?3, state_reason = ?4, lodge = coalesce(cast(?5 as text), lodge), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  private static final String NOTE =
      """
      insert into mandate_event (account_id, mandate_id, number, state, words, made_by_name)
      select ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5 from mandate_event where account_id = ?1 and mandate_id = ?2\
      """;

  private static final String WITHDRAW =
      """
      update direct_debit_item set state = 'WITHDRAWN', why = ?3
       where account_id = ?1 and mandate_id = ?2 and state = 'PLANNED'\
      """;

  private static final String BANK =
      """
      update mandate set sort_code_sealed = ?3, account_number_sealed = ?4, bank_mask = ?5, bank_print = ?6, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  /** The kind of letter that gives advance notice. */
  static final LetterKind NOTICE = LetterKind.DIRECT_DEBIT_NOTICE;

  private static final String AGAIN =
      """
      insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state, again_of)
      select account_id, cast(?3 as uuid), mandate_id, schedule_id, cast(?4 as date), cast(?4 as date), amount_pence, 'PLANNED', id from direct_debit_item
       where account_id = ?1 and id = ?2 and state = 'RETURNED' and again_of is null and due_on + interval '1 month' >= cast(?4 as date)\
      """;

  @Inject Sealing sealing;
  @Inject Letters letters;

  /**
   * Moves a mandate on what a bank reported: nothing is sent back to Bacs.
   *
   * @param words why, as staff read it in its history
   * @throws Problem 409 MANDATE_CANNOT when its table of moves does not know the move
   */
  public Uni<Void> move(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID mandateId,
      MandateEvent event,
      String words) {
    return Mandate.hold(session, accountId, mandateId)
        .chain(mandate -> move(session, by, mandate, event, words, false));
  }

  /** Whether the move is in the table for the mandate as it stands; it is locked. */
  public Uni<Boolean> mayMove(
      Mutiny.Session session, UUID accountId, UUID mandateId, MandateEvent event) {
    return Mandate.hold(session, accountId, mandateId)
        .map(mandate -> mandate.state().after(event).isPresent());
  }

  /**
   * Moves a mandate held.
   *
   * @param tellBacs whether the payer's bank has to be told (0C for an end, 0N for a new start)
   */
  Uni<Void> move(
      Mutiny.Session session,
      Actor by,
      Mandate mandate,
      MandateEvent event,
      String words,
      boolean tellBacs) {
    MandateState next =
        mandate
            .state()
            .after(event)
            .orElseThrow(() ->
                Problem.of(
                    DirectDebitProblem.MANDATE_CANNOT,
                    "It is " + mandate.state().name().toLowerCase() + "."));
    return Sql.run(
            session,
            MOVE,
            mandate.accountId(),
            mandate.id(),
            next.name(),
            words,
            lodge(mandate, event, tellBacs))
        .chain(() -> note(session, by, mandate.accountId(), mandate.id(), next, words))
        .chain(() ->
            next.keepsItsPlan()
                ? Uni.createFrom().voidItem()
                : withdraw(session, mandate.accountId(), mandate.id(), words))
        .replaceWithVoid();
  }

  /** A notice of what will not be collected does not go either. */
  private Uni<Void> withdraw(Mutiny.Session session, UUID accountId, UUID mandateId, String words) {
    return withdrawItems(session, accountId, mandateId, words)
        .chain(() -> letters.cancelUnsent(session, accountId, NOTICE, words))
        .replaceWithVoid();
  }

  /** Withdraws what is planned and in no run; how many collections that were. */
  public Uni<Integer> withdrawItems(
      Mutiny.Session session, UUID accountId, UUID mandateId, String why) {
    return Sql.run(session, WITHDRAW, accountId, mandateId, why);
  }

  /** New bank details a bank reported (ADDACS 3, C, E): used from now on, without 0C or 0N. */
  public Uni<Void> changeBank(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID mandateId,
      BankAccount bank,
      String words) {
    return Mandate.hold(session, accountId, mandateId)
        .call(() ->
            Sql.run(
                session,
                BANK,
                accountId,
                mandateId,
                sealing.sortCode(Sealing.Of.MANDATE, mandateId, bank),
                sealing.accountNumber(Sealing.Of.MANDATE, mandateId, bank),
                bank.mask(),
                sealing.print(bank)))
        .chain(mandate -> note(session, by, accountId, mandateId, mandate.state(), words))
        .replaceWithVoid();
  }

  /**
   * Plans to present a returned collection once more (transaction code 18): the same amount, within
   * a calendar month of its due day. For ARUDD 0 only, which is the caller's to know.
   *
   * @param collectOn a working day
   * @throws Problem 409 MANDATE_CANNOT when it is not returned, was presented again, or is too old
   */
  public Uni<UUID> presentAgain(
      Mutiny.Session session, UUID accountId, UUID itemId, LocalDate collectOn) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(session, AGAIN, accountId, itemId, id, collectOn)
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                DirectDebitProblem.MANDATE_CANNOT,
                "A returned collection is presented again once, within a month of its due day.");
          }
        })
        .replaceWith(id);
  }

  /** The first line of its history, or one more. */
  Uni<Integer> note(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID mandateId,
      MandateState state,
      String words) {
    return Sql.run(session, NOTE, accountId, mandateId, state.name(), words, by.name());
  }

  private static String lodge(Mandate mandate, MandateEvent event, boolean tellBacs) {
    return switch (event) {
      case CANCEL ->
          tellBacs && mandate.lodged() && mandate.state() != MandateState.REJECTED
              ? "CANCEL"
              : "NONE";
      case CORRECT -> "NEW";
      case REINSTATE, REFUSE -> "NONE";
      default -> null;
    };
  }
}
