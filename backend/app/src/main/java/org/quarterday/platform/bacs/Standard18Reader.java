package org.quarterday.platform.bacs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.quarterday.platform.bacs.Standard18.Contents;
import org.quarterday.platform.bacs.Standard18.Head;
import org.quarterday.platform.bacs.Standard18.Instruction;
import org.quarterday.platform.bacs.Standard18.Kind;
import org.quarterday.platform.bacs.Standard18.Totals;

/** Reads a file line by line, keeps what can be read and every fault. For one file only. */
final class Standard18Reader {

  /** Some two hundred years of a large council's collections in one file. */
  private static final int MOST_BYTES = 128 * 1024 * 1024;

  static final List<String> LABELS =
      List.of("VOL1", "HDR1", "HDR2", "UHL1", "EOF1", "EOF2", "UTL1");

  /** The records stand in front of this label. */
  private static final int AFTER_RECORDS = 4;

  private final Predicate<LocalDate> isWorkingDay;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private final Row[] labels = new Row[LABELS.size()];
  private final int[] labelLines = new int[LABELS.size()];
  private int nextLabel;
  private Row firstRecord;
  private Row contra;
  private int contras;
  private long contraPence;
  private long itemPence;
  private long items;
  private long debits;

  Standard18Reader(Predicate<LocalDate> isWorkingDay) {
    this.isWorkingDay = isWorkingDay;
  }

  Contents read(byte[] file) {
    if (file.length > MOST_BYTES) {
      faults.add(new Fault(0, "The file is longer than " + MOST_BYTES + " bytes."));
      return contents(null);
    }
    int number = 0;
    int from = 0;
    while (from < file.length) {
      int to = from;
      while (to < file.length && file[to] != '\n') {
        to++;
      }
      int end = to > from && file[to - 1] == '\r' ? to - 1 : to;
      line(++number, new String(file, from, end - from, StandardCharsets.ISO_8859_1));
      from = to + 1;
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == null) {
        faults.add(new Fault(0, "The label " + LABELS.get(i) + " is missing."));
      }
    }
    faults.addAll(new LabelChecks(labels, labelLines, isWorkingDay).faults());
    checkTotals();
    return contents(head());
  }

  private Contents contents(Head head) {
    return new Contents(
        head,
        List.copyOf(instructions),
        new Totals(itemPence, items, instructions.size() - items),
        List.copyOf(faults));
  }

  private void line(int number, String text) {
    int strange = BacsText.firstStrange(text);
    if (strange > 0) {
      faults.add(
          new Fault(
              number,
              "Position "
                  + strange
                  + " has a character that Bacs does not take; capitals, figures,"
                  + " . & / - and blanks only."));
    }
    int label = text.length() < 4 ? -1 : LABELS.indexOf(text.substring(0, 4));
    int length = label < 0 ? DataRecord.LENGTH : 80;
    if (text.length() != length) {
      faults.add(
          new Fault(
              number,
              "The line has "
                  + text.length()
                  + " characters; a "
                  + (label < 0 ? "record" : "label")
                  + " has "
                  + length
                  + "."));
      nextLabel = Math.max(nextLabel, label + 1);
      return;
    }
    if (label >= 0) {
      label(number, label, Row.of(text));
    } else {
      record(number, Row.of(text));
    }
  }

  private void label(int number, int label, Row row) {
    if (label != nextLabel) {
      faults.add(
          new Fault(
              number,
              LABELS.get(label)
                  + " stands here, where "
                  + (nextLabel < LABELS.size() ? LABELS.get(nextLabel) : "nothing")
                  + " should."));
    }
    nextLabel = Math.max(nextLabel, label + 1);
    if (labels[label] == null) {
      labels[label] = row;
      labelLines[label] = number;
    }
  }

  private void record(int number, Row row) {
    if (nextLabel != AFTER_RECORDS) {
      faults.add(new Fault(number, "A record stands outside the labels UHL1 and EOF1."));
    }
    List<String> wrong = new ArrayList<>(DataRecord.faults(row));
    if (firstRecord == null) {
      firstRecord = row;
    } else if (!DataRecord.ownAccount(row).equals(DataRecord.ownAccount(firstRecord))) {
      wrong.add("Our account (18-31) is another than in the first record.");
    }
    if (DataRecord.isContra(row)) {
      if (!DataRecord.otherAccount(row).equals(DataRecord.ownAccount(row))) {
        wrong.add("The contra is not for our own account.");
      }
      contra = row;
      contras++;
      contraPence += DataRecord.amountPence(row);
    } else if (DataRecord.code(row).isPresent()) {
      if (contra != null) {
        wrong.add("A record stands behind the contra.");
      }
      count(row);
    }
    wrong.forEach(words -> faults.add(new Fault(number, words)));
  }

  private void count(Row row) {
    Instruction instruction = DataRecord.instruction(row);
    instructions.add(instruction);
    if (!instruction.code().isInstruction()) {
      items++;
      itemPence += instruction.amountPence();
    }
    if (instruction.code().isDebit()) {
      debits++;
    }
  }

  private Kind kind() {
    return items > 0 && debits == 0 ? Kind.CREDITS : Kind.DEBITS;
  }

  private void checkTotals() {
    if (debits > 0 && debits != items) {
      faults.add(new Fault(0, "Debits and credits stand in one file."));
    }
    if (contras > 1) {
      faults.add(new Fault(0, "There is more than one contra."));
    }
    if (contraPence != itemPence) {
      faults.add(
          new Fault(
              0,
              "The records come to " + itemPence + " pence, the contra to " + contraPence + "."));
    }
    boolean isDebits = kind() == Kind.DEBITS;
    if (contra != null
        && DataRecord.code(contra).orElse(null)
            != (isDebits ? TransactionCode.CREDIT : TransactionCode.REGULAR)) {
      faults.add(new Fault(0, "The contra moves money the wrong way."));
    }
    Row trailer = labels[6];
    if (trailer == null) {
      return;
    }
    counted(UserTrailer.debitPence(trailer), itemPence, "The sum of debits (5-17)");
    counted(UserTrailer.creditPence(trailer), itemPence, "The sum of credits (18-30)");
    counted(
        UserTrailer.debits(trailer), isDebits ? items : contras, "The number of debits (31-37)");
    counted(
        UserTrailer.credits(trailer), isDebits ? contras : items, "The number of credits (38-44)");
    counted(
        UserTrailer.instructions(trailer),
        instructions.size() - items,
        "The number of instructions (53-59)");
  }

  private void counted(String field, long found, String what) {
    if (!BacsText.isNumber(field) || Long.parseLong(field) != found) {
      faults.add(
          new Fault(labelLines[6], what + " is said to be " + field + " and is " + found + "."));
    }
  }

  private Head head() {
    if (labels[0] == null || labels[1] == null || labels[3] == null || firstRecord == null) {
      return null;
    }
    String own = DataRecord.ownAccount(firstRecord);
    return new Head(
        VolumeLabel.serviceUser(labels[0]),
        DataRecord.isContra(firstRecord) ? "" : DataRecord.ourName(firstRecord),
        own.substring(0, 6),
        own.substring(6),
        contra == null ? DataRecord.ourName(firstRecord) : DataRecord.name(contra),
        VolumeLabel.serial(labels[0]),
        FileLabel.madeOn(labels[1]).orElse(null),
        UserHeader.processingOn(labels[3]).orElse(null),
        kind(),
        contra == null ? DataRecord.ourName(firstRecord) : DataRecord.ourName(contra));
  }
}
