package org.quarterday.bank;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with the bank's word. */
enum BankProblem implements ProblemType {
  BANK_ACCOUNT_NOT_FOUND(422, "There is no such account at the bank"),
  BANK_ACCOUNT_WRONG(422, "This account at the bank cannot be kept"),
  BANK_LAYOUT_NOT_FOUND(422, "There is no such layout of bank statements"),
  BANK_STATEMENT_UNUSABLE(422, "Nothing of this file can be taken"),
  BANK_STATEMENT_RECEIVED_BEFORE(409, "This statement has been received before"),
  BANK_STATEMENT_NOT_FOUND(404, "There is no such bank statement"),
  BANK_STATEMENT_NOT_HELD(409, "This bank statement is not held"),
  BANK_STATEMENT_DOES_NOT_JOIN(
      409, "This bank statement does not open with what the last one closed with"),
  BANK_LINE_NOT_FOUND(404, "There is no such line of the bank"),
  BANK_LINE_SETTLED(409, "It is known already what became of this line"),
  BANK_LINE_NOT_SETTLED(409, "Nothing has become of this line yet"),
  BANK_MATCH_NOT_FOUND(404, "There is no such match"),
  BANK_MATCH_UNDONE(409, "This match was undone"),
  BANK_MATCH_WRONG(422, "These cannot be matched"),
  BANK_DEPOSIT_MATCHED(409, "This is matched, or not on the books any more"),
  BANK_LINE_REJECTED(409, "The payment of this line was rejected"),
  BANK_LINE_NOT_MONEY_IN(422, "Only money that came in can be posted");

  private final int status;
  private final String title;

  BankProblem(int status, String title) {
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
