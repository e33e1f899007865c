package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.arrangement.rules.ArrangementState.Event;
import org.quarterday.arrangement.rules.ArrangementText;
import org.quarterday.arrangement.rules.Judged;
import org.quarterday.arrangement.rules.Verdict;
import org.quarterday.calendar.DayInWords;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.task.Tasks;

/**
 * Holds one arrangement against what came, writes down what that comes to, and does what follows of
 * it: a task and a letter when it is broken, once each time; the task is done when what was behind
 * has come.
 */
@ApplicationScoped
class JudgeArrangement {

  private static final String TASK = "ARRANGEMENT_BROKEN";
  private static final String COME = "What was behind has come";

  @Inject ArrangementBooks books;
  @Inject KeepJudgement judgements;
  @Inject Letters letters;
  @Inject Tasks tasks;
  @Inject Today today;

  /** In the caller's transaction. */
  Uni<Void> of(Mutiny.Session session, Actor by, UUID accountId, UUID id) {
    return HeldArrangement.hold(session, accountId, id)
        .chain(held ->
            held.state().isOver()
                ? Uni.createFrom().voidItem()
                : books
                    .read(session, held)
                    .chain(found ->
                        judgements
                            .keep(session, held, found)
                            .chain(() -> follow(session, by, held, found))));
  }

  private Uni<Void> follow(
      Mutiny.Session session, Actor by, HeldArrangement held, ArrangementBooks.Found found) {
    Event event = found.verdict().event(held.state()).orElse(null);
    if (event == null) {
      return Uni.createFrom().voidItem();
    }
    Uni<ArrangementState> moved =
        held.move(session, by, today.date(), event, words(event, found.verdict()));
    return switch (event) {
      case BREAK ->
          moved
              .chain(() -> raise(session, by, held, found.verdict()))
              .chain(() -> letters.queue(session, by, letter(held, found)))
              .replaceWithVoid();
      case CATCH_UP, COMPLETE ->
          moved
              .chain(() ->
                  letters.cancelUnsent(
                      session, held.accountId(), LetterKind.ARRANGEMENT_BROKEN, COME))
              .chain(() ->
                  tasks.allDone(session, by, TASK, about(held), words(event, found.verdict())))
              .replaceWithVoid();
      default -> moved.replaceWithVoid();
    };
  }

  private static String words(Event event, Verdict verdict) {
    return switch (event) {
      case BREAK -> behind(verdict);
      case CATCH_UP -> COME;
      case COMPLETE -> verdict.isPaid() ? "All of it has come" : "Nothing is owed any more";
      default -> throw new IllegalStateException("nobody's decision: " + event);
    };
  }

  private static String behind(Verdict verdict) {
    Judged first = verdict.judgement().firstBehind().orElseThrow();
    return "%s was due on %s; %s of it came within %d days"
        .formatted(
            Money.ofPence(first.instalment().sumPence()).format(),
            DayInWords.of(first.instalment().dueOn()),
            Money.ofPence(first.camePence()).format(),
            verdict.judgement().tolerance().days());
  }

  /**
   * What its tasks are about, before the number of its state: one that is mended and breaks again,
   * as when a payment bounces, is told again.
   */
  private static String about(HeldArrangement held) {
    return "ARRANGEMENT:%s:".formatted(held.id());
  }

  private Uni<Boolean> raise(
      Mutiny.Session session, Actor by, HeldArrangement held, Verdict verdict) {
    boolean ordered = held.kind() == ArrangementKind.COURT_ORDERED;
    return tasks.raise(
        session,
        by,
        new Tasks.Task(
            held.accountId(),
            TASK,
            ordered ? "A court-ordered arrangement is broken" : "An arrangement is broken",
            behind(verdict) + ". " + guidance(held, verdict, ordered),
            ordered ? Tasks.Priority.NEXT_DAY : Tasks.Priority.THREE_DAYS,
            about(held) + held.version()));
  }

  private static String guidance(HeldArrangement held, Verdict verdict, boolean ordered) {
    String asked =
        "%s is behind. Ask the tenant what happened; what is affordable now can be agreed anew."
            .formatted(Money.ofPence(verdict.judgement().behindPence()).format());
    return ordered
        ? asked
            + " It stands by the order of %s in claim %s: only another order changes it."
                .formatted(DayInWords.of(held.terms().orderOn()), held.terms().claimNumber())
        : asked;
  }

  private Letters.Draft letter(HeldArrangement held, ArrangementBooks.Found found) {
    LocalDate dated = today.date();
    var terms = held.terms();
    return new Letters.Draft(
        held.accountId(),
        LetterKind.ARRANGEMENT_BROKEN,
        ArrangementText.BROKEN_SUBJECT,
        dated,
        ArrangementText.broken(
            new ArrangementText.Terms(
                terms.frequency(),
                terms.instalmentPence(),
                terms.owedPence(),
                found.paymentReference(),
                List.of(),
                terms.tolerance(),
                terms.claimNumber(),
                terms.orderOn()),
            found.verdict().judgement()),
        AskedDebt.sum(found.verdict().judgement().behindPence()));
  }
}
