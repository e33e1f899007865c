package org.quarterday.platform.bacs;

import java.time.LocalDate;
import java.util.Map;
import org.quarterday.platform.bacs.BacsReport.Advice;
import org.quarterday.platform.bacs.BacsXml.Fields;

/**
 * Collections that came back unpaid: {@code ARUDD/Advice/OriginatingAccountRecords/
 * OriginatingAccountRecord/ReturnedDebitItem}, each with its {@code PayerAccount}, and the {@code
 * Totals} of each of our accounts. The first of the return code's four characters is the reason.
 */
final class Arudd implements BacsXml.Walker {

  private final ReportFacts facts;
  private Fields item;
  private Fields payer;
  private int itemLine;
  private long count;
  private long pence;

  Arudd(ReportFacts facts) {
    this.facts = facts;
    facts.kind = ReportKind.ARUDD;
  }

  @Override
  public void start(String name, Fields fields, int line) {
    switch (name) {
      case "Header" -> {
        facts.adviceNumber = facts.text(fields.of("adviceNumber"), 20, line, "The advice number");
        facts.reportedOn =
            facts.neededDay(
                fields.of("currentProcessingDate"), line, "The report's processing day");
      }
      case "ServiceLicenseInformation" -> {
        facts.serviceUser(fields.of("userNumber"), line);
        facts.name = facts.text(fields.of("userName"), 40, line, "The service user's name");
      }
      case "OriginatingAccountRecord" -> {
        count = 0;
        pence = 0;
      }
      case "ReturnedDebitItem" -> {
        item = fields;
        payer = new Fields(Map.of());
        itemLine = line;
      }
      case "PayerAccount" -> payer = fields;
      case "Totals" -> {
        facts.counted(fields.of("numberOf"), count, line, "The number of returned items");
        facts.summed(fields.of("valueOf"), pence, line, "The sum of returned items");
      }
      default -> {
        // Addressee, banks' names and whatever is added one day
      }
    }
  }

  @Override
  public void end(String name, String text, int line) {
    if (name.equals("ReturnedDebitItem") && item != null) {
      Advice advice = advice(itemLine);
      facts.advices.add(advice);
      count++;
      pence += advice.amountPence() == null ? 0 : advice.amountPence();
      item = null;
    }
  }

  private Advice advice(int line) {
    String raw = facts.text(item.of("returnCode"), 8, line, "The return code");
    if (raw.isEmpty()) {
      facts.fault(line, "The return code is missing.");
    }
    String currency = item.of("currency");
    if (!currency.isEmpty() && !currency.equals("GBP")) {
      facts.fault(line, "The item is not in pounds sterling.");
    }
    LocalDate original =
        facts.neededDay(item.of("originalProcessingDate"), line, "The original processing day");
    String reference = item.of("ref").isEmpty() ? payer.of("ref") : item.of("ref");
    return new Advice(
        line,
        ReportKind.ARUDD,
        facts.text(item.of("transCode"), 4, line, "The transaction code"),
        raw,
        raw.isEmpty() ? "" : raw.substring(0, 1),
        facts.text(item.of("returnDescription"), 80, line, "The return's description"),
        facts.text(reference, 18, line, "The reference"),
        "",
        facts.pence(item.of("valueOf"), line, "The item's value"),
        original,
        null,
        facts.digits(payer.of("sortCode"), 6, line, "The payer's sort code"),
        facts.digits(payer.of("number"), 8, line, "The payer's account number"),
        null,
        null,
        facts.text(payer.of("name"), 40, line, "The payer's name"));
  }

  @Override
  public void broken(int line, String words) {
    facts.fault(line, words);
  }
}
