package org.quarterday.onlinesupport;

import org.quarterday.platform.export.Listing;

/** Cases of Housing Online and their figures as files: the columns of their screen. */
final class OnlineCaseSheet {

  static final Listing<OnlineCaseReads.Item> CASES =
      Listing.<OnlineCaseReads.Item>of("Cases of Housing Online")
          .date("asked", "Asked", OnlineCaseReads.Item::askedOn)
          .text("account", "Account", OnlineCaseReads.Item::accountReference)
          .text("who", "Who", OnlineCaseReads.Item::who)
          .text("category", "About", OnlineCaseReads.Item::category)
          .text("outcome", "What came of it", OnlineCaseReads.Item::outcome)
          .whole("age", "Working days", item -> (long) item.age())
          .date("due", "Due", OnlineCaseReads.Item::dueOn)
          .text("standing", "Stands", OnlineCaseReads.Item::words)
          .text("first", "At the first contact", item -> item.resolvedAtFirst() ? "Yes" : "No")
          .text("loggedBy", "Logged by", OnlineCaseReads.Item::loggedByName);

  static final Listing<OnlineCaseReads.Figures> FIGURES =
      Listing.<OnlineCaseReads.Figures>of("Cases of Housing Online by category")
          .text("category", "About", OnlineCaseReads.Figures::category)
          .whole("asked", "Asked", OnlineCaseReads.Figures::asked)
          .whole("first", "At the first contact", OnlineCaseReads.Figures::resolvedAtFirst)
          .whole("open", "Open", OnlineCaseReads.Figures::open)
          .whole("late", "Late", OnlineCaseReads.Figures::late);

  private OnlineCaseSheet() {}
}
