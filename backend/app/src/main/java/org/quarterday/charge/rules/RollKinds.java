package org.quarterday.charge.rules;

/**
 * What a command calls its movements of the weekly roll: what an account gains and loses, and what
 * the roll of empty properties gains and loses by it. A change of amount alone is an increase or a
 * decrease whatever the command.
 */
public record RollKinds(String accountGain, String accountLoss, String voidGain, String voidLoss) {

  /** A letting: the account's charges start, the empty home leaves the void roll. */
  public static final RollKinds LETTING =
      new RollKinds("START", "CORRECTION", "CORRECTION", "RELET");

  /** An ending: the account's charges end, the home joins the void roll. */
  public static final RollKinds ENDING = new RollKinds("CORRECTION", "END", "VOID", "CORRECTION");

  /** One tenancy ends and another starts on the same home. */
  public static final RollKinds HANDOVER = new RollKinds("START", "END", "VOID", "RELET");

  public static final RollKinds CHARGES =
      new RollKinds("INCREASE", "DECREASE", "INCREASE", "DECREASE");

  public static final RollKinds NEW_PROPERTY =
      new RollKinds("CORRECTION", "CORRECTION", "NEW_PROPERTY", "CORRECTION");

  /** Sale, Right to Buy or demolition: what was on the roll, let or empty, leaves it. */
  public static final RollKinds SALE = new RollKinds("CORRECTION", "SALE", "CORRECTION", "SALE");

  /** A day that was entered wrong. */
  public static final RollKinds CORRECTION =
      new RollKinds("CORRECTION", "CORRECTION", "CORRECTION", "CORRECTION");

  /** The kind of one step. */
  public String of(RollSteps.Step step) {
    if (step.units() == 0) {
      return step.pence() > 0 ? "INCREASE" : "DECREASE";
    }
    boolean gain = step.units() > 0;
    if (step.accountId() != null) {
      return gain ? accountGain : accountLoss;
    }
    return gain ? voidGain : voidLoss;
  }
}
