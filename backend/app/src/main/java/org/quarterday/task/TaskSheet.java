package org.quarterday.task;

import org.quarterday.platform.export.Listing;

/** Tasks as a file: the columns of their screen. */
final class TaskSheet {

  static final Listing<TaskReads.Item> TASKS =
      Listing.<TaskReads.Item>of("Tasks")
          .date("due", "By", TaskReads.Item::dueOn)
          .text("title", "What happened", TaskReads.Item::title)
          .text("guidance", "What to do", TaskReads.Item::guidance)
          .text("account", "Account", TaskReads.Item::accountReference)
          .text("heldBy", "With", task -> task.heldBy().words(task.heldByName()))
          .date("risen", "Risen on", TaskReads.Item::risenOn)
          .text("outcome", "What was done", TaskReads.Item::outcome)
          .text("doneBy", "Done by", TaskReads.Item::doneByName);

  private TaskSheet() {}
}
