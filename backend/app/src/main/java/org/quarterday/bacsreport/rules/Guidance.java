package org.quarterday.bacsreport.rules;

/**
 * What a person is asked to do where a machine must not decide.
 *
 * @param kind of the task
 * @param title in a few words
 * @param text what to do, in whole sentences
 */
public record Guidance(String kind, String title, String text, Soon soon) {

  /** How soon; named as the priorities of tasks are. */
  public enum Soon {
    TODAY,
    NEXT_DAY,
    THREE_DAYS,
    TEN_DAYS
  }
}
