package org.quarterday.directdebit;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a Direct Debit. */
enum DirectDebitProblem implements ProblemType {
  MANDATE_NOT_FOUND(404, "There is no such mandate"),
  MANDATE_EXISTS(409, "This account has a mandate"),
  MANDATE_CANNOT(409, "This cannot be done to the mandate as it stands"),
  NO_SERVICE_USER(409, "Direct Debit has not been set up"),
  BANK_DETAILS_WRONG(422, "There is no such bank account"),
  PAYER_UNKNOWN(422, "That person is not a tenant of this account"),
  AUTHORITY_NOT_ENOUGH(422, "The payer’s authority does not do"),
  REFERENCE_USED(409, "That reference belongs to another mandate"),
  BANK_ELSEWHERE(422, "The same bank account pays for somebody else"),
  NOTICE_TOO_SHORT(422, "The payer would not have notice in time"),
  DAY_UNKNOWN(422, "There is no such collection day"),
  NOTHING_TO_COLLECT(422, "Nothing would be collected"),
  ACCOUNT_HAS_ENDED(409, "This account has ended"),
  HOLIDAYS_UNKNOWN(409, "The bank holidays of that year have not been entered"),
  FILE_MADE_ALREADY(409, "A file of this day and serial has been made already");

  private final int status;
  private final String title;

  DirectDebitProblem(int status, String title) {
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
