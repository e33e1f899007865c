package org.quarterday.letter;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with sending letters. */
enum LetterProblem implements ProblemType {
  LETTER_NOT_FOUND(404, "There is no such letter"),
  LETTER_NOT_MADE(409, "This letter has not been made yet"),
  LETTER_SENT(409, "This letter has been sent"),
  LETTER_CANCELLED(409, "This letter has been cancelled"),
  NO_LETTERS_TO_PRINT(409, "No letter waits to be printed");

  private final int status;
  private final String title;

  LetterProblem(int status, String title) {
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
