package org.quarterday.collection;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a collection run. */
enum CollectionProblem implements ProblemType {
  COLLECTION_NOT_FOUND(404, "There is no such collection run"),
  COLLECTION_DAY_WRONG(422, "Nothing can be collected on that day"),
  COLLECTION_TOO_LATE(409, "The day to send it has passed"),
  COLLECTION_CANNOT(409, "This cannot be done to the run as it stands"),
  COLLECTION_CHANGED(409, "This is not the run you looked at"),
  NOTHING_TO_SEND(409, "There is nothing to send"),
  COLLECTION_NOT_SET_UP(409, "Direct Debit has not been set up"),
  COLLECTION_FILE_NOT_MADE(409, "The file has not been made yet");

  private final int status;
  private final String title;

  CollectionProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
