package org.quarterday.directdebit.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * What an advance notice has to say (Bacs rules): who collects and whom to ask, every amount and
 * what it is made of, every due day with day, month and year, how often, by which reference, and on
 * the first notice how much warning a change is given with. Pure.
 *
 * @param first whether the payer has not been collected from by it before
 * @param noticeDays working days of notice of a change
 * @param charges what the account is charged weekly
 */
public record NoticeText(
    Collector collector,
    String reference,
    Plan plan,
    boolean first,
    int noticeDays,
    List<Element> charges,
    List<Plan.Instalment> instalments) {

  /**
   * Who collects.
   *
   * @param contact whom a payer asks, in a sentence
   */
  public record Collector(String name, String number, String contact) {}

  /** One of the charges, weekly, in pence. */
  public record Element(String words, long weeklyPence) {}

  /** The letter. */
  public LetterText letter() {
    var text = LetterText.write().paragraph(opening());
    text.table(
        "What we will collect",
        List.of("Due", "Amount"),
        instalments.stream()
            .map(item -> List.of(DayInWords.of(item.dueOn()), money(item.pence())))
            .toList());
    text.paragraph(
        "When a due day is not a working day, the money leaves your bank account on the next working day.");
    text.heading("What it is made of").paragraph(madeOf());
    if (!charges.isEmpty()) {
      text.table(
          "What your account is charged every week",
          List.of("Charge", "A week"),
          charges.stream()
              .map(charge -> List.of(charge.words(), money(charge.weeklyPence())))
              .toList());
    }
    text.heading("On your bank statement")
        .paragraph(
            "You will see %s, reference %s. Our service user number is %s."
                .formatted(collector.name(), reference, collector.number()));
    text.heading("If something is wrong, or you want to stop").paragraph(collector.contact());
    return text.paragraph(guarantee()).done();
  }

  private String opening() {
    LocalDate from = instalments.getFirst().dueOn();
    return first
        ? "From %s we will collect your rent and charges from your bank account by Direct Debit, %s. Before we change an amount, a day or how often we collect, we will write to you at least %d working days before."
            .formatted(DayInWords.of(from), plan.frequency().words(), noticeDays)
        : "From %s your Direct Debit changes. We collect %s. This is what we will collect from then on, in place of what we told you before."
            .formatted(DayInWords.of(from), plan.frequency().words());
  }

  private String madeOf() {
    String extra =
        plan.extraPence() > 0
            ? " Each amount includes %s towards what is owed from before."
                .formatted(money(plan.extraPence()))
            : "";
    String made =
        switch (plan.method()) {
          case EQUAL_ANNUAL ->
              "Your charges for the rest of the rent year, in equal amounts. The last one is a little different, because amounts are in whole pence.";
          case ACTUAL ->
              "What is charged in the weeks since the collection before. In weeks without rent less is collected, or nothing.";
          case FIXED -> "A fixed amount, as agreed with you.";
        };
    String balance =
        plan.withBalance() && plan.method() != Plan.Method.FIXED
            ? " What you owe or are in credit today is taken into account."
            : "";
    return made + balance + extra;
  }

  private static String guarantee() {
    return "You are protected by the Direct Debit Guarantee. You may cancel at any time with your bank. If ever more is taken than we told you, on another day, or without your word, your bank pays it back to you in full at once.";
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }
}
