package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Sentences.toPay;
import static org.quarterday.irregularity.rules.Sentences.together;
import static org.quarterday.irregularity.rules.Words.begins;
import static org.quarterday.irregularity.rules.Words.day;
import static org.quarterday.irregularity.rules.Words.money;

import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.platform.bacs.ReportKind;

/**
 * A collection that the payer's bank has taken back.
 *
 * @param dueOn as the payer was told
 * @param collectedOn the day the money had moved
 * @param code the reason of the report; empty when none has been read
 * @param why the reason as staff wrote it down
 * @param isSecondTry whether it presented a returned one again
 * @param inARow how many had come back without one that stood, this one included
 * @param mayBeAgain whether a person may have it presented once more
 * @param again the collection that presents it once more, or null
 */
public record Unpaid(
    UUID itemId,
    UUID mandateId,
    LocalDate dueOn,
    LocalDate collectedOn,
    long pence,
    String code,
    String why,
    boolean isSecondTry,
    int inARow,
    boolean mayBeAgain,
    Again again) {

  /** Where the second try of a collection stands. */
  public record Again(ItemState state, LocalDate on) {}

  Telling tell(Known known) {
    Instruction by = known.instruction(mandateId);
    Cause cause = cause();
    return new Telling(
        "UNPAID:" + itemId,
        IrregularityKind.UNPAID,
        collectedOn,
        title(cause),
        planned(),
        "It was collected from %s and put on the rent account.".formatted(by.bankAccount()),
        back(by, cause),
        next(known, by, cause),
        isDeath() || isOpen(known, by),
        isDeath() ? Telling.Audience.STAFF : Telling.Audience.TENANT);
  }

  private Cause cause() {
    return Cause.of(ReportKind.ARUDD, code);
  }

  /** Whether the bank says that the payer has died. */
  boolean isDeath() {
    return cause() == Cause.DIED;
  }

  private String title(Cause cause) {
    return switch (cause) {
      case DIED -> "A Direct Debit came back: the bank says the payer has died";
      case ENDED -> "A Direct Debit came back: the instruction has ended";
      case MOVED -> "A Direct Debit came back: the bank account has moved";
      case DISPUTED -> "A Direct Debit came back: it was disputed";
      default -> isSecondTry ? "A Direct Debit asked for once more came back again" : counted();
    };
  }

  private String counted() {
    return switch (inARow) {
      case 0, 1 -> "A Direct Debit came back unpaid";
      case 2 -> "A Direct Debit came back unpaid, the second in a row";
      default -> "A Direct Debit came back unpaid, as those before it had";
    };
  }

  private String planned() {
    return isSecondTry
        ? "%s that had come back before was to be collected by Direct Debit once more on %s."
            .formatted(money(pence), day(collectedOn))
        : "%s was to be collected by Direct Debit on %s.".formatted(money(pence), day(dueOn));
  }

  private String back(Instruction by, Cause cause) {
    return together(
        begins(by.bank()) + " has taken it back.",
        reason(by, cause),
        "So %s is owed again from %s.".formatted(money(pence), day(collectedOn)));
  }

  private String reason(Instruction by, Cause cause) {
    return switch (cause) {
      case FUNDS ->
          by.payerIsTenant()
              ? "It says “refer to payer”, which as a rule means that there was not enough money in the account on that day."
              : "It says “refer to payer”: why, only the payer can ask there.";
      default ->
          Plainly.says(ReportKind.ARUDD, code)
              .map(says -> "It says that " + says + ".")
              .orElse(why.isEmpty() ? "" : "The reason it gives: " + why + ".");
    };
  }

  private String next(Known known, Instruction by, Cause cause) {
    return switch (cause) {
      case DIED -> Sentences.BEREAVEMENT;
      case ENDED -> together(ended(known, by), toPay(known));
      case MOVED -> together(moved(known, by), asked(known, by));
      case DISPUTED -> together(disputed(known, by), asked(known, by));
      default -> once(known, by);
    };
  }

  private String ended(Known known, Instruction by) {
    return by.collects() ? by.comes() : known.insteadOf(mandateId, Sentences.ENDED);
  }

  private String moved(Known known, Instruction by) {
    return by.state() == MandateState.SUSPENDED
        ? "Nothing is collected from the old account. Please tell us the sort code and account number of the new one."
        : by.collects()
            ? together("We have the new account and collect from it.", by.comes())
            : known.insteadOf(mandateId, Sentences.ENDED);
  }

  private String disputed(Known known, Instruction by) {
    return by.state() == MandateState.SUSPENDED
        ? Sentences.LOOKED_INTO
        : by.collects()
            ? together("That has been cleared up.", by.comes())
            : known.insteadOf(mandateId, Sentences.ENDED);
  }

  /** What is disputed, or waits for a new account, is not asked for before that is settled. */
  private String asked(Known known, Instruction by) {
    return by.state() == MandateState.SUSPENDED ? "" : toPay(known);
  }

  private String once(Known known, Instruction by) {
    if (isAskedAgain()) {
      return together(second(known), by.comes());
    }
    if (by.state() == MandateState.SUSPENDED) {
      return "Nothing more is collected until we have spoken with you: please ring us. We can look at another day, another amount, and what help there is.";
    }
    if (!by.collects()) {
      return together(known.insteadOf(mandateId, Sentences.ENDED), toPay(known));
    }
    return together(
        isStillOffered(known)
            ? "We may ask %s for the same amount once more, until %s. If you would rather pay it another way, please tell us now."
                .formatted(by.bank(), day(lastDay()))
            : "We will not collect it again. " + toPay(known),
        by.comes());
  }

  private String second(Known known) {
    return switch (again.state()) {
      case COLLECTED ->
          "We asked once more, and %s was collected on %s. Nothing is missing of it now."
              .formatted(money(pence), day(again.on()));
      case RETURNED ->
          together(
              "We asked once more on %s, and it came back again.".formatted(day(again.on())),
              toPay(known));
      default ->
          "We ask for the same amount once more on %s: please see that %s is in the account by then."
              .formatted(day(again.on()), money(pence));
    };
  }

  private boolean isAskedAgain() {
    return again != null && again.state() != ItemState.WITHDRAWN;
  }

  /** Transaction code 18: the same amount once more, within a month of its due day. */
  private boolean isStillOffered(Known known) {
    return mayBeAgain && again == null && !known.today().isAfter(lastDay());
  }

  private LocalDate lastDay() {
    return dueOn.plusMonths(1);
  }

  private boolean isOpen(Known known, Instruction by) {
    if (isAskedAgain()) {
      return again.state() != ItemState.COLLECTED && again.state() != ItemState.RETURNED;
    }
    if (by.state() == MandateState.SUSPENDED || isStillOffered(known) && by.collects()) {
      return true;
    }
    return by.collects()
        ? known.isStillOwed(collectedOn)
        : known.isUnsettled(mandateId, collectedOn);
  }
}
