package org.quarterday.directdebit.rules;

import java.util.Optional;

/**
 * On whose word an account may be debited. The payer's authority has to reach over the whole bank
 * account: where two must sign, one on the telephone is not enough.
 */
public enum Authority {
  /** The account is the payer's alone. */
  SOLE,
  /** A joint account on which one holder may sign for both. */
  JOINT_ANY,
  /** A joint account on which both have to sign, and have. */
  JOINT_ALL_SIGNED,
  /** Somebody else's account, whose holder has signed. */
  THIRD_PARTY_SIGNED;

  /** How the payer gave it. */
  public enum Channel {
    PAPER,
    TELEPHONE,
    ONLINE,
    IN_PERSON
  }

  /** Why it does not do, in words; empty when it does. */
  public Optional<String> refused(Channel channel, boolean evidence) {
    boolean signed = this == JOINT_ALL_SIGNED || this == THIRD_PARTY_SIGNED;
    if (signed && channel != Channel.PAPER) {
      return Optional.of("All holders of the bank account have to sign a paper instruction.");
    }
    if (signed && !evidence) {
      return Optional.of("Say where the signed instruction is kept.");
    }
    return Optional.empty();
  }
}
