package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Sentences.together;
import static org.quarterday.irregularity.rules.Words.day;

import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.platform.bacs.ReportKind;

/**
 * What a bank has said of an instruction, apart from its collections.
 *
 * @param kind ADDACS or AUDDIS
 * @param meaning the report's own words, for a code that is not known
 * @param reportedOn the day of the report
 * @param effectiveOn from when it counts; null when the report does not say
 * @param isDone false while a person has to look at it, or it counts from a later day
 */
public record Reported(
    UUID adviceId,
    UUID mandateId,
    ReportKind kind,
    String code,
    String meaning,
    LocalDate reportedOn,
    LocalDate effectiveOn,
    boolean isDone) {

  Telling tell(Known known) {
    Instruction by = known.instruction(mandateId);
    Cause cause = Cause.of(kind, code);
    return new Telling(
        "REPORTED:" + adviceId,
        IrregularityKind.REPORTED,
        reportedOn,
        title(cause),
        kind == ReportKind.AUDDIS
            ? "We sent %s the instruction for a Direct Debit.".formatted(by.bank())
            : "",
        "",
        "On %s %s told us%s.".formatted(day(reportedOn), by.bank(), said()),
        next(known, by, cause),
        isOpen(known, by, cause),
        isDeath() ? Telling.Audience.STAFF : Telling.Audience.TENANT);
  }

  /** Whether the bank says that the payer has died. */
  boolean isDeath() {
    return Cause.of(kind, code) == Cause.DIED;
  }

  private static String title(Cause cause) {
    return switch (cause) {
      case DIED -> "The bank says that the payer has died";
      case ENDED -> "The Direct Debit was ended at the bank";
      case TAKEN_OVER -> "The bank account of the Direct Debit has changed";
      case BROUGHT_BACK -> "The bank has brought the Direct Debit back";
      case DISPUTED -> "The payer says that they were not told what would be collected";
      case REFUSED -> "The bank did not accept the Direct Debit";
      case OURS -> "The bank could not take in the Direct Debit as we sent it: our mistake";
      default -> "The bank has said something about the Direct Debit";
    };
  }

  /** The bank's reason; of one we do not know, its own words. */
  private String said() {
    return Plainly.says(kind, code)
        .map(says -> " that " + says)
        .orElse(
            " about the Direct Debit"
                + (meaning.isBlank() ? ", and gave no reason" : ": “" + meaning.strip() + "”"));
  }

  private String next(Known known, Instruction by, Cause cause) {
    return switch (cause) {
      case DIED -> Sentences.BEREAVEMENT;
      case ENDED ->
          by.collects()
              ? together("It has been brought back since.", by.comes())
              : known.insteadOf(mandateId, Sentences.ENDED);
      case TAKEN_OVER -> takenOver(known, by);
      case BROUGHT_BACK ->
          by.collects() && by.nextOn() == null
              ? "It can be collected by again. Before the next one you get a letter with the amounts and the days."
              : together("It can be collected by again.", by.comes());
      case DISPUTED -> disputed(known, by);
      case REFUSED -> refused(known, by);
      case OURS -> ours(by);
      default -> "We are looking into it.";
    };
  }

  private String takenOver(Known known, Instruction by) {
    if (isDone) {
      return by.collects()
          ? together(
              "We collect from " + by.bankAccount() + " now. You need do nothing.", by.comes())
          : "We have the new account. Nothing is collected by that Direct Debit at present.";
    }
    return effectiveOn != null && effectiveOn.isAfter(known.today())
        ? "The bank changes it on %s, and we collect from the new account from then on. You need do nothing."
            .formatted(day(effectiveOn))
        : "The bank has not told us the new account. Please tell us its sort code and account number.";
  }

  private String disputed(Known known, Instruction by) {
    return by.state() == MandateState.SUSPENDED
        ? Sentences.LOOKED_INTO
        : by.collects()
            ? together("That has been cleared up.", by.comes())
            : known.insteadOf(mandateId, Sentences.ENDED);
  }

  private String refused(Known known, Instruction by) {
    if (by.collects()) {
      return together("It has been put right and sent again.", by.comes());
    }
    return known.insteadOf(
        mandateId,
        by.state() == MandateState.REJECTED
            ? "Nothing is collected by it. Please check the sort code and account number with the bank and tell us, or choose another account."
            : Sentences.ENDED);
  }

  private String ours(Instruction by) {
    return by.state() == MandateState.REJECTED
        ? "It was how we sent it, and nothing you could have done. We put it right and send it again; nothing is collected before."
        : together("It was how we sent it, and it has been put right.", by.comes());
  }

  private boolean isOpen(Known known, Instruction by, Cause cause) {
    return switch (cause) {
      case DIED -> true;
      case ENDED, REFUSED -> !by.collects() && known.isUnsettled(mandateId, reportedOn);
      case OURS -> by.state() == MandateState.REJECTED;
      case DISPUTED -> by.state() == MandateState.SUSPENDED;
      default -> !isDone;
    };
  }
}
