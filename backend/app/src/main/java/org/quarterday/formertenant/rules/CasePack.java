package org.quarterday.formertenant.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.money.Money;

/**
 * Everything somebody needs who has to answer a question about a case, in the order in which it is
 * read: the question, what is owed and by whom, until when, how it came about, what was done. Where
 * somebody lives is not in it: nobody needs that to decide, and one of them may be hiding from
 * another.
 *
 * @param decided the final account, or null when none was proved
 */
public record CasePack(
    Question question,
    Account account,
    Decided decided,
    List<Debtor> debtors,
    Ladder ladder,
    List<Recharge> recharges,
    List<Booked> entries,
    List<Written> letters,
    List<Done> events) {

  /** What is asked, why and by whom. */
  public record Question(String ground, String words, String askedBy, LocalDate askedOn) {}

  /** The account as it stands. */
  public record Account(
      String reference,
      String home,
      LocalDate startedOn,
      LocalDate endedOn,
      String endReason,
      long balancePence,
      String stage) {}

  /**
   * The final account as it was decided.
   *
   * @param waited what was still on its way, or empty
   * @param notWaitedWhy why it was not waited for
   */
  public record Decided(
      LocalDate on, String by, long balancePence, String waited, String notWaitedWhy) {}

  /** One of those who owe it. */
  public record Debtor(
      UUID personId,
      String name,
      LocalDate diedOn,
      String standing,
      String reason,
      String whereabouts) {}

  /** A recharge with its evidence. */
  public record Recharge(
      LocalDate on, String what, long pence, String evidence, String madeBy, String approvedBy) {}

  /** An entry with the balance after it. */
  public record Booked(LocalDate on, String what, long pence, long balancePence) {}

  /** A letter. */
  public record Written(LocalDate on, String subject, String to, String state) {}

  /** Something that was done or noted. */
  public record Done(LocalDate on, String stage, String words, String by) {}

  /** Its words. */
  public LetterText text() {
    LetterText.Writing pack = LetterText.write();
    pack.heading("The question")
        .paragraph(question.words())
        .paragraph(
            "%s. Asked by %s on %s."
                .formatted(question.ground(), question.askedBy(), day(question.askedOn())));
    account(pack);
    people(pack);
    ladder(pack);
    recharges(pack);
    booked(pack);
    written(pack);
    done(pack);
    return pack.done();
  }

  private void account(LetterText.Writing pack) {
    pack.heading("The tenancy and its final account")
        .paragraph(
            "Account %s, %s. Held from %s to %s; ended by: %s. Balance: %s. The case stands at: %s."
                .formatted(
                    account.reference(),
                    account.home(),
                    day(account.startedOn()),
                    day(account.endedOn()),
                    account.endReason(),
                    Money.ofPence(account.balancePence()).inWords(),
                    account.stage()));
    if (decided == null) {
      pack.paragraph("No final account was proved.");
      return;
    }
    pack.paragraph(
        "The final account was proved on %s by %s: %s."
            .formatted(
                day(decided.on()), decided.by(), Money.ofPence(decided.balancePence()).inWords()));
    if (!decided.waited().isEmpty()) {
      pack.paragraph(
          "Still on its way then: %s Not waited for, because: %s"
              .formatted(decided.waited(), decided.notWaitedWhy()));
    }
  }

  private void people(LetterText.Writing pack) {
    table(
        pack,
        "Who owes it, together and each alone",
        "Nobody is on record as liable.",
        List.of("Name", "How we deal with them", "Address", "Can be sued for"),
        debtors.stream()
            .map(each ->
                List.of(
                    each.diedOn() == null
                        ? each.name()
                        : "%s (died %s)".formatted(each.name(), day(each.diedOn())),
                    each.reason().isEmpty()
                        ? each.standing()
                        : each.standing() + ": " + each.reason(),
                    each.whereabouts(),
                    pounds(ladder.claimablePence(each.personId()))))
            .toList());
  }

  private void ladder(LetterText.Writing pack) {
    pack.heading("Until when it can be sued for")
        .paragraph(
            "Out of time: %s. Soon out of time: %s. Later: %s."
                .formatted(
                    pounds(ladder.pence(RungStanding.BARRED)),
                    pounds(ladder.pence(RungStanding.SOON)),
                    pounds(ladder.pence(RungStanding.LATER))));
    table(
        pack,
        "Week by week",
        "Nothing is owed.",
        List.of("Due on", "What for", "Still owed", "Out of time from"),
        ladder.rungs().stream()
            .map(rung ->
                List.of(
                    day(rung.part().monday()),
                    rung.part().basis().words(),
                    pounds(rung.part().pence()),
                    day(rung.barredFrom())))
            .toList());
  }

  private void recharges(LetterText.Writing pack) {
    table(
        pack,
        "Recharges at the end of the tenancy",
        "None.",
        List.of("Day", "What", "Amount", "Evidence", "Made by", "Approved by"),
        recharges.stream()
            .map(each ->
                List.of(
                    day(each.on()),
                    each.what(),
                    pounds(each.pence()),
                    each.evidence(),
                    each.madeBy(),
                    each.approvedBy()))
            .toList());
  }

  private void booked(LetterText.Writing pack) {
    table(
        pack,
        "The account",
        "No entries.",
        List.of("Day", "What", "Amount", "Balance"),
        entries.stream()
            .map(each ->
                List.of(
                    day(each.on()),
                    each.what(),
                    pounds(each.pence()),
                    Money.ofPence(each.balancePence()).inWords()))
            .toList());
  }

  private void written(LetterText.Writing pack) {
    table(
        pack,
        "Letters",
        "No letter was written.",
        List.of("Day", "Letter", "To", "State"),
        letters.stream()
            .map(each -> List.of(day(each.on()), each.subject(), each.to(), each.state()))
            .toList());
  }

  private void done(LetterText.Writing pack) {
    table(
        pack,
        "What was done",
        "Nothing was done yet.",
        List.of("Day", "Stage", "What", "By"),
        events.stream()
            .map(each -> List.of(day(each.on()), each.stage(), each.words(), each.by()))
            .toList());
  }

  /** A table without rows is a sentence: an empty one reads as one that was lost. */
  private static void table(
      LetterText.Writing pack,
      String caption,
      String none,
      List<String> head,
      List<List<String>> rows) {
    if (rows.isEmpty()) {
      pack.paragraph(caption + ": " + none);
    } else {
      pack.table(caption, head, rows);
    }
  }

  private static String day(LocalDate day) {
    return day == null ? "not known" : DayInWords.briefly(day);
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
