package org.quarterday.refund.rules;

/** What can happen to a refund. */
public enum RefundEvent {
  /** By a second person; from then on it is on the account. */
  APPROVE,
  REFUSE,
  /** Before any file holds it; what was on the account is reversed. */
  TAKE_BACK,
  /** A second person released a file with it. */
  PUT_IN_FILE,
  /** The file is at Bacs. */
  SEND,
  /** The file was not sent, or Bacs refused it: it waits for another. */
  FILE_WITHDRAWN,
  /** The payee's bank could not take it, and the money is at ours again. */
  COME_BACK
}
