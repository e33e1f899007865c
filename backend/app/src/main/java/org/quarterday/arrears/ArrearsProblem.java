package org.quarterday.arrears;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with work on arrears. */
enum ArrearsProblem implements ProblemType {
  ARREARS_STEP_NOT_FOUND(404, "There is no such step on the ladder"),
  ARREARS_STEP_WRONG(422, "A step of the ladder cannot be so"),
  ARREARS_STEP_NOT_A_LETTER(422, "This step is not a letter"),
  ARREARS_STEP_NOT_RECOMMENDED(409, "Something else is recommended by now"),
  ARREARS_STEP_HELD(409, "A hold stops this step"),
  ARREARS_PAUSE_NOT_FOUND(404, "There is no such pause on this account"),
  ARREARS_PAUSED_ALREADY(409, "This account is paused already"),
  ARREARS_PAUSE_OVER(409, "This pause is at an end"),
  ARREARS_DAY_WRONG(422, "That day cannot be"),
  ARREARS_PROMISE_NOT_FOUND(404, "There is no such promise on this account"),
  ARREARS_PROMISED_ALREADY(409, "A promise is open on this account"),
  ARREARS_PROMISE_SETTLED(409, "This promise is settled"),
  ARREARS_NOBODY_TO_WRITE_TO(409, "Nobody who owes this can be written to"),
  ARREARS_BATCH_NOT_FOUND(404, "There is no such batch of letters"),
  ARREARS_BATCH_EMPTY(409, "Nobody would be sent this letter"),
  ARREARS_BATCH_DECIDED(409, "This batch of letters is decided"),
  ARREARS_BATCH_CHANGED(409, "The batch is not the one that was looked at");

  private final int status;
  private final String title;

  ArrearsProblem(int status, String title) {
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
