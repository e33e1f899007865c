package org.quarterday.universalcredit.rules;

/** What the council asks the DWP for. */
public enum RequestKind {
  /** That the housing costs are paid to the council. */
  MANAGED_PAYMENT("Managed payment"),
  /** That a part of the standard allowance is paid to the council for arrears. */
  DEDUCTION("Deduction for arrears");

  private final String words;

  RequestKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
