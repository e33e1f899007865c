package org.quarterday.platform.bacs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether the labels of a file say the same of it, and its days are days Bacs takes. */
final class LabelChecks {

  private final Row[] labels;
  private final int[] lines;
  private final Predicate<LocalDate> isWorkingDay;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param labels in the order of {@link Standard18Reader#LABELS}, null where one is missing
   */
  LabelChecks(Row[] labels, int[] lines, Predicate<LocalDate> isWorkingDay) {
    this.labels = labels;
    this.lines = lines;
    this.isWorkingDay = isWorkingDay;
  }

  List<Fault> faults() {
    Row volume = labels[0];
    Row opening = labels[1];
    Row closing = labels[4];
    if (volume != null && !VolumeLabel.isSerial(VolumeLabel.serial(volume))) {
      faults.add(new Fault(lines[0], "The serial (5-10) is not six capitals and figures."));
    }
    if (volume != null && !BacsText.isNumber(VolumeLabel.serviceUser(volume))) {
      faults.add(new Fault(lines[0], "The service user (42-47) is not six digits."));
    }
    if (volume != null && opening != null) {
      same(1, VolumeLabel.serial(volume), FileLabel.serial(opening), "serial (22-27)");
      String user = VolumeLabel.serviceUser(volume);
      same(1, user, FileLabel.serviceUser(opening), "service user (6-11)");
      same(1, user, FileLabel.setServiceUser(opening), "service user (16-21)");
    }
    if (opening != null && closing != null) {
      same(4, opening.at(5, 80), closing.at(5, 80), "label (5-80)");
    }
    for (int second : new int[] {2, 5}) {
      if (labels[second] != null && !FileLabel.recordLength(labels[second]).equals("00100")) {
        faults.add(new Fault(lines[second], "The record length (11-15) is not 00100."));
      }
    }
    checkDays();
    return faults;
  }

  private void same(int label, String one, String other, String what) {
    if (!one.equals(other)) {
      faults.add(
          new Fault(
              lines[label],
              "The "
                  + what
                  + " of "
                  + Standard18Reader.LABELS.get(label)
                  + " is another than in "
                  + (label == 1 ? "VOL1" : "HDR1")
                  + "."));
    }
  }

  /** Processed on a working day after the file is made, at most thirty days ahead. */
  private void checkDays() {
    Optional<LocalDate> made = labels[1] == null ? Optional.empty() : FileLabel.madeOn(labels[1]);
    Optional<LocalDate> kept =
        labels[1] == null ? Optional.empty() : FileLabel.keptUntil(labels[1]);
    Optional<LocalDate> processing =
        labels[3] == null ? Optional.empty() : UserHeader.processingOn(labels[3]);
    if (labels[1] != null
        && (made.isEmpty() || kept.isEmpty() || kept.get().isBefore(made.get()))) {
      faults.add(new Fault(lines[1], "The days (42-53) are not days in their order."));
    }
    if (labels[3] == null) {
      return;
    }
    if (!UserHeader.kind(labels[3]).equals(UserHeader.DAILY)) {
      faults.add(new Fault(lines[3], "The file (29-37) is not one of a single day."));
    }
    if (processing.isEmpty()) {
      faults.add(new Fault(lines[3], "The processing day (5-10) is no day."));
    } else if (!isWorkingDay.test(processing.get())) {
      faults.add(new Fault(lines[3], "Bacs does not work on " + processing.get() + " (5-10)."));
    } else if (made.isPresent()
        && (!processing.get().isAfter(made.get())
            || processing.get().isAfter(made.get().plusDays(30)))) {
      faults.add(
          new Fault(
              lines[3],
              "The processing day (5-10) is not one of the thirty days after the file was made."));
    }
  }
}
