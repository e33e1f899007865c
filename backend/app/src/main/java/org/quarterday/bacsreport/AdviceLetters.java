package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.rules.AdviceLetter;
import org.quarterday.calendar.DayInWords;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.Letters;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Tells the tenants what their bank has reported. */
@ApplicationScoped
class AdviceLetters {

  @Inject Letters letters;
  @Inject Today today;

  /** A civil day as it is written in a letter. */
  static String day(LocalDate day) {
    return day == null ? "an unknown day" : DayInWords.of(day);
  }

  /** In the caller's transaction; what was done, in words. */
  Uni<String> queue(
      Mutiny.Session session,
      Actor by,
      Advice advice,
      UUID accountId,
      AdviceLetter letter,
      LocalDate collectedOn,
      boolean isPresentedAgain) {
    return Sql.row(
            session, "select contact from service_user where number = ?1", advice.serviceUser())
        .map(row ->
            new AdviceLetter.Facts(
                collectedOn == null ? null : advice.amountPence(),
                collectedOn == null ? null : day(collectedOn),
                advice.reason(),
                isPresentedAgain,
                (String) row[0]))
        .chain(facts ->
            letters.queue(
                session,
                by,
                new Letters.Draft(
                    accountId,
                    letter.kind(),
                    letter.subject(),
                    today.date(),
                    letter.text(facts),
                    asked(facts, collectedOn))))
        .map(ids ->
            ids.isEmpty()
                ? "No letter: there is nobody to write to, or a hold stops it."
                : "A letter about it is queued.");
  }

  /** The collection that came back, owed since the day it was due; else everything owed. */
  private static AskedDebt asked(AdviceLetter.Facts facts, LocalDate collectedOn) {
    return facts.amountPence() == null
        ? AskedDebt.whole()
        : new AskedDebt(collectedOn, facts.amountPence());
  }
}
