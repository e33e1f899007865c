package org.quarterday.paymentfile.format;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.quarterday.money.Money;

/**
 * A line of a payment file by itself: what it says, and in plain words what of it cannot be true.
 *
 * @param number as a spreadsheet shows it, the header being line 1
 * @param paymentRef as it was written, without blanks around it; empty when there is none
 * @param amountPence what the payer paid, in pence; null when it cannot be read; negative when
 *     Housing Benefit is taken back
 * @param method the code of a payment method, in capitals; empty when there is none
 * @param wrong why the line cannot be posted, or empty
 * @param benefit what a line of a Housing Benefit schedule says besides; null on any other
 */
public record PaymentLine(
    int number,
    String source,
    String sourceLineId,
    String paymentRef,
    Long amountPence,
    LocalDate paidOn,
    LocalDate valueOn,
    String method,
    String narrative,
    String wrong,
    BenefitFigures benefit) {

  /** More than a million pounds in one payment of rent is a damaged column. */
  static final long MOST_PENCE = 100_000_000;

  private static final int LONGEST_SOURCE = 20;
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_NARRATIVE = 200;

  /** A line of which nothing can be read. */
  static PaymentLine unreadable(int number, String why) {
    return new PaymentLine(number, "", "", "", null, null, null, "", "", why, null);
  }

  static PaymentLine of(int number, PaymentColumns columns, List<String> fields) {
    String source = columns.of(fields, "source").toUpperCase(Locale.ROOT);
    String id = columns.lineId(fields);
    String amount = columns.of(fields, "amount");
    Long pence = columns.pence(amount);
    LocalDate paidOn = columns.day(columns.of(fields, "payment_date"));
    String valueDate = columns.of(fields, "value_date");
    LocalDate valueOn = valueDate.isEmpty() ? null : columns.day(valueDate);
    String reference = columns.of(fields, "payment_ref");
    BenefitFigures benefit = columns.isHousingBenefit() ? BenefitFigures.of(columns, fields) : null;
    String wrong =
        first(
            length(source, 1, LONGEST_SOURCE) ? null : "the source is missing or too long",
            length(id, 1, LONGEST_ID) ? null : "source_line_id is missing or too long",
            pence != null ? null : "“" + shown(amount) + "” is not an amount such as 12.50",
            pence == null ? null : size(pence, benefit != null),
            benefit == null ? null : benefit.fault(),
            paidOn != null ? null : "payment_date is not a date such as " + columns.dayShown(),
            valueDate.isEmpty() || valueOn != null
                ? null
                : "value_date is not a date such as " + columns.dayShown(),
            length(reference, 0, LONGEST_REFERENCE) ? null : "payment_ref is too long");
    return new PaymentLine(
        number,
        cut(source, LONGEST_SOURCE),
        cut(id, LONGEST_ID),
        cut(reference, LONGEST_REFERENCE),
        pence,
        paidOn,
        valueOn,
        benefit == null || pence == null ? columns.method(fields) : benefit.method(pence),
        narrative(columns.of(fields, "narrative"), benefit, pence),
        wrong,
        benefit);
  }

  private static String narrative(String said, BenefitFigures benefit, Long pence) {
    String words = benefit == null || pence == null ? "" : benefit.words(pence);
    String both = words.isEmpty() || said.isEmpty() ? words + said : words + " " + said;
    return cut(both, LONGEST_NARRATIVE);
  }

  /** Benefit may be taken back, and all of a week's may be: then nothing is paid for it. */
  private static String size(long pence, boolean isHousingBenefit) {
    if (isHousingBenefit) {
      return Math.abs(pence) <= MOST_PENCE ? null : "an amount is at most a million pounds";
    }
    return pence > 0 && pence <= MOST_PENCE
        ? null
        : "an amount is more than nothing and at most a million pounds";
  }

  /** The first fault there is, or nothing. */
  private static String first(String... faults) {
    return Arrays.stream(faults).filter(Objects::nonNull).findFirst().orElse("");
  }

  private static boolean length(String text, int least, int most) {
    return text.length() >= least && text.length() <= most;
  }

  static Long pence(String text) {
    try {
      return Money.parseStrict(text).pence();
    } catch (IllegalArgumentException | ArithmeticException notMoney) {
      return null;
    }
  }

  /** A stranger's text in a message, cut short. */
  static String shown(String text) {
    return cut(text, 40);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
