package org.quarterday.irregularity.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.directdebit.rules.MandateState;

/**
 * A mandate as it stands today.
 *
 * @param bankMask the last digits of the account it collects from
 * @param payerIsTenant false when somebody else pays, such as a relative: what their bank says of
 *     their account is not for the tenant
 * @param nextOn the day of its next planned collection; null when none is planned
 * @param nextPence how much that is; nil when none is planned
 */
public record Instruction(
    UUID id,
    MandateState state,
    String bankMask,
    boolean payerIsTenant,
    LocalDate nextOn,
    long nextPence) {

  /** The same, spoken of as somebody else's. */
  Instruction ofAnother() {
    return new Instruction(id, state, bankMask, false, nextOn, nextPence);
  }

  boolean collects() {
    return state == MandateState.LIVE
        || state == MandateState.LODGED
        || state == MandateState.CAPTURED;
  }

  /** Whose bank it is, to the tenant. */
  String bank() {
    return payerIsTenant ? "your bank" : "the payer’s bank";
  }

  String bankAccount() {
    return payerIsTenant ? "your bank account " + bankMask : "the payer’s bank account";
  }

  /** What it collects next, as a sentence; empty when it collects nothing. */
  String comes() {
    return collects() && nextOn != null
        ? "The next Direct Debit, %s, is collected on %s as planned."
            .formatted(Words.money(nextPence), Words.day(nextOn))
        : "";
  }
}
