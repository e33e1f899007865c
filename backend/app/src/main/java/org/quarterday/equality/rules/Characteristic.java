package org.quarterday.equality.rules;

/**
 * What people are asked of themselves: characteristics of the Equality Act 2010, and having been in
 * care as a child. Age is not asked: it is known from the day of birth.
 */
public enum Characteristic {
  SEX("Sex"),
  ETHNICITY("Ethnic group"),
  DISABILITY("Disability or long illness"),
  RELIGION("Religion or belief"),
  SEXUAL_ORIENTATION("Sexual orientation"),
  GENDER_IDENTITY("Gender identity"),
  PARTNERSHIP("Marriage or civil partnership"),
  PREGNANCY("Pregnancy and maternity"),
  CARE_EXPERIENCE("In care as a child");

  private final String words;

  Characteristic(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
