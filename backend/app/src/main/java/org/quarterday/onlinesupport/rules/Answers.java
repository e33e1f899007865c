package org.quarterday.onlinesupport.rules;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody answered, held against what is on record. An answer that was not given is neither
 * right nor wrong; what is not on record cannot be right. Pure.
 *
 * @param name as said
 * @param bornOn the civil day said
 * @param paymentReference as said
 * @param lastPaymentPence the amount said, in pence
 * @param numberEnd whether the end of the National Insurance number was right; null when not said
 */
public record Answers(
    String name,
    LocalDate bornOn,
    String paymentReference,
    Long lastPaymentPence,
    Boolean numberEnd) {

  /**
   * What is on record.
   *
   * @param references of every account the person sees, in use or before
   * @param lastPayments the newest payment of each, in pence
   */
  public record OnRecord(
      String forename,
      String surname,
      LocalDate bornOn,
      List<String> references,
      List<Long> lastPayments) {}

  /** Which of the questions were answered. */
  public Set<CheckQuestion> given() {
    Set<CheckQuestion> given = EnumSet.noneOf(CheckQuestion.class);
    add(given, CheckQuestion.NAME, name != null && !name.isBlank());
    add(given, CheckQuestion.BORN_ON, bornOn != null);
    add(
        given,
        CheckQuestion.PAYMENT_REFERENCE,
        paymentReference != null && !paymentReference.isBlank());
    add(given, CheckQuestion.LAST_PAYMENT, lastPaymentPence != null);
    add(given, CheckQuestion.NATIONAL_INSURANCE, numberEnd != null);
    return given;
  }

  /** Which of them were answered rightly. */
  public Set<CheckQuestion> right(OnRecord held) {
    Set<CheckQuestion> right = given();
    right.removeIf(question -> !isRight(question, held));
    return right;
  }

  private boolean isRight(CheckQuestion question, OnRecord held) {
    return switch (question) {
      case NAME -> sameName(held);
      case BORN_ON -> bornOn.equals(held.bornOn());
      case PAYMENT_REFERENCE -> held.references().contains(paymentReference.replaceAll("\\s", ""));
      case LAST_PAYMENT -> held.lastPayments().contains(lastPaymentPence);
      case NATIONAL_INSURANCE -> numberEnd;
    };
  }

  /** First and last name, in whatever case and with whatever title or accent. */
  private boolean sameName(OnRecord held) {
    List<String> said = words(name);
    return !held.surname().isBlank()
        && !held.forename().isBlank()
        && said.containsAll(words(held.surname()))
        && said.contains(words(held.forename()).getFirst());
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}|['’.]", "")
            .toLowerCase(Locale.UK);
    return Arrays.stream(plain.strip().split("[^\\p{L}]+")).toList();
  }

  private static void add(Set<CheckQuestion> given, CheckQuestion question, boolean said) {
    if (said) {
      given.add(question);
    }
  }
}
