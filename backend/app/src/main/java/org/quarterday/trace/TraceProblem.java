package org.quarterday.trace;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a trace. */
enum TraceProblem implements ProblemType {
  TRACE_NOT_FOUND(404, "There is no such trace"),
  TRACE_NOT_FOUNDED(422, "This look-up is not founded on anything lawful"),
  TRACE_TOO_LITTLE_KNOWN(422, "Too little is known to look for anybody"),
  TRACE_ACCOUNT_UNKNOWN(422, "There is no such account"),
  TRACE_NOT_YOURS(403, "Somebody else looks for them"),
  TRACE_SETTLED(409, "This trace has been settled"),
  TRACE_CANDIDATE_NOT_FOUND(404, "There is no such candidate"),
  TRACE_CANDIDATE_DECIDED(409, "Somebody has decided about this candidate"),
  TRACE_TOO_THIN(409, "Too little agrees to take them for who is looked for"),
  TRACE_WEIGHTS_WRONG(422, "Nothing can be counted by these weights"),
  TRACE_LAYOUT_NOT_FOUND(422, "There is no such layout of tracing files"),
  TRACE_FILE_NOT_FOUND(404, "There is no such tracing file"),
  TRACE_FILE_UNUSABLE(422, "Nothing of this file can be taken"),
  TRACE_FILE_RECEIVED_BEFORE(409, "This file has been received before"),
  TRACE_LINE_NOT_FOUND(404, "There is no such line of a tracing file"),
  TRACE_LINE_DECIDED(409, "This line has been decided about, or cannot be read"),
  TRACE_LINE_NEEDS_A_PERSON(422, "Say whom the result is about");

  private final int status;
  private final String title;

  TraceProblem(int status, String title) {
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
