package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.bacsreport.Advice.Target;
import org.quarterday.bacsreport.rules.Offer;
import org.quarterday.directdebit.MandateMoves;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * A person's press: takes the step that was proposed, or tries a parked advice again now that what
 * was missing is there. Of two at once the second finds nothing left to decide.
 */
@ApplicationScoped
class ApplyAdvice {

  @Schema(name = "BacsAdviceApplied")
  record Answer(UUID id, Outcome outcome, String words) {}

  /** Until a file can be made, submitted and processed. */
  private static final int WORKING_DAYS_AHEAD = 3;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject MandateMoves mandates;
  @Inject AdviceWork advices;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            Advice.hold(session, id)
                .call(advice -> refuseOwn(session, by, advice))
                .chain(advice ->
                    switch (advice.outcome()) {
                      case PARKED -> again(session, by, advice);
                      case PROPOSED -> take(session, by, advice);
                      default ->
                          throw Problem.of(
                              BacsReportProblem.BACS_ADVICE_DECIDED,
                              advice.words().isEmpty() ? "It is being worked." : advice.words());
                    })
                .chain(() -> Advice.hold(session, id))
                .map(advice -> new Answer(id, advice.outcome(), advice.words())));
  }

  private Uni<Void> refuseOwn(Mutiny.Session session, Actor by, Advice advice) {
    return advice.accountId() == null
        ? Uni.createFrom().voidItem()
        : ownAccount.refuse(session, by, advice.accountId());
  }

  private Uni<Integer> again(Mutiny.Session session, Actor by, Advice advice) {
    try {
      return advices
          .attempt(session, by, advice)
          .replaceWith(1)
          .onFailure(Parking.class)
          .transform(still -> Problem.of(BacsReportProblem.BACS_ADVICE_PARKED, still.getMessage()));
    } catch (Parking still) {
      throw Problem.of(BacsReportProblem.BACS_ADVICE_PARKED, still.getMessage());
    }
  }

  private Uni<Integer> take(Mutiny.Session session, Actor by, Advice advice) {
    var target = new Target(advice.accountId(), advice.mandateId(), advice.itemId());
    return step(session, by, advice)
        .chain(done ->
            advice.save(
                session, by, Outcome.APPLIED, Offer.NONE, advice.words() + " " + done, target));
  }

  private Uni<String> step(Mutiny.Session session, Actor by, Advice advice) {
    return switch (advice.offer()) {
      case PRESENT_AGAIN -> presentAgain(session, advice);
      case RESUME -> move(session, by, advice, MandateEvent.RESUME, "Collected by again.");
      case CANCEL -> move(session, by, advice, MandateEvent.CANCEL, "The mandate is cancelled.");
      case NONE -> throw new IllegalStateException("a proposed advice offers something");
    };
  }

  private Uni<String> move(
      Mutiny.Session session, Actor by, Advice advice, MandateEvent event, String words) {
    String why = "After the bank's advice “" + advice.reason() + "”: " + words;
    return mandates
        .move(session, by, advice.accountId(), advice.mandateId(), event, why)
        .replaceWith(words);
  }

  private Uni<String> presentAgain(Mutiny.Session session, Advice advice) {
    return BankHolidays.of(session)
        .map(days -> days.after(today.date(), WORKING_DAYS_AHEAD))
        .chain((LocalDate on) ->
            mandates
                .presentAgain(session, advice.accountId(), advice.itemId(), on)
                .replaceWith("Presented again on " + AdviceLetters.day(on) + "."));
  }
}
