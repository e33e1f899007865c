package org.quarterday.platform.bacs;

import java.io.ByteArrayOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file for Bacs in the form of Standard 18, for one processing day ("1 DAILY"): the labels VOL1,
 * HDR1, HDR2 and UHL1, the records, what our own account gets or gives for them all (the contra),
 * and the labels EOF1, EOF2 and UTL1. Labels have 80 characters, records 100.
 *
 * <p>Written in pieces, so that a file of any length needs no memory: {@link #header}, a {@link
 * #data} for each instruction, {@link #trailer}. Read whole by {@link #read}.
 */
public final class Standard18 {

  public enum Kind {
    /** Collections and instructions to collect. */
    DEBITS,
    /** Payments to others. */
    CREDITS
  }

  /**
   * Whose file it is and for which day.
   *
   * @param serviceUser the six digits Bacs knows the sender by
   * @param name the sender as payers see it, at most 18 characters
   * @param sortCode of the sender's account
   * @param accountNumber of the sender's account, eight digits
   * @param accountName the name of that account, at most 18 characters
   * @param serial six capitals and figures, one of a day, not 000000
   * @param madeOn the day the file is made
   * @param processingOn the working day before the money moves
   * @param narrative what the sender's bank statement says of the total, at most 18 characters
   */
  public record Head(
      String serviceUser,
      String name,
      String sortCode,
      String accountNumber,
      String accountName,
      String serial,
      LocalDate madeOn,
      LocalDate processingOn,
      Kind kind,
      String narrative) {

    /** With the sender's name on the sender's bank statement. */
    public Head(
        String serviceUser,
        String name,
        String sortCode,
        String accountNumber,
        String accountName,
        String serial,
        LocalDate madeOn,
        LocalDate processingOn,
        Kind kind) {
      this(
          serviceUser,
          name,
          sortCode,
          accountNumber,
          accountName,
          serial,
          madeOn,
          processingOn,
          kind,
          name);
    }
  }

  /**
   * One record: money to or from an account, or word of an instruction.
   *
   * @param amountPence 0 for an instruction
   * @param reference at most 18 characters, by which the other bank knows the sender's business
   * @param name of the other account, at most 18 characters
   */
  public record Instruction(
      TransactionCode code,
      String sortCode,
      String accountNumber,
      long amountPence,
      String reference,
      String name) {}

  /**
   * What a file comes to.
   *
   * @param amountPence of all records that move money
   * @param items how many those are
   * @param instructions how many records move none
   */
  public record Totals(long amountPence, long items, long instructions) {}

  /**
   * A file as read.
   *
   * @param head null when the labels cannot be read
   * @param totals counted from the records
   * @param faults empty for a file that Bacs would take
   */
  public record Contents(
      Head head, List<Instruction> instructions, Totals totals, List<Fault> faults) {

    public boolean isSound() {
      return faults.isEmpty();
    }
  }

  private Standard18() {}

  /** The four labels in front of the records. */
  public static byte[] header(Head head) {
    return join(
        VolumeLabel.row(head),
        FileLabel.first("HDR1", head),
        FileLabel.second("HDR2"),
        UserHeader.row(head));
  }

  /**
   * One record with its line end.
   *
   * @throws IllegalArgumentException if a reader would find fault with it
   */
  public static byte[] data(Head head, Instruction instruction) {
    Row row = DataRecord.row(head, instruction);
    List<String> faults = DataRecord.faults(row);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", faults));
    }
    return row.bytes();
  }

  /** The contra, where money moves, and the three labels at the end. */
  public static byte[] trailer(Head head, Totals totals) {
    Row eof1 = FileLabel.first("EOF1", head);
    Row eof2 = FileLabel.second("EOF2");
    Row utl1 = UserTrailer.row(head.kind(), totals);
    return totals.items() == 0
        ? join(eof1, eof2, utl1)
        : join(DataRecord.contra(head, totals.amountPence()), eof1, eof2, utl1);
  }

  /** Reads a file and names everything that is wrong with it; any weekday is a working day. */
  public static Contents read(byte[] file) {
    return read(file, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }

  /** Reads a file and names everything that is wrong with it. */
  public static Contents read(byte[] file, Predicate<LocalDate> isWorkingDay) {
    return new Standard18Reader(isWorkingDay).read(file);
  }

  private static byte[] join(Row... rows) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Row row : rows) {
      joined.writeBytes(row.bytes());
    }
    return joined.toByteArray();
  }
}
