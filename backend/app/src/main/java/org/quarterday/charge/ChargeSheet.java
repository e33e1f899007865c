package org.quarterday.charge;

import org.quarterday.platform.export.Listing;

/** Charges, and changes waiting for a second person, as files: the columns of their screens. */
final class ChargeSheet {

  static final Listing<ChargeReads.Item> CHARGES =
      Listing.<ChargeReads.Item>of("Charges")
          .text("charge", "Charge", ChargeSheet::charge)
          .text("when", "When", item -> Listing.words(item.when()))
          .date("startsOn", "From", ChargeReads.Item::startsOn)
          .date("endsBefore", "Until before", ChargeReads.Item::endsBefore)
          .money("weekly", "A week", ChargeReads.Item::weeklyPence)
          .text("reason", "Reason", ChargeReads.Item::reason);

  static final Listing<ProposedChangeReads.Item> CHANGES =
      Listing.<ProposedChangeReads.Item>of("Changes to check")
          .text("kind", "Change", item -> Listing.words(item.kind()))
          .date("earliestOn", "From", ProposedChangeReads.Item::earliestOn)
          .whole("weeks", "Weeks", ProposedChangeReads.Item::weeks)
          .money("total", "In all", ProposedChangeReads.Item::totalPence)
          .text("by", "Entered by", ProposedChangeReads.Item::madeByName)
          .instant("at", "Entered", item -> item.madeAt().toInstant())
          .text("state", "State", item -> state(item.state()))
          .text("decidedBy", "Decided by", ProposedChangeReads.Item::decidedByName);

  private ChargeSheet() {}

  private static String charge(ChargeReads.Item item) {
    return item.label() == null || item.label().isEmpty()
        ? item.typeName()
        : item.typeName() + ", " + item.label();
  }

  private static String state(String state) {
    return switch (state) {
      case "AWAITING_CHECK" -> "Waiting";
      case "APPLIED" -> "Made";
      default -> Listing.words(state);
    };
  }
}
