package org.quarterday.credit.rules;

/** Where a credit, or a part of it, seems to come from. A person says what it is. */
public enum SeemingCause {
  BENEFIT_OVERPAID("benefit paid more than was charged"),
  PAID_TWICE("payments of one amount close together"),
  IN_ADVANCE("paid ahead, as the payer's pattern has it"),
  DIRECT_DEBIT_TOO_HIGH("Direct Debit collects more than is charged"),
  TENANCY_ENDED("left over when the tenancy ended"),
  NOT_FOUND("no cause was found");

  private final String words;

  SeemingCause(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
