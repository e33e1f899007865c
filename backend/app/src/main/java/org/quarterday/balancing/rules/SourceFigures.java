package org.quarterday.balancing.rules;

/**
 * What a source said on a day and what became of it.
 *
 * @param detail whose files, for payment files: the sender's name for itself; else empty
 * @param told what the source's own record says; what was posted, where there is no such record
 * @param posted what is on accounts
 * @param suspense what is held because it is nobody's yet
 * @param rejected what could not be true
 */
public record SourceFigures(
    Source source, String detail, Tally told, Tally posted, Tally suspense, Tally rejected) {

  /** Figures without a record of their own are compared with nothing. */
  public static SourceFigures of(
      Source source, String detail, Tally told, Tally posted, Tally suspense, Tally rejected) {
    return new SourceFigures(
        source, detail, source.recorded() ? told : posted, posted, suspense, rejected);
  }

  /** Nil when posted, suspense and rejected come to what was told, in lines and in money. */
  public Tally difference() {
    return told.minus(posted).minus(suspense).minus(rejected);
  }
}
