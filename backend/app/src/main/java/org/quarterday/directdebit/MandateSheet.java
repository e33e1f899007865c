package org.quarterday.directdebit;

import org.quarterday.platform.export.Listing;

/** Mandates as a file: the columns of their screen. */
final class MandateSheet {

  static final Listing<DirectDebitReads.Item> MANDATES =
      Listing.<DirectDebitReads.Item>of("Direct Debits")
          .text("account", "Account", DirectDebitReads.Item::accountReference)
          .text("reference", "Reference", DirectDebitReads.Item::reference)
          .text("state", "State", item -> Listing.words(item.state()))
          .text("payer", "Payer", DirectDebitReads.Item::payerName)
          .text("bank", "Bank account", DirectDebitReads.Item::bankMask)
          .text("frequency", "How often", DirectDebitReads.Item::frequency)
          .date("nextDue", "Next due", DirectDebitReads.Item::nextDueOn)
          .money("nextAmount", "Amount", DirectDebitReads.Item::nextPence)
          .text("why", "Why", DirectDebitReads.Item::stateReason);

  private MandateSheet() {}
}
