package org.quarterday.platform.bacs;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as read: whose it is, what it advises, and everything that is wrong with it. A field
 * that the report does not have is null; so is one that cannot be read, and then there is a fault.
 *
 * @param kind null when it is none that is known; of the messages AUDDIS and ADDACS, which come in
 *     one form, that of the first
 * @param serviceUser six digits
 * @param name of the service user
 * @param adviceNumber the sender's number of the report
 * @param reportedOn the day it was made for
 * @param faults empty for a report that can be worked
 */
public record BacsReport(
    ReportKind kind,
    String serviceUser,
    String name,
    String adviceNumber,
    LocalDate reportedOn,
    List<Advice> advices,
    List<Fault> faults) {

  /**
   * One thing the report says.
   *
   * @param line of the report, from 1
   * @param transactionCode of the record it is about
   * @param rawCode the reason as it stands there
   * @param code the reason's first character, by which {@link BacsReason} knows it
   * @param meaning the reason in the report's own words
   * @param reference of the record it is about, as the bank knows it
   * @param otherReference the paying bank's own number of a claim
   * @param amountPence of the collection or claim
   * @param originalOn the processing day of what came back
   * @param effectiveOn from when a change counts, or the day a claim is taken
   * @param newSortCode where a bank account was moved to; six digits
   */
  public record Advice(
      int line,
      ReportKind kind,
      String transactionCode,
      String rawCode,
      String code,
      String meaning,
      String reference,
      String otherReference,
      Long amountPence,
      LocalDate originalOn,
      LocalDate effectiveOn,
      String sortCode,
      String accountNumber,
      String newSortCode,
      String newAccountNumber,
      String name) {}

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** Reads a report of any kind, told by the element it is made of. */
  public static BacsReport read(byte[] xml) {
    ReportReading reading = new ReportReading();
    BacsXml.walk(xml, reading);
    return reading.report();
  }
}
