package org.quarterday.stack;

/** The wait between two looks at something that is starting or stopping. */
final class Pause {
  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", e);
    }
  }
}
