package org.quarterday.letter;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with sending letters. */
enum LetterProblem implements ProblemType {
  LETTER_NOT_FOUND(404, "There is no such letter"),
  LETTER_NOT_MADE(409, "This letter has not been made yet"),
  LETTER_SENT(409, "This letter has been sent"),
  LETTER_CANCELLED(409, "This letter has been cancelled"),
  LETTER_CHANGED(409, "This is not the letter you read"),
  LETTER_NEEDS_APPROVAL(409, "A second person has to read this letter first"),
  LETTER_NEEDS_NO_APPROVAL(409, "This letter waits for nobody's approval"),
  NO_LETTERS_TO_PRINT(409, "No letter waits to be printed"),
  LETTER_FILE_NOT_FOUND(404, "There is no such file of letters"),
  LETTER_FILE_NOT_MADE(409, "This file of letters is still being made"),
  LETTER_FILE_EMPTIED(409, "This file of letters is no longer kept"),
  LETTER_TEMPLATE_NOT_FOUND(404, "There is no such letter template"),
  LETTER_TEMPLATE_FAULTY(422, "These words cannot be used in a letter"),
  LETTER_TEMPLATE_DRAFTED(409, "A draft of this letter is being written already"),
  LETTER_TEMPLATE_SETTLED(409, "This version is settled"),
  LETTER_TEMPLATE_DAY_TAKEN(409, "Another version is in use from that day"),
  LETTER_ON_PAPER_ONLY(422, "This kind of letter goes on paper");

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
