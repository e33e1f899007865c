package org.quarterday.contact;

import java.math.BigDecimal;
import java.util.Locale;
import org.quarterday.platform.export.Listing;

/** Contacts, and what was resolved at the first, as files: the columns of their screens. */
final class ContactSheet {

  static final Listing<ContactReads.Item> CONTACTS =
      Listing.<ContactReads.Item>of("Contacts")
          .date("on", "Day", ContactReads.Item::happenedOn)
          .text("account", "Account", ContactReads.Item::accountReference)
          .text("who", "With", ContactReads.Item::who)
          .text("how", "How", ContactSheet::how)
          .text("identity", "Identity", ContactReads.Item::identityWords)
          .text("reason", "What for", ContactReads.Item::reason)
          .text("outcome", "What came of it", ContactReads.Item::outcome)
          .text("note", "Note", ContactReads.Item::note)
          .money("promised", "Promised", ContactSheet::promised)
          .date("followUp", "Come back to it", ContactReads.Item::followUpOn)
          .text("correction", "Corrected because", ContactSheet::corrected)
          .text("madeBy", "Logged by", ContactReads.Item::madeByName);

  static final Listing<ResolvedReads.Item> RESOLVED =
      Listing.<ResolvedReads.Item>of("Resolved at the first contact")
          .date("week", "Week from", ResolvedReads.Item::weekFrom)
          .text("reason", "What for", ResolvedReads.Item::reason)
          .whole("asked", "First contacts", ResolvedReads.Item::asked)
          .whole("resolved", "Resolved", ResolvedReads.Item::resolved)
          .whole("open", "Not known yet", ResolvedReads.Item::open)
          .text("share", "Of those known", ContactSheet::share);

  private ContactSheet() {}

  private static String how(ContactReads.Item item) {
    return item.channelWords() + ", " + item.direction().words().toLowerCase(Locale.UK);
  }

  private static Long promised(ContactReads.Item item) {
    return item.promise() == null ? null : item.promise().amountPence();
  }

  private static String corrected(ContactReads.Item item) {
    return item.correction() == null ? "" : item.correction().why();
  }

  private static String share(ResolvedReads.Item item) {
    return item.tenthsOfPercent() == null
        ? ""
        : BigDecimal.valueOf(item.tenthsOfPercent(), 1) + " %";
  }
}
