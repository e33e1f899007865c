package org.quarterday.expected.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quarterday.money.Money;

/** The same as an assistant says it on the telephone, to the tenant. */
public final class ArrearsInWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private ArrearsInWords() {}

  /** Sentences, the one that matters most first; of what is to come the next of each payer. */
  public static List<String> of(ArrearsToday arrears) {
    List<String> words = new ArrayList<>();
    words.add(standing(arrears));
    arrears.late().forEach(credit -> words.add(late(credit)));
    Set<Payer> told = EnumSet.noneOf(Payer.class);
    arrears.coming().stream()
        .filter(next -> told.add(next.credit().payer()))
        .forEach(next -> words.add(coming(next)));
    arrears.unpaidWeek().ifPresent(week -> words.add(unpaid(week)));
    return words;
  }

  private static String standing(ArrearsToday arrears) {
    if (arrears.balancePence() <= 0) {
      return arrears.balancePence() == 0
          ? "Nothing is owed."
          : "You are " + balance(arrears.balancePence()) + ".";
    }
    String owed = balance(arrears.balancePence());
    if (arrears.realPence() == 0) {
      return "You are " + owed + ", and all of it will be paid by what is not due yet.";
    }
    if (arrears.technicalPence() == 0) {
      return "You are " + owed + ", and all of it is overdue.";
    }
    return "You are %s: %s will be paid by what is not due yet, %s is overdue."
        .formatted(owed, money(arrears.technicalPence()), money(arrears.realPence()));
  }

  private static String late(ExpectedCredit credit) {
    String which =
        credit.outstandingPence() == credit.amountPence()
            ? money(credit.amountPence())
            : money(credit.outstandingPence()) + " of " + money(credit.amountPence());
    return "%s %s was due on %s and has not come."
        .formatted(which, credit.payer().words(), day(credit.dueOn()));
  }

  private static String coming(Coming next) {
    ExpectedCredit credit = next.credit();
    String due =
        credit.payer() == Payer.TENANT
            ? "%s %s is yours to pay by %s"
                .formatted(
                    money(credit.outstandingPence()), credit.payer().words(), day(credit.dueOn()))
            : "%s %s is due on %s"
                .formatted(
                    money(credit.outstandingPence()), credit.payer().words(), day(credit.dueOn()));
    String after =
        next.chargedPence() == 0
            ? "after it you are "
            : "after it, and the " + money(next.chargedPence()) + " charged until then, you are ";
    return due + "; " + after + balance(next.balanceAfterPence()) + ".";
  }

  private static String unpaid(UnpaidWeek week) {
    return ("The rent year %s has 53 weeks. Universal Credit never pays the 53rd, so %s is yours to"
            + " pay: %s a month over the year. Housing Benefit pays all 53.")
        .formatted(week.year(), money(week.weekPence()), money(week.monthlyPence()));
  }

  private static String balance(long pence) {
    return pence == 0 ? "up to date" : Money.ofPence(pence).inWords();
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
