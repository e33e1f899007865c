package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Sentences.toPay;
import static org.quarterday.irregularity.rules.Sentences.together;
import static org.quarterday.irregularity.rules.Words.begins;
import static org.quarterday.irregularity.rules.Words.day;
import static org.quarterday.irregularity.rules.Words.money;

import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.platform.bacs.ReportKind;

/**
 * Collections that the payer's bank has refunded under the Direct Debit Guarantee.
 *
 * @param code the reason the bank gave
 * @param advisedOn the day of the advice, from which the rent is owed again
 * @param debitedOn the day the money is taken from us, fourteen working days later
 * @param state where the claim stands
 * @param decidedOn the day of the last decision; null before one
 * @param isWon whether it was not upheld, and the payment put on the account again
 */
public record Claimed(
    UUID claimId,
    UUID mandateId,
    long pence,
    String code,
    LocalDate advisedOn,
    LocalDate debitedOn,
    State state,
    LocalDate decidedOn,
    boolean isWon) {

  /** Where a claim stands. */
  public enum State {
    OPEN,
    CHALLENGED,
    ACCEPTED,
    CHALLENGE_WON,
    CHALLENGE_LOST,
    CLOSED
  }

  /** A forged signature: nobody is written to before it has been looked into. */
  private static final String FORGED = "6";

  Telling tell(Known known) {
    Instruction by = known.instruction(mandateId);
    boolean isForged = FORGED.equals(code);
    return new Telling(
        "CLAIMED:" + claimId,
        IrregularityKind.CLAIMED,
        advisedOn,
        isForged
            ? "A bank has refunded Direct Debits: it says the signature is forged"
            : "%s has refunded Direct Debits under the Guarantee".formatted(begins(by.bank())),
        "",
        "%s had been collected by Direct Debit.".formatted(money(pence)),
        "%s has paid it back under the Direct Debit Guarantee. %sSo %s is owed again from %s."
            .formatted(
                begins(by.bank()),
                Plainly.says(ReportKind.DDICA, code)
                    .map(says -> "It says that " + says + ". ")
                    .orElse(""),
                money(pence),
                day(advisedOn)),
        isForged ? forged() : next(known, by),
        state == State.OPEN || state == State.CHALLENGED,
        isForged ? Telling.Audience.STAFF : Telling.Audience.TENANT);
  }

  private static String forged() {
    return "For staff only. Write to nobody about it before the person responsible for fraud has answered. Nothing is collected by that Direct Debit meanwhile.";
  }

  private String next(Known known, Instruction by) {
    if (isWon) {
      return "The claim was not upheld%s: %s stands on the rent account again as paid."
          .formatted(decidedOn == null ? "" : " on " + day(decidedOn), money(pence));
    }
    return switch (state) {
      case OPEN ->
          "Our bank takes the money from us on %s, unless we show before then that the collection was right: we are looking at that now. %s"
              .formatted(day(debitedOn), toPay(known));
      case CHALLENGED ->
          "We have sent our bank what shows that the collection was right, and tell you what comes of it. Until then %s counts as owed."
              .formatted(money(pence));
      default ->
          together(
              "We have accepted it. The refund stands, and the rent it had paid is owed.",
              toPay(known),
              by.collects() ? by.comes() : known.insteadOf(mandateId, Sentences.ANOTHER_WAY));
    };
  }
}
