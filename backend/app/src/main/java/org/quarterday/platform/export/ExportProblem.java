package org.quarterday.platform.export;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with taking a list away. */
public enum ExportProblem implements ProblemType {
  TOO_LONG_FOR_PDF(422, "This list is too long for a PDF");

  private final int status;
  private final String title;

  ExportProblem(int status, String title) {
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
