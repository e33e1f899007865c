package org.quarterday.trace.format;

/** A file of which nothing may be taken; the message says why, to the person who sent it. */
public final class UnusableTraceFile extends RuntimeException {

  public UnusableTraceFile(String why) {
    super(why);
  }
}
