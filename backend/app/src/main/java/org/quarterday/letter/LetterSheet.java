package org.quarterday.letter;

import org.quarterday.platform.export.Listing;

/** Letters as a file: the columns of their screen. */
final class LetterSheet {

  static final Listing<LetterReads.Item> LETTERS =
      Listing.<LetterReads.Item>of("Letters")
          .text("subject", "Letter", LetterReads.Item::subject)
          .text("addressee", "To", LetterReads.Item::addressee)
          .text("account", "Account", LetterReads.Item::accountReference)
          .date("dated", "Dated", LetterReads.Item::dated)
          .text("state", "State", item -> Listing.words(item.state()))
          .date("sentOn", "Sent", LetterReads.Item::sentOn)
          .text("sentBy", "Sent by", LetterReads.Item::sentByName)
          .text("way", "Way", item -> Listing.words(item.way()))
          .text("form", "Form", item -> Listing.words(item.format()))
          .text("language", "Language", item -> Listing.words(item.language()))
          .whole(
              "template",
              "Template version",
              item -> item.templateNumber() == null ? null : item.templateNumber().longValue())
          .text("queuedBy", "Queued by", LetterReads.Item::queuedByName)
          .text("why", "Why not", LetterReads.Item::cancelledWhy);

  private LetterSheet() {}
}
