package org.quarterday.message.rules;

import java.time.Duration;

/**
 * How long a message that was not taken waits: a minute, then twice as long each time, an hour at
 * most.
 */
public final class Waits {

  private Waits() {}

  /**
   * @param tries that were made, from 1
   */
  public static Duration after(int tries) {
    return Duration.ofMinutes(Math.min(60, 1L << Math.min(Math.max(tries, 1) - 1, 6)));
  }
}
