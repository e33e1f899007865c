package org.quarterday.subjectaccess;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a subject access request. */
enum SubjectAccessProblem implements ProblemType {
  SUBJECT_ACCESS_NOT_FOUND(404, "There is no such request"),
  SUBJECT_ACCESS_PERSON(422, "There is no such person"),
  SUBJECT_ACCESS_OPEN(409, "A request of this person is open"),
  SUBJECT_ACCESS_DAY(422, "That day cannot be"),
  SUBJECT_ACCESS_CANNOT(409, "That cannot be done with this request now"),
  SUBJECT_ACCESS_LATE(409, "An extension had to be told earlier"),
  SUBJECT_ACCESS_OWN(403, "It is about oneself"),
  SUBJECT_ACCESS_ITEM(422, "This item cannot be decided like that"),
  SUBJECT_ACCESS_UNDECIDED(409, "Something was not decided yet"),
  SUBJECT_ACCESS_CHANGED(409, "This is not what was read");

  private final int status;
  private final String title;

  SubjectAccessProblem(int status, String title) {
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
