package org.quarterday.escalation.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * Everything an officer needs to answer, in the order in which it is read: the question, what is
 * owed and what of it is only timing, who owes it and what they need, thirteen weeks of the
 * account, what was agreed, what benefit pays, what was said, and what may not go out. Money in
 * pence.
 */
public record EscalationPack(
    Question question,
    Account account,
    List<Person> people,
    List<Booked> entries,
    List<String> agreed,
    List<String> benefit,
    List<Said> said,
    List<Held> holds) {

  /** What is asked, why and by whom. */
  public record Question(String ground, String words, String askedBy, LocalDate askedOn) {}

  /**
   * The account as it stands.
   *
   * @param technicalPence of what is owed, what will be paid by what is not due yet
   * @param realPence of what is owed, what is overdue
   * @param due late credits and those to come, in sentences
   */
  public record Account(
      String reference,
      String home,
      LocalDate startedOn,
      LocalDate endedOn,
      long weeklyPence,
      long balancePence,
      long expectedPence,
      long technicalPence,
      long realPence,
      List<String> due) {}

  /**
   * Somebody of the tenancy.
   *
   * @param needs adjustments they need, in words; empty when none
   */
  public record Person(String name, boolean liable, LocalDate diedOn, String needs) {}

  /** An entry with the balance after it; the first may be what was brought forward. */
  public record Booked(LocalDate on, String what, long pence, long balancePence) {}

  /** A contact, a letter or a step, the newest first. */
  public record Said(LocalDate on, String how, String words, String by) {}

  /** Something that may not go out, and why. */
  public record Held(String what, LocalDate from, LocalDate to, String whose, String reason) {}

  /** Its words. */
  public LetterText text() {
    LetterText.Writing pack = LetterText.write();
    pack.heading("The question")
        .paragraph(question.words())
        .paragraph(
            "%s. Asked by %s on %s."
                .formatted(question.ground(), question.askedBy(), day(question.askedOn())));
    owed(pack);
    people(pack);
    held(pack);
    entries(pack);
    sentences(pack, "What was agreed", agreed, "No arrangement and no promise stands.");
    sentences(pack, "Benefit", benefit, "No benefit is on record.");
    said(pack);
    return pack.done();
  }

  private void owed(LetterText.Writing pack) {
    pack.heading("What is owed")
        .paragraph(
            "Account %s, %s, from %s%s. %s a week."
                .formatted(
                    account.reference(),
                    account.home(),
                    day(account.startedOn()),
                    account.endedOn() == null ? "" : " to " + day(account.endedOn()),
                    pounds(account.weeklyPence())))
        .paragraph(
            "Balance: %s. Expected balance: %s. Of what is owed, %s will be paid by what is not due yet and %s is overdue."
                .formatted(
                    Money.ofPence(account.balancePence()).inWords(),
                    Money.ofPence(account.expectedPence()).inWords(),
                    pounds(account.technicalPence()),
                    pounds(account.realPence())));
    account.due().forEach(pack::paragraph);
  }

  private void people(LetterText.Writing pack) {
    table(
        pack,
        "Who holds the tenancy",
        "Nobody is on record.",
        List.of("Name", "Owes it", "What they need"),
        people.stream()
            .map(each ->
                List.of(
                    each.diedOn() == null
                        ? each.name()
                        : "%s (died %s)".formatted(each.name(), day(each.diedOn())),
                    each.liable() ? "Yes" : "No",
                    each.needs().isEmpty() ? "Nothing on record" : each.needs()))
            .toList());
  }

  private void held(LetterText.Writing pack) {
    table(
        pack,
        "Holds and vulnerability",
        "No hold stands.",
        List.of("What", "From", "To", "Whose", "Why"),
        holds.stream()
            .map(each ->
                List.of(
                    each.what(),
                    day(each.from()),
                    each.to() == null ? "until it is ended" : day(each.to()),
                    each.whose(),
                    each.reason()))
            .toList());
  }

  private void entries(LetterText.Writing pack) {
    table(
        pack,
        "The last thirteen weeks",
        "Nothing was posted.",
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

  private void said(LetterText.Writing pack) {
    table(
        pack,
        "Contacts, letters and steps",
        "Nothing was done yet.",
        List.of("Day", "How", "What", "By"),
        said.stream()
            .map(each -> List.of(day(each.on()), each.how(), each.words(), each.by()))
            .toList());
  }

  private static void sentences(
      LetterText.Writing pack, String heading, List<String> words, String none) {
    pack.heading(heading);
    (words.isEmpty() ? List.of(none) : words).forEach(pack::paragraph);
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
