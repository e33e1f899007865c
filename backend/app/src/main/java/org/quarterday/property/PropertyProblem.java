package org.quarterday.property;

import org.quarterday.platform.problem.ProblemType;

/** What can be wrong with a request about a property. */
enum PropertyProblem implements ProblemType {
  PROPERTY_NOT_FOUND(404, "There is no such property"),
  RENT_GROUP_UNKNOWN(422, "There is no such rent group"),
  PARENT_UNKNOWN(422, "There is no such block or estate"),
  REFERENCE_TAKEN(409, "There is a property with this reference already"),
  NOT_A_MONDAY_HERE(422, "A property's charges change on a Monday"),
  NOT_OURS_THEN(422, "The property is not ours on that day"),
  ALREADY_SOLD(409, "The property has been sold already"),
  STILL_LET(409, "Somebody holds the property");

  private final int status;
  private final String title;

  PropertyProblem(int status, String title) {
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
