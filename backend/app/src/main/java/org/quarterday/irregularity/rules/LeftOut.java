package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Sentences.toPay;
import static org.quarterday.irregularity.rules.Sentences.together;
import static org.quarterday.irregularity.rules.Words.day;
import static org.quarterday.irregularity.rules.Words.money;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A planned collection that did not go with its run.
 *
 * @param dueOn as the payer was told
 * @param ranOn the collection day of the run it was left out of
 * @param reason why, by the run's code
 * @param state where it stands now
 * @param sentOn the collection day of the run it went with in the end; null when it has not gone
 * @param lastOn the last day on which it may be collected, three working days after its own
 */
public record LeftOut(
    UUID itemId,
    UUID mandateId,
    LocalDate dueOn,
    LocalDate ranOn,
    long pence,
    String reason,
    ItemState state,
    LocalDate sentOn,
    LocalDate lastOn) {

  /** What the payer could not have changed is said to be ours. */
  private static final Set<String> OURS =
      Set.of("NOTICE_NOT_SENT", "NOTICE_TOO_SHORT", "NO_OPEN_WEEK", "NO_CONTROL_ACCOUNT");

  Telling tell(Known known) {
    return new Telling(
        "LEFT_OUT:" + itemId,
        IrregularityKind.LEFT_OUT,
        ranOn,
        "A Direct Debit was not collected" + (isOurs() ? ": our mistake" : ""),
        "%s was to be collected by Direct Debit on %s.".formatted(money(pence), day(dueOn)),
        "Nothing was asked of the bank for %s. %s".formatted(day(ranOn), why()),
        "",
        next(known),
        isOpen(known),
        Telling.Audience.TENANT);
  }

  private boolean isOurs() {
    return OURS.contains(reason);
  }

  private String why() {
    return switch (reason) {
      case "NOTICE_NOT_SENT" ->
          "Our letter that tells you the amount and the day had not gone, and nothing may be collected before it has.";
      case "NOTICE_TOO_SHORT" ->
          "Our letter that tells you the amount and the day went too late: you have to have it ten working days before.";
      case "ON_HOLD" -> "We may not ask the bank for it again at present.";
      case "SUSPENDED" -> "The Direct Debit had been stopped until something was settled.";
      case "NOT_LIVE" ->
          "The bank had not had the instruction long enough, or had not accepted it.";
      case "ACCOUNT_ENDED" -> "The rent account had come to its end before that day.";
      default -> "Our books for that week were not ready for it.";
    };
  }

  private String next(Known known) {
    return switch (state) {
      case COLLECTED ->
          "It was collected on %s instead. Nothing is missing of it now.".formatted(day(sentOn));
      case RETURNED -> "It was collected on %s instead, and came back.".formatted(day(sentOn));
      case IN_RUN, SENT -> "It is collected on %s instead.".formatted(day(sentOn));
      case WITHDRAWN -> missed(known);
      case PLANNED ->
          isTooLate(known)
              ? missed(known)
              : "It may still be collected until %s, once that is put right."
                  .formatted(day(lastOn));
    };
  }

  private String missed(Known known) {
    if ("ACCOUNT_ENDED".equals(reason)) {
      return "It is not collected any more. What is left to pay or to pay back comes with the final account.";
    }
    return together(
        isTooLate(known)
            ? "It is too late to collect it by Direct Debit."
            : "It is not collected by itself any more.",
        toPay(known),
        known.instruction(mandateId).comes());
  }

  /** A Direct Debit is collected on its due day or up to three working days after, never later. */
  private boolean isTooLate(Known known) {
    return known.today().isAfter(lastOn);
  }

  private boolean isOpen(Known known) {
    return switch (state) {
      case IN_RUN, SENT -> true;
      case PLANNED -> !isTooLate(known);
      case COLLECTED, RETURNED, WITHDRAWN -> false;
    };
  }
}
