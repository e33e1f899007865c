package org.quarterday.paymentfile.format;

/** What the files of a layout are. */
public enum PaymentFileKind {
  PAYMENTS,
  /** Lines may take money back, name a claim, and say what is awarded and recovered. */
  HOUSING_BENEFIT,
  UNIVERSAL_CREDIT
}
