package org.quarterday.bank.format;

/** A file of which no statement may be taken; the message says the line and why. */
public final class UnusableStatement extends RuntimeException {

  private final int line;
  private final String why;

  /**
   * @param line of the file, from 1
   * @param why in words that go on after "line 12: "
   */
  public UnusableStatement(int line, String why) {
    super("line " + line + ": " + why);
    this.line = line;
    this.why = why;
  }

  /** Without its line. */
  public String why() {
    return why;
  }

  public int line() {
    return line;
  }
}
