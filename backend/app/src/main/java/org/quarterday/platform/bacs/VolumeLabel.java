package org.quarterday.platform.bacs;

import org.quarterday.platform.bacs.Standard18.Head;

/** VOL1: 5-10 serial, 42-47 service user, 80 "1"; the rest blank. */
final class VolumeLabel {

  private VolumeLabel() {}

  static Row row(Head head) {
    if (!isSerial(head.serial())) {
      throw new IllegalArgumentException(head.serial() + " is no serial");
    }
    return Row.blank(80)
        .put(1, "VOL1")
        .put(5, head.serial())
        .put(42, head.serviceUser())
        .put(80, "1");
  }

  static String serial(Row row) {
    return row.at(5, 10);
  }

  static String serviceUser(Row row) {
    return row.at(42, 47);
  }

  static boolean isSerial(String serial) {
    return serial.matches("[0-9A-Z]{6}") && !serial.equals("000000");
  }
}
