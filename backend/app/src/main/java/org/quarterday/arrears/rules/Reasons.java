package org.quarterday.arrears.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quarterday.calendar.DayInWords;
import org.quarterday.expected.rules.Coming;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;
import org.quarterday.money.Money;

/** What speaks for a recommendation, in the words of an office. */
final class Reasons {

  private static final int HUNDREDTHS = 100;
  private static final int TENTHS = 10;

  /** Weeks without a payment that are worth saying. */
  private static final long WORTH_SAYING = 3;

  /** Rent of the week is no news, and an arrangement is told by its own rules. */
  private static final Set<Payer> TOLD_ELSEWHERE = EnumSet.of(Payer.TENANT, Payer.ARRANGEMENT);

  private Reasons() {}

  static List<String> of(Advice advice, CaseFacts known) {
    List<String> words = new ArrayList<>();
    words.add(advice.because());
    if (!known.isOwed()) {
      return words;
    }
    known.arrears().late().forEach(credit -> words.add(late(credit)));
    known.arrears().coming().stream()
        .map(Coming::credit)
        .filter(credit -> !TOLD_ELSEWHERE.contains(credit.payer()) && known.isReal())
        .findFirst()
        .ifPresent(credit -> words.add(coming(credit)));
    unpaid(known, words);
    if (known.weeklyPence() > 0 && known.grownInFourWeeks() >= known.weeklyPence()) {
      words.add("It has grown by %s in four weeks.".formatted(money(known.grownInFourWeeks())));
    } else if (known.weeklyPence() > 0 && -known.grownInFourWeeks() >= known.weeklyPence()) {
      words.add(
          "It has gone down by %s in four weeks.".formatted(money(-known.grownInFourWeeks())));
    }
    return words;
  }

  private static void unpaid(CaseFacts known, List<String> words) {
    if (!known.isReal()) {
      return;
    }
    if (known.lastPaymentOn() == null) {
      words.add("Nothing has been paid on the account in the last year.");
      return;
    }
    long weeks = ChronoUnit.WEEKS.between(known.lastPaymentOn(), known.today());
    if (weeks >= WORTH_SAYING) {
      words.add("Nothing has been paid for %d weeks.".formatted(weeks));
    }
  }

  private static String late(ExpectedCredit credit) {
    return "%s %s was due on %s and has not come."
        .formatted(money(credit.outstandingPence()), from(credit.payer()), day(credit.dueOn()));
  }

  private static String coming(ExpectedCredit credit) {
    return "%s %s is due on %s."
        .formatted(money(credit.outstandingPence()), from(credit.payer()), day(credit.dueOn()));
  }

  /** As in "£90.00 of Housing Benefit": to a colleague, so without "you". */
  static String from(Payer payer) {
    return switch (payer) {
      case HOUSING_BENEFIT -> "of Housing Benefit";
      case UNIVERSAL_CREDIT -> "of Universal Credit";
      case UNIVERSAL_CREDIT_BY_TENANT -> "of Universal Credit, which the tenant pays on,";
      case DIRECT_DEBIT -> "by Direct Debit";
      case STANDING_ORDER -> "by standing order";
      case ARRANGEMENT -> "by the arrangement";
      case TENANT -> "of the rent";
    };
  }

  /** As in ", 3.2 weeks of rent"; empty where nothing is charged. */
  static String weeks(CaseFacts known) {
    if (known.weeklyPence() <= 0) {
      return "";
    }
    int owed = known.hundredths(known.askablePence());
    return ", %d.%d weeks of rent".formatted(owed / HUNDREDTHS, owed % HUNDREDTHS / TENTHS);
  }

  static String money(long pence) {
    return Money.ofPence(pence).format();
  }

  static String day(LocalDate day) {
    return DayInWords.of(day);
  }
}
