package org.quarterday.bacsreport;

/**
 * Why an advice cannot be worked by itself. Thrown inside its transaction, which it undoes; the
 * advice is then parked with these words for a person.
 */
final class Parking extends RuntimeException {

  Parking(String words) {
    super(words, null, false, false);
  }
}
