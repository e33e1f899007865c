package org.quarterday.platform.bacs;

import java.util.Map;
import org.quarterday.platform.bacs.BacsReport.Advice;
import org.quarterday.platform.bacs.BacsXml.Fields;

/**
 * What of a file Bacs took in, and what was withdrawn afterwards. {@code UserFileInformation} names
 * the sender and {@code SubmissionInformation} the volume's serial; each refused record is an
 * {@code ErrorItem} with its {@code OriginalRecord}; {@code AcceptedRecords} and {@code
 * RejectedRecords} count both sides. A withdrawal says only that the file it names moves no money.
 */
final class InputReport implements BacsXml.Walker {

  private final ReportFacts facts;
  private Fields error = new Fields(Map.of());
  private Fields errorItem;
  private Fields record;
  private int itemLine;
  private long rejected;
  private long saidRejected;
  private boolean isWithdrawal;

  InputReport(ReportFacts facts) {
    this.facts = facts;
    facts.kind = ReportKind.INPUT;
  }

  @Override
  public void start(String name, Fields fields, int line) {
    switch (name) {
      case "WithdrawalReport" -> isWithdrawal = true;
      case "Header" ->
          facts.reportedOn =
              facts.day(fields.of("currentProcessingDate"), line, "The report's processing day");
      case "SubmissionInformation" ->
          facts.adviceNumber =
              facts.text(fields.of("volumeSerialNumber"), 20, line, "The volume's serial");
      case "UserFileInformation" -> {
        facts.serviceUser(fields.of("userNumber"), line);
        facts.name = facts.text(fields.of("userName"), 40, line, "The service user's name");
        if (isWithdrawal || fields.of("fileStatus").equals("REJECTED")) {
          wholeFile(line);
        }
      }
      case "Error" -> error = fields;
      case "ErrorItem" -> {
        errorItem = fields;
        itemLine = line;
        record = new Fields(Map.of());
      }
      case "OriginalRecord" -> record = fields;
      case "RejectedRecords" -> {
        String said = fields.of("numberOf");
        saidRejected += said.matches("[0-9]{1,9}") ? Long.parseLong(said) : 0;
      }
      default -> {
        // Accounts, workings and whatever is added one day
      }
    }
  }

  private void wholeFile(int line) {
    String what = isWithdrawal ? "The file was withdrawn" : "The file was refused";
    facts.advices.add(advice(line, "*", what, new Fields(Map.of())));
  }

  @Override
  public void end(String name, String text, int line) {
    switch (name) {
      case "ErrorItem" -> {
        if (errorItem != null) {
          String code = errorItem.of("type").isEmpty() ? error.of("type") : errorItem.of("type");
          facts.advices.add(advice(itemLine, code, errorItem.of("message"), record));
          rejected++;
          errorItem = null;
        }
      }
      case "InputReport" -> {
        if (saidRejected > 0 && saidRejected != rejected) {
          facts.fault(
              line,
              "The number of refused records is said to be "
                  + saidRejected
                  + " and is "
                  + rejected
                  + ".");
        }
      }
      default -> {
        // Facts are attributes
      }
    }
  }

  private Advice advice(int line, String code, String words, Fields of) {
    String raw = facts.text(code, 8, line, "The error's type");
    return new Advice(
        line,
        ReportKind.INPUT,
        facts.text(of.of("transCode"), 4, line, "The transaction code"),
        raw,
        raw.isEmpty() ? "" : raw.substring(0, 1),
        facts.text(words, 120, line, "The error's message"),
        facts.text(of.of("reference"), 18, line, "The reference"),
        "",
        of.of("valueOf").isEmpty()
            ? null
            : facts.pence(of.of("valueOf"), line, "The record's value"),
        facts.day(of.of("processingDate"), line, "The processing day"),
        null,
        facts.digits(of.of("destinationSortCode"), 6, line, "The sort code"),
        facts.digits(of.of("destinationAccountNumber"), 8, line, "The account number"),
        null,
        null,
        facts.text(of.of("destinationName"), 40, line, "The account's name"));
  }

  @Override
  public void broken(int line, String words) {
    facts.fault(line, words);
  }
}
