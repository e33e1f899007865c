package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Sentences.together;
import static org.quarterday.irregularity.rules.Words.day;
import static org.quarterday.irregularity.rules.Words.money;

import java.time.LocalDate;

/**
 * A payment, other than a collection of ours, that the bank did not honour.
 *
 * @param number the payment's entry
 * @param reason the code it was taken back with
 * @param note the bank's words; may be empty
 * @param paidOn the day it counted from
 * @param paidPence all of the payment
 * @param bouncedPence what of it was taken back
 * @param bouncedOn the day that was recorded
 */
public record Bounced(
    int number,
    String reason,
    String note,
    LocalDate paidOn,
    long paidPence,
    long bouncedPence,
    LocalDate bouncedOn) {

  Telling tell(Known known) {
    return new Telling(
        "BOUNCED:" + number,
        IrregularityKind.BOUNCED,
        bouncedOn,
        title(),
        "",
        together(
            "%s was paid %s on %s.".formatted(money(paidPence), how(), day(paidOn)),
            bouncedPence < paidPence
                ? "%s of it stands on the rent account.".formatted(money(paidPence - bouncedPence))
                : ""),
        "%s%s So %s is owed again from %s."
            .formatted(
                what(),
                note.isBlank() ? "" : " The reason we were given: " + note.strip() + ".",
                money(bouncedPence),
                day(paidOn)),
        next(known),
        known.isStillOwed(bouncedOn),
        Telling.Audience.TENANT);
  }

  private String title() {
    return switch (reason) {
      case "CHEQUE_UNPAID" -> "A cheque came back unpaid";
      case "CARD_CHARGED_BACK" -> "A card payment was charged back";
      case "DIRECT_DEBIT_UNPAID" -> "A Direct Debit came back unpaid";
      case "BANK_RECALLED" -> "A bank payment was called back";
      default -> "Cash was not accepted by the bank";
    };
  }

  private String how() {
    return switch (reason) {
      case "CHEQUE_UNPAID" -> "by cheque";
      case "CARD_CHARGED_BACK" -> "by card";
      case "DIRECT_DEBIT_UNPAID" -> "by Direct Debit";
      case "BANK_RECALLED" -> "through the bank";
      default -> "in cash";
    };
  }

  private String what() {
    String which = bouncedPence < paidPence ? money(bouncedPence) : "it";
    return switch (reason) {
      case "CHEQUE_UNPAID" -> "The bank did not honour the cheque and took " + which + " back.";
      case "CARD_CHARGED_BACK" -> "The bank that issued the card took " + which + " back.";
      case "DIRECT_DEBIT_UNPAID" -> "The bank took " + which + " back.";
      case "BANK_RECALLED" -> "The bank it came from called " + which + " back.";
      default -> "Our bank did not accept " + which + ".";
    };
  }

  private String next(Known known) {
    if (known.overduePence() == 0) {
      return Sentences.toPay(known);
    }
    String ask =
        switch (reason) {
          case "CHEQUE_UNPAID" -> "Please pay it another way, not by another cheque if you can.";
          case "CARD_CHARGED_BACK" ->
              "If you did not ask the bank for that, please ring us; otherwise please pay it another way.";
          default -> "Please pay it again, in any way that suits you.";
        };
    return ask + " " + Sentences.toPay(known);
  }
}
