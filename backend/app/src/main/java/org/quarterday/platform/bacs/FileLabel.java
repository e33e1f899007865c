package org.quarterday.platform.bacs;

import java.time.LocalDate;
import java.util.Optional;
import org.quarterday.platform.bacs.Standard18.Head;

/**
 * HDR1 and EOF1: 5 "A", 6-11 service user, 12 "S", 15 "1", 16-21 service user, 22-27 the volume's
 * serial, 28-31 section, 32-35 sequence, 42-47 made on, 48-53 kept until. HDR2 and EOF2: 5 "F",
 * 6-10 block length, 11-15 record length.
 */
final class FileLabel {

  /** After the processing day nobody needs the file. */
  private static final int KEPT_DAYS = 7;

  private FileLabel() {}

  static Row first(String label, Head head) {
    return Row.blank(80)
        .put(1, label)
        .put(5, "A")
        .put(6, head.serviceUser())
        .put(12, "S")
        .put(15, "1")
        .put(16, head.serviceUser())
        .put(22, head.serial())
        .put(28, "0001")
        .put(32, "0001")
        .put(42, BacsText.day(head.madeOn()))
        .put(48, BacsText.day(head.processingOn().plusDays(KEPT_DAYS)));
  }

  static Row second(String label) {
    return Row.blank(80).put(1, label).put(5, "F").put(6, "02000").put(11, "00100");
  }

  static String serviceUser(Row first) {
    return first.at(6, 11);
  }

  /** The second place of the service user, in the name of the set of files. */
  static String setServiceUser(Row first) {
    return first.at(16, 21);
  }

  static String serial(Row first) {
    return first.at(22, 27);
  }

  static Optional<LocalDate> madeOn(Row first) {
    return BacsText.day(first.at(42, 47));
  }

  static Optional<LocalDate> keptUntil(Row first) {
    return BacsText.day(first.at(48, 53));
  }

  static String recordLength(Row second) {
    return second.at(11, 15);
  }
}
