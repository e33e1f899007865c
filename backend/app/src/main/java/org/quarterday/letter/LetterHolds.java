package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.HoldBegan;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Letters and holds: asked when a letter is queued, again when somebody says that it went, and for
 * what waits when a hold begins. What may not go is cancelled with the reason; what only a second
 * person may let go waits for them.
 */
@ApplicationScoped
class LetterHolds {

  private static final String WAITING =
      """
      select id, kind, subject, person_id, debt_from, debt_pence, approved_by is not null from letter
       where account_id = ?1 and state in ('QUEUED', 'MADE', 'TO_SUPPLIER') order by id for update\
      """;

  private static final String CANCEL =
      """
      update letter set state = 'CANCELLED', cancelled_why = ?2, version = version + 1 where id = ?1 and state in ('QUEUED', 'MADE', 'TO_SUPPLIER')\
      """;

  private static final String TO_APPROVE =
      "update letter set needs_approval = true, version = version + 1 where id = ?1 and not needs_approval";

  @Inject Holds holds;
  @Inject Today today;

  /**
   * A letter that is about to go or to be queued.
   *
   * @param approved a second person has said yes to it
   */
  record Waiting(
      UUID id,
      UUID accountId,
      LetterKind kind,
      String subject,
      UUID personId,
      AskedDebt debt,
      boolean approved) {}

  /** Whether it may go on a day; a no is in the log of the hold. */
  Uni<Holds.Answer> ask(Mutiny.Session session, Actor by, Waiting letter, LocalDate on) {
    if (!letter.kind().mayBeHeld()) {
      return Uni.createFrom().item(Holds.Answer.GOES);
    }
    return holds.ask(session, by, going(letter, on));
  }

  /** What a letter is to a hold. */
  static Holds.Going going(Waiting letter, LocalDate on) {
    return new Holds.Going(
        letter.accountId(),
        letter.kind().chases() ? HeldAction.CHASING_LETTER : HeldAction.OTHER_LETTER,
        letter.debt(),
        on,
        letter.personId(),
        letter.subject(),
        "LETTER:" + letter.id(),
        letter.debt().pence());
  }

  /** Whether it goes; when not, it is cancelled or waits for a second person. */
  Uni<Boolean> goes(Mutiny.Session session, Actor by, Waiting letter, LocalDate on) {
    return ask(session, by, letter, on)
        .chain(answer -> {
          if (answer.goes() || (answer.mayBeApproved() && letter.approved())) {
            return Uni.createFrom().item(true);
          }
          var left =
              answer.mayBeApproved()
                  ? Sql.run(session, TO_APPROVE, letter.id())
                  : Sql.run(session, CANCEL, letter.id(), answer.words());
          return left.replaceWith(false);
        });
  }

  void onHold(@Observes HoldBegan began) {
    for (UUID account : began.accounts()) {
      began.then(() -> stop(began.session(), began.by(), account));
    }
  }

  private Uni<Void> stop(Mutiny.Session session, Actor by, UUID account) {
    return Sql.rows(session, WAITING, account)
        .chain(rows -> {
          Uni<Void> each = Uni.createFrom().voidItem();
          for (Object[] row : rows) {
            each =
                each.chain(() -> goes(session, by, waiting(account, row), today.date()))
                    .replaceWithVoid();
          }
          return each;
        });
  }

  /** Its id, kind, heading, person, first due day, pence, and whether it was approved. */
  private static Waiting waiting(UUID account, Object[] row) {
    return new Waiting(
        (UUID) row[0],
        account,
        LetterKind.valueOf((String) row[1]),
        (String) row[2],
        (UUID) row[3],
        new AskedDebt((LocalDate) row[4], row[5] == null ? null : ((Number) row[5]).longValue()),
        (Boolean) row[6]);
  }
}
