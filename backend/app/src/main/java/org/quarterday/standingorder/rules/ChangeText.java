package org.quarterday.standingorder.rules;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/**
 * What a tenant is told about their standing order: only they can change or stop it, so a letter
 * says what to tell the bank, from which day, and how the sum is made. Pure.
 */
public final class ChangeText {

  /** The letters' headings. */
  public static final String CHANGE_SUBJECT = "Please change your standing order";

  public static final String STOP_SUBJECT = "Please stop your standing order";

  private ChangeText() {}

  /**
   * Another amount.
   *
   * @param now what the bank pays until then
   * @param next what it is to pay, from its first day on
   * @param asked how that is made
   * @param lessWeeklyPence what somebody else pays of each charged week
   */
  public static LetterText change(
      Terms now,
      Terms next,
      AskedAmount asked,
      YearOfCharges year,
      long lessWeeklyPence,
      String paymentReference) {
    return LetterText.write()
        .paragraph(
            "What your home is charged is changing. Please tell your bank to pay %s %s, from %s."
                .formatted(
                    money(next.amountPence()),
                    next.frequency().words(),
                    DayInWords.of(next.fromOn())))
        .table(
            "Your standing order",
            List.of("What", "Until then", "From " + DayInWords.of(next.fromOn())),
            List.of(
                List.of("Amount", money(now.amountPence()), money(next.amountPence())),
                List.of("How often", now.frequency().words(), next.frequency().words()),
                List.of("Reference", paymentReference, paymentReference)))
        .heading("How the amount is made")
        .paragraph(made(asked, year, lessWeeklyPence))
        .heading("What to do")
        .paragraph(
            "We cannot change a standing order: it is between you and your bank. You can change it in your bank’s app, at a branch, or by telephone. Give the reference %s, so that your payment finds your account."
                .formatted(paymentReference))
        .paragraph(
            "If you pay the old amount, your account will slowly be in arrears or in credit. Would you rather that we keep the amount right? Ask us about Direct Debit.")
        .done();
  }

  private static String made(AskedAmount asked, YearOfCharges year, long lessWeeklyPence) {
    String free =
        year.freeWeeks() == 0 ? "" : ", of which %d are rent-free".formatted(year.freeWeeks());
    String less =
        lessWeeklyPence == 0
            ? ""
            : " Of each charged week %s is paid by somebody else."
                .formatted(money(lessWeeklyPence));
    String inFree =
        year.freeWeeks() == 0 || year.freeWeekPence() == 0
            ? ""
            : " A rent-free week still costs %s.".formatted(money(year.freeWeekPence()));
    String extra =
        asked.extraPence() == 0
            ? ""
            : " With it you pay %s each time off what is owed from before."
                .formatted(money(asked.extraPence()));
    return "A week is charged %s. The rent year has %d weeks%s.%s%s That is %s over the year, in %d payments of %s.%s"
        .formatted(
            money(year.weeklyPence()),
            year.weeks(),
            free,
            less,
            inFree,
            money(year.pence(lessWeeklyPence)),
            asked.payments(),
            money(asked.rentPence()),
            extra);
  }

  /** The account is at an end. */
  public static LetterText stop(LocalDate endedOn, String paymentReference) {
    return LetterText.write()
        .paragraph(
            "Your rent account ended on %s. Please tell your bank to stop your standing order with the reference %s."
                .formatted(DayInWords.of(endedOn), paymentReference))
        .paragraph(
            "We cannot stop a standing order: it is between you and your bank, and it goes on until you end it. If a payment still reaches us and nothing is owed, we pay it back to you.")
        .done();
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }
}
