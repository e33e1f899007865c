package org.quarterday.platform.problem;

/** Problems any operation can have. */
public enum CommonProblem implements ProblemType {
  INVALID(422, "Some fields are not right"),
  MALFORMED(400, "The request could not be read"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "This address cannot answer in that format"),
  UNSUPPORTED_MEDIA_TYPE(415, "This address does not take that format"),
  TOO_LARGE(413, "The request is too large"),
  NOT_SIGNED_IN(401, "Sign in first"),
  NOT_ALLOWED(403, "Your role does not allow this"),
  SAME_PERSON(409, "Another person has to do this"),
  OWN_ACCOUNT(403, "You may not work on this account"),
  STALE(412, "Somebody else changed this in the meantime"),
  IF_MATCH_MISSING(428, "The version you changed is missing"),
  CONFLICT(409, "This does not fit what is on record"),
  BUSY(409, "The same record is being changed right now: try again"),
  IDEMPOTENCY_KEY_MISSING(400, "A request that posts money needs an Idempotency-Key"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
  UPLOAD_BROKEN_OFF(400, "The file did not arrive whole"),
  UNAVAILABLE(503, "The service cannot answer right now"),
  UNEXPECTED(500, "Something went wrong on our side");

  private final int status;
  private final String title;

  CommonProblem(int status, String title) {
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
