package org.quarterday.trace.format;

import java.time.LocalDate;
import java.util.Locale;
import org.quarterday.trace.format.TraceLayout.Outcome;

/**
 * One result, or a line that is none.
 *
 * @param number of the line in the file, from 1
 * @param wrong why it cannot be read; empty when it can
 * @param reference what we sent them: an account's or a payment reference
 * @param bornOn null when it is not said
 * @param outcome null when it cannot be read
 * @param tracedOn null when it is not said
 */
public record TraceLine(
    int number,
    String wrong,
    String reference,
    String forename,
    String surname,
    LocalDate bornOn,
    Outcome outcome,
    String address,
    String postcode,
    String telephone,
    String email,
    LocalDate tracedOn) {

  static TraceLine unreadable(int number, String why) {
    return new TraceLine(number, why, "", "", "", null, null, "", "", "", "", null);
  }

  public boolean isReadable() {
    return wrong.isEmpty();
  }

  /** Address and postcode as one writes them on a letter; empty without an address. */
  public String wholeAddress() {
    return address.isEmpty()
            || postcode.isEmpty()
            || address.toUpperCase(Locale.UK).contains(postcode)
        ? address
        : address + ", " + postcode;
  }
}
