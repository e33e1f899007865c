package org.quarterday.onlinesupport.rules;

import java.time.Instant;

/** What became of a code. Pure. */
public enum CodeFate {
  USED("Used"),
  REPLACED("Another was sent since"),
  TRIED_OUT("Tried too often"),
  RUN_OUT("Ran out"),
  WAITING("Waits to be sent"),
  SENT("Sent, not used yet");

  private final String words;

  CodeFate(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /**
   * @param spentAt when it proved somebody, or null
   * @param withdrawnAt when another took its place, or null
   * @param sentAt when the post had it, or null
   */
  public static CodeFate of(
      Instant now,
      Instant expiresAt,
      Instant spentAt,
      Instant withdrawnAt,
      Instant sentAt,
      int triesLeft) {
    if (spentAt != null) {
      return USED;
    }
    if (withdrawnAt != null) {
      return REPLACED;
    }
    if (triesLeft <= 0) {
      return TRIED_OUT;
    }
    if (!expiresAt.isAfter(now)) {
      return RUN_OUT;
    }
    return sentAt == null ? WAITING : SENT;
  }
}
