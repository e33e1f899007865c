package org.quarterday.migration;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with bringing a council in. */
enum ImportProblem implements ProblemType {
  IMPORT_NOT_FOUND(404, "There is no such import"),
  UNKNOWN_FILE(404, "An extract has no file of that name"),
  FILE_EMPTY(422, "The file is empty"),
  FILE_TOO_LARGE(413, "The file is larger than a gigabyte"),
  UPLOAD_BROKEN(400, "The file did not arrive whole"),
  NOT_RECEIVING(409, "This import takes no more files"),
  FILES_MISSING(409, "Files are missing"),
  IMPORT_RUNNING(409, "Another import is running"),
  ALREADY_LOADED(409, "The same extract was brought in before"),
  ISSUE_NOT_FOUND(404, "There is no such issue on this import"),
  ALREADY_SETTLED(409, "This issue is settled already"),
  DEMONSTRATION_ONLY(409, "Only a demonstration is played as another day");

  private final int status;
  private final String title;

  ImportProblem(int status, String title) {
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
