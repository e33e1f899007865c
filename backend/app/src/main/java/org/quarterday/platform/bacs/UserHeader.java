package org.quarterday.platform.bacs;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.platform.bacs.Standard18.Head;

/**
 * UHL1: 5-10 processing day, 11-16 who processes it (999999: Bacs), 21-22 currency, 23-28 country,
 * 29-37 kind of file, 38-40 file number.
 */
final class UserHeader {

  static final String DAILY = "1 DAILY  ";

  private UserHeader() {}

  static Row row(Head head) {
    return Row.blank(80)
        .put(1, "UHL1")
        .put(5, BacsText.day(head.processingOn()))
        .put(11, "999999")
        .put(21, "00")
        .put(23, "000000")
        .put(29, DAILY)
        .put(38, "001");
  }

  static Optional<LocalDate> processingOn(Row row) {
    return BacsText.day(row.at(5, 10));
  }

  static String kind(Row row) {
    return row.at(29, 37);
  }
}
