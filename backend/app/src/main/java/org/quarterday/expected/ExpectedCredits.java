package org.quarterday.expected;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.expected.rules.ArrearsInWords;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.expected.rules.Coming;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;
import org.quarterday.money.Money;

/** What is due on an account, and what of its balance that explains; money in pence. */
@Schema(name = "ExpectedCredits")
record ExpectedCredits(
    LocalDate today,
    @Schema(examples = "50589") long balancePence,
    @Schema(examples = "£505.89 in arrears") String balanceWords,
    @Schema(
            description =
                "What the account would owe today if everybody had paid what is due: rent charged whose payment is not due yet.",
            examples = "50589")
        long expectedPence,
    @Schema(description = "Of what is owed, what is only timing.", examples = "50589")
        long technicalPence,
    @Schema(description = "Of what is owed, what is overdue.", examples = "0") long realPence,
    @Schema(
            description =
                "The same as said on the telephone, the sentence that matters most first.",
            examples =
                "[\"You are £505.89 in arrears, and all of it will be paid by what is not due yet.\"]")
        List<String> words,
    @Schema(description = "Credits that should have come, the oldest first.") List<Late> late,
    @Schema(description = "Credits to come, the next first.") List<Next> coming,
    @Schema(
            nullable = true,
            description =
                "The week of a rent year of 53 that Universal Credit does not pay; null where there is none.")
        UnpaidWeek unpaidWeek) {

  @Schema(name = "LateCredit")
  record Late(
      Payer payer,
      LocalDate dueOn,
      LocalDate coversFrom,
      LocalDate coversTo,
      long amountPence,
      @Schema(description = "What of it has not come.") long outstandingPence) {}

  @Schema(name = "ComingCredit")
  record Next(
      Payer payer,
      LocalDate dueOn,
      LocalDate coversFrom,
      LocalDate coversTo,
      long amountPence,
      @Schema(description = "What of it has not come.") long outstandingPence,
      @Schema(description = "What is charged until then and is not on the account yet.")
          long chargedPence,
      @Schema(description = "The balance after it, with what is charged and due until then.")
          long balanceAfterPence,
      @Schema(examples = "£3.10 in credit") String balanceAfterWords) {}

  @Schema(name = "UnpaidWeek")
  record UnpaidWeek(
      @Schema(examples = "2030/31") String year,
      @Schema(examples = "11746") long weekPence,
      @Schema(description = "The same over twelve months.", examples = "979") long monthlyPence) {}

  static ExpectedCredits of(LocalDate today, ArrearsToday arrears) {
    return new ExpectedCredits(
        today,
        arrears.balancePence(),
        Money.ofPence(arrears.balancePence()).inWords(),
        arrears.expectedPence(),
        arrears.technicalPence(),
        arrears.realPence(),
        ArrearsInWords.of(arrears),
        arrears.late().stream().map(ExpectedCredits::late).toList(),
        arrears.coming().stream().map(ExpectedCredits::next).toList(),
        arrears
            .unpaidWeek()
            .map(week -> new UnpaidWeek(week.year(), week.weekPence(), week.monthlyPence()))
            .orElse(null));
  }

  private static Late late(ExpectedCredit credit) {
    return new Late(
        credit.payer(),
        credit.dueOn(),
        credit.coversFrom(),
        credit.coversTo(),
        credit.amountPence(),
        credit.outstandingPence());
  }

  private static Next next(Coming coming) {
    ExpectedCredit credit = coming.credit();
    return new Next(
        credit.payer(),
        credit.dueOn(),
        credit.coversFrom(),
        credit.coversTo(),
        credit.amountPence(),
        credit.outstandingPence(),
        coming.chargedPence(),
        coming.balanceAfterPence(),
        Money.ofPence(coming.balanceAfterPence()).inWords());
  }
}
