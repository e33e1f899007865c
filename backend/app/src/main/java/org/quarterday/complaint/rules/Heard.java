package org.quarterday.complaint.rules;

/**
 * What was heard, and so whether it is a complaint (Complaint Handling Code 1.2 to 1.6). Nobody has
 * to use the word.
 */
public enum Heard {
  /** Code 1.2: dissatisfaction with what the council did, did not do, or how. */
  DISSATISFIED(true, "They say that they are not satisfied with what we did or how we did it."),
  /** Code 1.5: not satisfied with how a service request was answered, settled or not. */
  REQUEST_NOT_PUT_RIGHT(
      true, "They asked us to put something right and are not satisfied with what came of it."),
  /** Code 1.4: a first request that something is put right. */
  ASKS_TO_PUT_RIGHT(
      false, "They ask for something to be put right, and say nothing of being dissatisfied."),
  /** Code 1.6: an answer to a survey is not by itself one; they are told how to make one. */
  SURVEY_ANSWER(false, "They answered a survey, and were told how to complain.");

  private final boolean complaint;
  private final String reason;

  Heard(boolean complaint, String reason) {
    this.complaint = complaint;
    this.reason = reason;
  }

  public boolean isComplaint() {
    return complaint;
  }

  /** Why it is one, or is none, as it is kept with it. */
  public String reason() {
    return reason;
  }
}
