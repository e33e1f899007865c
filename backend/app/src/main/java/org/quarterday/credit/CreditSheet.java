package org.quarterday.credit;

import java.util.stream.Collectors;
import org.quarterday.platform.export.Listing;

/** Credits as a file: the columns of their list. */
final class CreditSheet {

  static final Listing<CreditFacts> CREDITS =
      Listing.<CreditFacts>of("Credits")
          .text("account", "Account", CreditFacts::accountReference)
          .text("names", "Names", CreditFacts::names)
          .text("accountKind", "Kind of account", item -> Listing.words(item.accountKind()))
          .date("endedOn", "Ended", CreditFacts::endedOn)
          .money("credit", "In credit", CreditFacts::creditPence)
          .whole("weeks", "Weeks of rent", CreditFacts::weeks)
          .money("grew", "Grew in 13 weeks", CreditFacts::grewPence)
          .date("since", "In credit since", CreditFacts::since)
          .whole("days", "Days", CreditFacts::days)
          .text("causes", "Seems to come from", CreditSheet::causes)
          .text("kind", "Said to be", CreditFacts::kindName)
          .date("heldUntil", "Held until", CreditFacts::heldUntil)
          .text("standing", "Stands", item -> Listing.words(item.standing()));

  private CreditSheet() {}

  private static String causes(CreditFacts item) {
    return item.causes().stream()
        .map(part -> Listing.words(part.cause()))
        .collect(Collectors.joining(", "));
  }
}
