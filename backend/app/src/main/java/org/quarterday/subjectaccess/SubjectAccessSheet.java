package org.quarterday.subjectaccess;

import org.quarterday.platform.export.Listing;

/** The list of requests as a file: the columns of the screen. */
final class SubjectAccessSheet {

  static final Listing<SubjectAccessReads.Item> REQUESTS =
      Listing.<SubjectAccessReads.Item>of("Subject access requests")
          .text("reference", "Request", SubjectAccessReads.Item::reference)
          .text("person", "Person", SubjectAccessReads.Item::personReference)
          .text("state", "Where it stands", SubjectAccessReads.Item::stateWords)
          .date("receivedOn", "Received", SubjectAccessReads.Item::receivedOn)
          .date("dueOn", "Due", SubjectAccessReads.Item::dueOn)
          .whole("undecided", "To be read", SubjectAccessReads.Item::undecided);

  private SubjectAccessSheet() {}
}
