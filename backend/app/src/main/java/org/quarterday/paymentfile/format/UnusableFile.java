package org.quarterday.paymentfile.format;

/** A file of which no line may be posted; the message says why, to the person who sent it. */
public final class UnusableFile extends RuntimeException {

  public UnusableFile(String why) {
    super(why);
  }
}
