package org.quarterday.formertenant.rules;

/** Why a case is too much for the one who works it, and goes upward. */
public enum ReportGround {
  LIABILITY_DISPUTED("Who owes it is disputed"),
  PERSON_AT_RISK("A person at risk is among those who owe it"),
  ESTATE("The debt of somebody who has died"),
  INSOLVENCY("Insolvency"),
  COUNTERCLAIM("Disrepair or another counterclaim"),
  LARGE_DEBT("The debt is large"),
  OTHER("Another reason");

  private final String words;

  ReportGround(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
