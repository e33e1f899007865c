package org.quarterday.arrears;

import org.quarterday.platform.export.Listing;

/** The worklist as a file: the columns of its screen, in its words. */
final class ArrearsSheet {

  static final Listing<ArrearsReads.Item> CASES =
      Listing.<ArrearsReads.Item>of("Arrears")
          .text("account", "Account", ArrearsReads.Item::accountReference)
          .text("names", "Tenants", ArrearsReads.Item::names)
          .text("address", "Address", ArrearsReads.Item::address)
          .text("patch", "Patch", ArrearsReads.Item::patch)
          .text("action", "Recommended", ArrearsReads.Item::actionWords)
          .text("reasons", "Why", item -> String.join(" ", item.reasons()))
          .money("balance", "Balance", ArrearsReads.Item::balancePence)
          .money("technical", "Technical", ArrearsReads.Item::technicalPence)
          .money("real", "Real", ArrearsReads.Item::realPence)
          .text("weeks", "Weeks owed", item -> weeks(item.owedHundredths()))
          .money("trendFour", "Over 4 weeks", ArrearsReads.Item::trendFourPence)
          .money("trendThirteen", "Over 13 weeks", ArrearsReads.Item::trendThirteenPence)
          .date("lastPayment", "Last payment", ArrearsReads.Item::lastPaymentOn)
          .date("lastContact", "Last contact", ArrearsReads.Item::lastContactOn)
          .date("lastLetter", "Last letter", ArrearsReads.Item::lastLetterOn)
          .date("promise", "Promised for", ArrearsReads.Item::promiseDueOn)
          .text("stage", "Stage", item -> Listing.words(item.stage()))
          .text("pauseReason", "Paused because", item -> Listing.words(item.pauseReason()));

  private static final int HUNDREDTHS = 100;
  private static final int TENTHS = 10;

  private ArrearsSheet() {}

  /** As in "3.2". */
  static String weeks(int hundredths) {
    return "%d.%d".formatted(hundredths / HUNDREDTHS, hundredths % HUNDREDTHS / TENTHS);
  }
}
