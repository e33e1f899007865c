package org.quarterday.message;

import org.quarterday.platform.export.Listing;

/** Messages as a file: the columns of their screen. */
final class MessageSheet {

  static final Listing<MessageReads.Item> MESSAGES =
      Listing.<MessageReads.Item>of("Messages")
          .instant("queuedAt", "Queued", MessageReads.Item::queuedAt)
          .text("channel", "By", item -> Listing.words(item.channel()))
          .text("name", "For", MessageReads.Item::name)
          .text("recipient", "To", MessageReads.Item::recipient)
          .text("subject", "What", MessageReads.Item::subject)
          .text("account", "Account", MessageReads.Item::accountReference)
          .text("about", "About", item -> Listing.words(item.about()))
          .text("state", "State", item -> Listing.words(item.state()))
          .instant("sentAt", "Sent", MessageReads.Item::sentAt)
          .text("failure", "What went wrong", MessageReads.Item::failure)
          .text("queuedBy", "Queued by", MessageReads.Item::queuedByName);

  private MessageSheet() {}
}
