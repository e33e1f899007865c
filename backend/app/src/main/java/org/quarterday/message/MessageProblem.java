package org.quarterday.message;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with messages. */
enum MessageProblem implements ProblemType {
  MESSAGE_NOT_FOUND(404, "There is no such message"),
  MESSAGE_HAS_NO_PAGES(404, "This message has no pages"),
  MESSAGE_NOT_FAILED(409, "This message has not failed"),
  MESSAGE_SENT_AGAIN(409, "This message was sent again already"),
  MESSAGE_POSTED(409, "A letter carries its address on its page"),
  RECEIPT_NOT_OURS(401, "This call-back does not bring the agreed token"),
  TEXT_PRICE_DECIDED(409, "A price from a later day is on record");

  private final int status;
  private final String title;

  MessageProblem(int status, String title) {
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
