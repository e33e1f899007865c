package org.quarterday.arrangement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.calendar.Frequency;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;

/** What a tenant is told about an arrangement. Pure. */
public final class ArrangementText {

  /** The headings of the letters. */
  public static final String AGREED_SUBJECT = "Our agreement about what you owe";

  public static final String BROKEN_SUBJECT = "A payment of our agreement has not come";

  /** A longer calendar is told by its first instalments and its last. */
  private static final int TOLD = 26;

  private ArrangementText() {}

  /**
   * What it is about.
   *
   * @param reference what a payment is made under
   * @param debts each account's reference and what of it, in the order they are paid off
   * @param claimNumber of the court's order; null when there is none
   */
  public record Terms(
      Frequency frequency,
      long instalmentPence,
      long owedPence,
      String reference,
      List<Debt> debts,
      Tolerance tolerance,
      String claimNumber,
      LocalDate orderOn) {}

  /** What of an account the arrangement is about. */
  public record Debt(String accountReference, long owedPence) {}

  /** The agreement itself, as each tenant gets it. */
  public static LetterText agreed(Terms terms, List<Instalment> calendar) {
    LetterText.Writing letter =
        LetterText.write()
            .paragraph(opening(terms))
            .paragraph(
                "Your rent goes on beside it. Please pay your rent as it falls due, and %s %s off what is owed, until %s. Use the reference %s."
                    .formatted(
                        money(terms.instalmentPence()),
                        terms.frequency().words(),
                        DayInWords.of(calendar.getLast().dueOn()),
                        terms.reference()));
    if (terms.debts().size() > 1) {
      letter.table(
          "What it is about, in the order it is paid off",
          List.of("Account", "Owed"),
          terms.debts().stream()
              .map(debt -> List.of(debt.accountReference(), money(debt.owedPence())))
              .toList());
    }
    return letter
        .table(
            "What to pay, and when",
            List.of("By", "Off what is owed", "Rent until then", "Together"),
            rows(calendar))
        .heading("How it is counted")
        .paragraph(
            "What you pay is counted to the oldest payment first. Housing Benefit and Universal Credit that are paid to us for your rent are not counted to it. A payment counts as made if it comes within %d days of its day."
                .formatted(terms.tolerance().days()))
        .paragraph(
            "The rent in the table is what we expect today. If your rent or your benefit changes, so does that part; what you pay off what is owed stays.")
        .heading("If you cannot pay")
        .paragraph(
            "Please tell us before the day, not after. We can change the agreement. Free and independent advice is given by Citizens Advice, Shelter, StepChange and National Debtline.")
        .done();
  }

  private static String opening(Terms terms) {
    return terms.claimNumber() == null
        ? "You owe %s, and we have agreed with you how it is paid."
            .formatted(money(terms.owedPence()))
        : "You owe %s. By its order of %s in claim %s the court has said how it is paid."
            .formatted(
                money(terms.owedPence()), DayInWords.of(terms.orderOn()), terms.claimNumber());
  }

  private static List<List<String>> rows(List<Instalment> calendar) {
    List<List<String>> rows = new ArrayList<>();
    boolean whole = calendar.size() <= TOLD;
    calendar.stream().limit(whole ? TOLD : TOLD - 2L).forEach(one -> rows.add(row(one)));
    if (!whole) {
      rows.add(
          List.of("and so on, %d payments more".formatted(calendar.size() - TOLD + 1), "", "", ""));
      rows.add(row(calendar.getLast()));
    }
    return rows;
  }

  private static List<String> row(Instalment one) {
    return List.of(
        DayInWords.of(one.dueOn()),
        money(one.debtPence()),
        money(one.rentPence()),
        money(one.sumPence()));
  }

  /** What was due and has not come. */
  public static LetterText broken(Terms terms, Judgement judgement) {
    List<List<String>> behind =
        judgement.instalments().stream()
            .filter(one -> one.outcome().isBehind())
            .map(one ->
                List.of(
                    DayInWords.of(one.instalment().dueOn()),
                    money(one.instalment().sumPence()),
                    money(one.camePence()),
                    money(one.outstandingPence())))
            .toList();
    return LetterText.write()
        .paragraph(
            "%s was to be paid %s, beside your rent. %s of what was due has not come."
                .formatted(
                    money(terms.instalmentPence()),
                    terms.frequency().words(),
                    money(judgement.behindPence())))
        .table("What is behind", List.of("By", "Due", "Came", "Missing"), behind)
        .heading("What to do")
        .paragraph(
            "Please pay it under the reference %s, or call us this week. If your money has changed, we can look at it together and agree another sum."
                .formatted(terms.reference()))
        .paragraph(next(terms))
        .paragraph(
            "If you have paid in the last few days, thank you; there is nothing more to do. Free and independent advice is given by Citizens Advice, Shelter, StepChange and National Debtline.")
        .done();
  }

  private static String next(Terms terms) {
    return terms.claimNumber() == null
        ? "If we hear nothing, we may take the next step about what is owed. We will always tell you first."
        : "The court’s order in claim %s depends on these payments. If we hear nothing, we may go back to the court. We will always tell you first."
            .formatted(terms.claimNumber());
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }
}
