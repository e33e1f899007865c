package org.quarterday.platform.bacs;

import org.quarterday.platform.bacs.BacsReport.Advice;
import org.quarterday.platform.bacs.BacsXml.Fields;

/**
 * Advices about instructions, AUDDIS and ADDACS in one form: {@code MessagingAdvices} with a {@code
 * MessagingHeader} and a {@code MessagingAdvice} for each. The record type tells them apart: A is
 * an ADDACS advice, N and D are instructions an AUDDIS file's check refused, V and R are about the
 * whole of a file.
 */
final class MessagingAdvices implements BacsXml.Walker {

  private final ReportFacts facts;

  MessagingAdvices(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public void start(String name, Fields fields, int line) {
    switch (name) {
      case "MessagingHeader" -> {
        facts.serviceUser(fields.of("user-number"), line);
        facts.name = facts.text(fields.of("user-name"), 40, line, "The service user's name");
        facts.adviceNumber = facts.text(fields.of("advice-number"), 20, line, "The advice number");
        facts.reportedOn = facts.day(fields.of("report-date"), line, "The report's day");
      }
      case "MessagingAdvice" -> advice(fields, line);
      default -> {
        // Whatever is added one day
      }
    }
  }

  private void advice(Fields fields, int line) {
    if (!fields.of("user-number").isEmpty()) {
      facts.serviceUser(fields.of("user-number"), line);
    }
    if (fields.of("file-type").equals("TEST")) {
      facts.fault(line, "The advice is about a test file.");
    }
    ReportKind kind =
        switch (fields.of("record-type")) {
          case "A" -> ReportKind.ADDACS;
          case "N", "D" -> ReportKind.AUDDIS;
          case "V", "R" -> ReportKind.INPUT;
          default -> null;
        };
    if (kind == null) {
      facts.fault(line, "The record type is none of A, N, D, V and R.");
      return;
    }
    if (facts.kind == null) {
      facts.kind = kind;
    }
    facts.advices.add(read(kind, fields, line));
  }

  private Advice read(ReportKind kind, Fields fields, int line) {
    String raw = facts.text(fields.of("reason-code"), 8, line, "The reason code");
    if (raw.isEmpty()) {
      facts.fault(line, "The reason code is missing.");
    }
    return new Advice(
        line,
        kind,
        facts.text(fields.of("transaction-code"), 4, line, "The transaction code"),
        raw,
        raw.isEmpty() ? "" : raw.substring(0, 1),
        "",
        facts.text(fields.of("reference"), 18, line, "The reference"),
        "",
        null,
        facts.day(fields.of("due-date"), line, "The due day"),
        facts.day(fields.of("effective-date"), line, "The effective day"),
        facts.digits(fields.of("payer-sort-code"), 6, line, "The payer's sort code"),
        facts.digits(fields.of("payer-account-number"), 8, line, "The payer's account number"),
        facts.digits(fields.of("payer-new-sort-code"), 6, line, "The payer's new sort code"),
        facts.digits(
            fields.of("payer-new-account-number"), 8, line, "The payer's new account number"),
        facts.text(fields.of("payer-name"), 40, line, "The payer's name"));
  }

  @Override
  public void end(String name, String text, int line) {
    if (name.equals("line1") && !text.isEmpty()) {
      facts.fault(line, "Bacs reports an error: " + facts.text(text, 200, line, "The error"));
    }
  }

  @Override
  public void broken(int line, String words) {
    facts.fault(line, words);
  }
}
