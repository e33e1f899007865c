package org.quarterday.breach.rules;

import java.util.Map;
import org.quarterday.breach.rules.RiskQuestion.Answer;

/**
 * How likely and how grave harm to people is. A risk is told to the Information Commissioner, a
 * high one to the people too (UK GDPR Articles 33(1) and 34(1)). From the least to the gravest.
 */
public enum Risk {
  UNLIKELY("A risk is unlikely"),
  RISK("A risk"),
  HIGH("A high risk");

  private final String words;

  Risk(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /**
   * What the answers propose. What is not known counts against the council, not against people.
   *
   * @param answers one for every question
   * @throws IllegalArgumentException when one is missing
   */
  public static Risk of(Map<RiskQuestion, Answer> answers) {
    if (answers.size() != RiskQuestion.values().length) {
      throw new IllegalArgumentException("a question has no answer");
    }
    boolean without = may(answers, RiskQuestion.WITHOUT);
    if (answers.get(RiskQuestion.UNREADABLE) == Answer.YES && !without) {
      return UNLIKELY;
    }
    boolean sensitive = may(answers, RiskQuestion.SENSITIVE);
    boolean stranger = may(answers, RiskQuestion.STRANGER);
    if (may(answers, RiskQuestion.SAFETY) || (sensitive && stranger)) {
      return HIGH;
    }
    boolean any = without || sensitive || stranger || may(answers, RiskQuestion.STILL_OUT);
    return any ? RISK : UNLIKELY;
  }

  private static boolean may(Map<RiskQuestion, Answer> answers, RiskQuestion question) {
    return answers.get(question) != Answer.NO;
  }

  /** Whether the Information Commissioner has to be told. */
  public boolean toIco() {
    return this != UNLIKELY;
  }
}
