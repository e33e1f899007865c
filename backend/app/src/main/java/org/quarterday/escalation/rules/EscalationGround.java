package org.quarterday.escalation.rules;

/**
 * Why a case goes to an officer, with how urgent that is while the council has not said otherwise
 * of its kind of task.
 */
public enum EscalationGround {
  EVICTION_NEAR("An eviction is near", 1),
  SAFEGUARDING("Somebody may be at risk", 1),
  COURT("Court", 1),
  PAYMENT_WRONG("A payment or a Direct Debit went wrong", 2),
  CANNOT_AFFORD("They cannot afford what is asked", 3),
  LIABILITY("They say they do not owe it", 3),
  BENEFIT("Benefit", 3),
  OTHER("Something else", 4);

  private final String words;
  private final int priority;

  EscalationGround(String words, int priority) {
    this.words = words;
    this.priority = priority;
  }

  public String words() {
    return words;
  }

  /** 1 today, 2 next working day, 3, 4. */
  public int priority() {
    return priority;
  }
}
