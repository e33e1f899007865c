package org.quarterday.universalcredit;

import org.quarterday.platform.export.Listing;

/** What leaves the verification pages as a file: the columns of their lists. */
final class UniversalCreditSheet {

  static final Listing<ToDoReads.Item> TO_DOS =
      Listing.<ToDoReads.Item>of("Universal Credit to-dos")
          .date("due", "By", ToDoReads.Item::dueOn)
          .text("reference", "To-do", ToDoReads.Item::portalReference)
          .text("kind", "What is asked", ToDoReads.Item::kind)
          .text("claim", "Who claims", ToDoReads.Item::claimName)
          .text("account", "Account", ToDoReads.Item::accountReference)
          .date("received", "Received", ToDoReads.Item::receivedOn)
          .text("taken", "Taken by", ToDoReads.Item::takenByName)
          .text("state", "State", item -> item.state().words());

  static final Listing<RequestReads.Item> REQUESTS =
      Listing.<RequestReads.Item>of("Universal Credit requests")
          .text("account", "Account", RequestReads.Item::accountReference)
          .text("names", "Names", RequestReads.Item::names)
          .text("kind", "What", item -> item.kind().words())
          .text("state", "State", item -> item.state().words())
          .money("monthly", "A month", RequestReads.Item::monthlyPence)
          .date("asked", "Asked for", RequestReads.Item::askedOn)
          .date("due", "First payment by", RequestReads.Item::firstDueOn)
          .date("paid", "First paid", RequestReads.Item::firstPaidOn)
          .money("paidSum", "First payment", RequestReads.Item::firstPaidPence)
          .text("late", "Late", item -> item.late() ? "Late" : "");

  private UniversalCreditSheet() {}
}
