package org.quarterday.person;

import org.quarterday.platform.export.Listing;

/** People as a file. Identifiers are no part of a list. */
final class PersonSheet {

  static final Listing<PersonReads.Item> PEOPLE =
      Listing.<PersonReads.Item>of("People")
          .text("reference", "Person", PersonReads.Item::reference)
          .text("title", "Title", PersonReads.Item::title)
          .text("forename", "Forename", PersonReads.Item::forename)
          .text("surname", "Surname", PersonReads.Item::surname)
          .date("bornOn", "Born", PersonReads.Item::bornOn);

  private PersonSheet() {}
}
