package org.quarterday.suspense.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.quarterday.money.Money;

/**
 * Why money may be an account's, in words for a person, and how much it weighs. Weights only put
 * candidates in order: nothing is ever posted because of them (ADR 0013).
 *
 * @param kind what sort of evidence
 * @param words what is seen, as a sentence
 */
public record Evidence(EvidenceKind kind, String words) {

  /** The sorts of evidence with their weights. */
  public enum EvidenceKind {
    ALLOCATED_BEFORE(60),
    REFERENCE(0),
    PAID_BEFORE(30),
    AMOUNT_IS_RENT(25),
    AMOUNT_IS_BALANCE(20),
    NAME(20);

    private final int weight;

    EvidenceKind(int weight) {
      this.weight = weight;
    }
  }

  /** What is known of the money. */
  public record Clue(String paymentRef, long amountPence, String narrative) {}

  /**
   * What is known of an account that may be meant.
   *
   * @param references all it is known by
   * @param balancePence now
   * @param weeklyPence its charges in the week the money came
   * @param surnames of its tenants
   * @param allocatedBefore items with the same reference that people put on it
   * @param paidBefore payments with the same words that are on it
   * @param inDoubt whether its reference was given to another account too
   */
  public record Known(
      List<String> references,
      long balancePence,
      long weeklyPence,
      List<String> surnames,
      int allocatedBefore,
      int paidBefore,
      boolean inDoubt) {}

  /** All the evidence there is, the weightiest first. */
  public static List<Evidence> of(Clue clue, Known known) {
    List<Evidence> found = new ArrayList<>();
    if (known.allocatedBefore > 0) {
      found.add(
          new Evidence(
              EvidenceKind.ALLOCATED_BEFORE,
              "Money with this reference was allocated to it %s before."
                  .formatted(times(known.allocatedBefore))));
    }
    reference(clue, known, found);
    if (known.paidBefore > 0) {
      found.add(
          new Evidence(
              EvidenceKind.PAID_BEFORE,
              "Payments with the same words are on it, %s.".formatted(times(known.paidBefore))));
    }
    if (known.weeklyPence > 0 && clue.amountPence == known.weeklyPence) {
      found.add(new Evidence(EvidenceKind.AMOUNT_IS_RENT, "The amount is its weekly charge."));
    } else if (known.weeklyPence > 0
        && clue.amountPence % known.weeklyPence == 0
        && clue.amountPence / known.weeklyPence <= 5) {
      found.add(
          new Evidence(
              EvidenceKind.AMOUNT_IS_RENT,
              "The amount is %d weeks of its charge of %s."
                  .formatted(
                      clue.amountPence / known.weeklyPence,
                      Money.ofPence(known.weeklyPence).format())));
    }
    if (clue.amountPence == known.balancePence) {
      found.add(new Evidence(EvidenceKind.AMOUNT_IS_BALANCE, "The amount is what it owes."));
    }
    names(clue, known)
        .forEach(
            name -> found.add(new Evidence(EvidenceKind.NAME, "The words name " + name + ".")));
    return found;
  }

  private static void reference(Clue clue, Known known, List<Evidence> found) {
    if (clue.paymentRef.isBlank()) {
      return;
    }
    known.references.stream()
        .min(Comparator.comparing(one -> ReferenceLikeness.of(clue.paymentRef, one)))
        .filter(one -> ReferenceLikeness.of(clue.paymentRef, one) != ReferenceLikeness.UNLIKE)
        .ifPresent(one -> {
          var likeness = ReferenceLikeness.of(clue.paymentRef, one);
          String words =
              likeness == ReferenceLikeness.SAME && known.inDoubt
                  ? "It has this reference, and so has another account."
                  : "%s %s, %s.".formatted(clue.paymentRef, likeness.words(), one);
          found.add(new Evidence(EvidenceKind.REFERENCE, words));
        });
  }

  private static List<String> names(Clue clue, Known known) {
    String words =
        " " + clue.narrative.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    return known.surnames.stream()
        .filter(name -> name.length() >= 3)
        .filter(name -> words.contains(" " + name.toLowerCase(Locale.ROOT) + " "))
        .distinct()
        .toList();
  }

  /** How much the account has for it, all evidence together. */
  public static int weight(Clue clue, Known known) {
    int reference =
        known.references.stream()
            .map(one -> ReferenceLikeness.of(clue.paymentRef, one))
            .mapToInt(Evidence::weight)
            .max()
            .orElse(0);
    return reference + of(clue, known).stream().mapToInt(one -> one.kind.weight).sum();
  }

  private static int weight(ReferenceLikeness likeness) {
    return switch (likeness) {
      case SAME -> 60;
      case LETTER_FOR_DIGIT -> 55;
      case TRANSPOSED -> 45;
      case ONE_OFF -> 40;
      case TWO_OFF -> 15;
      case UNLIKE -> 0;
    };
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }
}
