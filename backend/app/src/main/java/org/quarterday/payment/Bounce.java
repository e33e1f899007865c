package org.quarterday.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a payment did not stand. */
@Schema(name = "BounceReason")
enum Bounce {
  CHEQUE_UNPAID("Cheque returned unpaid"),
  CARD_CHARGED_BACK("Card payment charged back"),
  DIRECT_DEBIT_UNPAID("Direct Debit returned unpaid"),
  BANK_RECALLED("Bank payment recalled by the bank"),
  CASH_NOT_BANKED("Cash not accepted by the bank");

  private final String words;

  Bounce(String words) {
    this.words = words;
  }

  /** As the tenant may read it. */
  String words() {
    return words;
  }
}
