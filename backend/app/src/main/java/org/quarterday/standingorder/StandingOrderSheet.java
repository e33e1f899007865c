package org.quarterday.standingorder;

import org.quarterday.platform.export.Listing;
import org.quarterday.standingorder.rules.TroubleKind;

/** Exceptions of standing orders as a file: the columns of their screen. */
final class StandingOrderSheet {

  static final Listing<StandingOrderReads.Item> EXCEPTIONS =
      Listing.<StandingOrderReads.Item>of("Standing orders to ask after")
          .text("account", "Account", StandingOrderReads.Item::accountReference)
          .text("payer", "Payer", StandingOrderReads.Item::payerName)
          .text("kind", "What", item -> words(item.kind()))
          .date("on", "Day", StandingOrderReads.Item::on)
          .money("expected", "Asked for", StandingOrderReads.Item::expectedPence)
          .money("came", "Came", StandingOrderReads.Item::camePence)
          .whole("times", "Times in two months", StandingOrderReads.Item::times);

  private StandingOrderSheet() {}

  private static String words(TroubleKind kind) {
    return switch (kind) {
      case NOT_RECEIVED -> "Not received";
      case ANOTHER_AMOUNT -> "Another amount";
      case AFTER_ITS_END -> "Goes on after its end";
    };
  }
}
