package org.quarterday.stack;

/** The wait between two looks at something that is starting or stopping. */
final class Pause {
  private Pause() {}

  static void briefly() {
    millis(50);
  }

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", e);
    }
  }
}
