package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrears.rules.Advice;
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.ArrearsLetter;
import org.quarterday.arrears.rules.CaseFacts;
import org.quarterday.arrears.rules.Means;
import org.quarterday.arrears.rules.Recommendation;
import org.quarterday.arrears.rules.Step;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Takes the step that is recommended: a letter is queued, anything else is written down as done. A
 * step that is not recommended is refused: the books may have moved since the screen was read, and
 * the ladder is there so that nobody is pressed harder than the council decided.
 */
@ApplicationScoped
class TakeStep {

  @Schema(name = "ArrearsStepTaking")
  record Request(
      @NotBlank @Pattern(regexp = SetArrearsStep.CODE) @Schema(examples = "LETTER_ONE")
          String stepCode,
      @NotNull
          @Size(max = 500)
          @Schema(description = "What came of it; empty for a letter.", examples = "Left a message")
          String note) {}

  @Schema(name = "ArrearsStepTaken")
  record Answer(
      String stepCode,
      LocalDate on,
      @Schema(description = "The letters queued, one for each tenant; none for another step.")
          List<UUID> letters) {}

  private static final String EVENTS =
      "select coalesce(max(number), 0) from arrears_event where account_id = ?1";

  @Inject Once once;
  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject CaseReadings readings;
  @Inject RankAccounts rank;
  @Inject Holds holds;
  @Inject Letters letters;
  @Inject Today today;

  /**
   * @throws Problem 409 ARREARS_STEP_NOT_RECOMMENDED, ARREARS_STEP_HELD or
   *     ARREARS_NOBODY_TO_WRITE_TO
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> readings.of(pool, List.of(accountId)))
        .chain(found ->
            once.write(
                by,
                key,
                new Whole(accountId, request),
                Answer.class,
                session ->
                    ArrearsEvents.inTurn(session, accountId)
                        .chain(() -> Sql.row(session, EVENTS, accountId))
                        .invoke(row -> refuse(found.getFirst(), row))
                        .chain(
                            () -> take(session, by, accountId, found.getFirst().facts(), request))))
        .call(() -> rank.now(accountId));
  }

  /** What was read before the lock has to be so under it. */
  private static void refuse(CaseReadings.Reading read, Object[] row) {
    if (((Number) row[0]).intValue() != read.events()) {
      throw Problem.of(
          ArrearsProblem.ARREARS_STEP_NOT_RECOMMENDED,
          "Somebody has just done something about this account. Look at it again.");
    }
  }

  private Uni<Answer> take(
      Mutiny.Session session, Actor by, UUID accountId, CaseFacts known, Request request) {
    Advice advice = Recommendation.of(known);
    if (advice.action() != ArrearsAction.TAKE_STEP
        || !advice.step().code().equals(request.stepCode())) {
      throw Problem.of(ArrearsProblem.ARREARS_STEP_NOT_RECOMMENDED, advice.because())
          .at("/stepCode");
    }
    Step step = advice.step();
    LocalDate day = today.date();
    return ask(session, by, accountId, step, known)
        .chain(() -> queue(session, by, accountId, step, known))
        .call(queued ->
            ArrearsEvents.step(
                session,
                by,
                accountId,
                step.code(),
                queued,
                day,
                words(step, request.note().strip())))
        .map(queued -> new Answer(step.code(), day, queued));
  }

  /**
   * What is no letter asks the holds itself, for each who owes the rent: one may have begun since
   * the books were read. It goes when anybody of them may be asked.
   */
  private Uni<Void> ask(
      Mutiny.Session session, Actor by, UUID accountId, Step step, CaseFacts known) {
    if (step.means() == Means.LETTER) {
      return Uni.createFrom().voidItem();
    }
    List<Holds.Answer> answers = new ArrayList<>();
    Uni<Void> each = Uni.createFrom().voidItem();
    for (UUID person : known.living()) {
      var going =
          new Holds.Going(
              accountId,
              step.means().isToCourt() ? HeldAction.COURT_STEP : HeldAction.ARREARS_STEP,
              asked(known),
              today.date(),
              person,
              step.name(),
              "ARREARS_STEP:" + step.code(),
              known.askablePence());
      each = each.chain(() -> holds.ask(session, by, going)).invoke(answers::add).replaceWithVoid();
    }
    return each.invoke(() -> {
      if (answers.stream().noneMatch(Holds.Answer::goes)) {
        throw Problem.of(ArrearsProblem.ARREARS_STEP_HELD, answers.getFirst().words())
            .at("/stepCode");
      }
    });
  }

  /** What is asked for: without what a hold covers. */
  static AskedDebt asked(CaseFacts known) {
    return new AskedDebt(
        known.hold() == null ? null : known.hold().outsideFrom(), known.askablePence());
  }

  private Uni<List<UUID>> queue(
      Mutiny.Session session, Actor by, UUID accountId, Step step, CaseFacts known) {
    if (step.means() != Means.LETTER) {
      return Uni.createFrom().item(List.of());
    }
    var text = ArrearsLetter.of(step, known.askablePence());
    var draft =
        new Letters.Draft(
            accountId, LetterKind.ARREARS, ArrearsLetter.SUBJECT, today.date(), text, asked(known));
    return letters
        .queue(session, by, draft)
        .invoke(queued -> {
          if (queued.isEmpty()) {
            throw Problem.of(
                ArrearsProblem.ARREARS_NOBODY_TO_WRITE_TO,
                "Nobody who owes it is known to be living, or a hold stops the letter.");
          }
        });
  }

  private static String words(Step step, String note) {
    return note.isEmpty() ? step.name() : step.name() + ": " + note;
  }
}
