package org.quarterday.agencyreturn.format;

/** A file of which nothing may be taken; the message says why, to the person who sent it. */
public final class UnusableReturnFile extends RuntimeException {

  public UnusableReturnFile(String why) {
    super(why);
  }
}
