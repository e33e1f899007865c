package org.quarterday.correction.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.calendar.DayInWords;
import org.quarterday.correction.rules.PuttingRight.Side;
import org.quarterday.money.Money;

/**
 * What was wrong, what changed and what happens next, in words for the tenant of one of the
 * accounts. The other account is named only to its own tenant: whose money it was is nobody else's
 * business.
 */
public final class PlainWords {

  private PlainWords() {}

  /**
   * To whom it is told.
   *
   * @param reference the account's own
   * @param other the other account's reference, or null when it is not theirs or there is none
   * @param balance just after, or what it would be
   * @param madeOn the day it is put right
   */
  public record Reader(
      Side side, String reference, String other, Money balance, LocalDate madeOn) {}

  /** One sentence or two to a paragraph. */
  public static List<String> of(PuttingRight right, String method, Reader reader) {
    List<String> words = new ArrayList<>();
    words.add(wrong(right, method, reader));
    words.add(changed(right, reader));
    words.add(balance(reader));
    words.add(next(right, reader));
    return List.copyOf(words);
  }

  private static String wrong(PuttingRight right, String method, Reader reader) {
    String payment =
        "a payment (%s) of %s made on %s"
            .formatted(method, right.amount().format(), DayInWords.of(right.on()));
    return switch (right.mistake()) {
      case WRONG_ACCOUNT ->
          reader.side() == Side.FROM
              ? "We put %s on your account %s by mistake. It belongs to %s."
                  .formatted(payment, reader.reference(), otherOr(reader, "another account"))
              : "We put %s on %s by mistake. It belongs to your account %s."
                  .formatted(payment, otherOr(reader, "another account"), reader.reference());
      case WRONG_AMOUNT ->
          "On your account %s we recorded %s. The right amount is %s."
              .formatted(reader.reference(), payment, right.rightAmount().format());
      case WRONG_DATE ->
          "On your account %s we recorded %s. The payment was made on %s."
              .formatted(reader.reference(), payment, DayInWords.of(right.rightOn()));
      case TRANSFER ->
          reader.side() == Side.FROM
              ? "We have moved %s from your account %s to %s."
                  .formatted(
                      right.amount().format(),
                      reader.reference(),
                      otherOr(reader, "another account"))
              : "We have moved %s to your account %s from %s."
                  .formatted(
                      right.amount().format(),
                      reader.reference(),
                      otherOr(reader, "another account"));
    };
  }

  private static String changed(PuttingRight right, Reader reader) {
    String today = DayInWords.of(reader.madeOn());
    return switch (right.mistake()) {
      case WRONG_ACCOUNT ->
          reader.side() == Side.FROM
              ? "On %s we took the payment off your account. You will see both lines on your statement."
                  .formatted(today)
              : "On %s we put the payment on your account. It counts from %s, the day it was paid."
                  .formatted(today, DayInWords.of(right.rightOn()));
      case WRONG_AMOUNT ->
          "On %s we took off the wrong amount and put on the right one. Both count from %s, the day it was paid."
              .formatted(today, DayInWords.of(right.on()));
      case WRONG_DATE ->
          "On %s we put this right. The payment now counts from %s."
              .formatted(today, DayInWords.of(right.rightOn()));
      case TRANSFER -> "This counts from %s.".formatted(DayInWords.of(right.on()));
    };
  }

  private static String balance(Reader reader) {
    Money balance = reader.balance();
    if (balance.isNil()) {
      return "Nothing is owed on your account now.";
    }
    return balance.isCredit()
        ? "Your account is now %s in credit.".formatted(balance.negate().format())
        : "You now owe %s.".formatted(balance.format());
  }

  private static String next(PuttingRight right, Reader reader) {
    boolean ours = right.mistake() != Mistake.TRANSFER;
    if (reader.balance().isCredit() || reader.balance().isNil()) {
      return ours
          ? "You do not need to do anything. We are sorry for our mistake."
          : "You do not need to do anything.";
    }
    return ours
        ? "Please carry on paying as agreed. If you cannot pay what you owe, talk to us. We are sorry for our mistake."
        : "Please carry on paying as agreed. If you cannot pay what you owe, talk to us.";
  }

  private static String otherOr(Reader reader, String unnamed) {
    return reader.other() == null ? unnamed : "your account " + reader.other();
  }
}
