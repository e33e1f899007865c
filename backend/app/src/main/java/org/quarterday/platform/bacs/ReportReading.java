package org.quarterday.platform.bacs;

import org.quarterday.platform.bacs.BacsXml.Fields;

/** Tells the kind of report by the first element it knows and lets that kind's reader go on. */
final class ReportReading implements BacsXml.Walker {

  private final ReportFacts facts = new ReportFacts();
  private BacsXml.Walker reader;
  private boolean isBroken;

  @Override
  public void start(String name, Fields fields, int line) {
    if (reader == null) {
      reader =
          switch (name) {
            case "ARUDD" -> new Arudd(facts);
            case "MessagingAdvices" -> new MessagingAdvices(facts);
            case "VocaDocument" -> new Ddica(facts);
            case "InputReport", "WithdrawalReport" -> new InputReport(facts);
            default -> null;
          };
    }
    if (reader != null) {
      reader.start(name, fields, line);
    }
  }

  @Override
  public void end(String name, String text, int line) {
    if (reader != null) {
      reader.end(name, text, line);
    }
  }

  @Override
  public void broken(int line, String words) {
    isBroken = true;
    facts.fault(line, words);
  }

  BacsReport report() {
    if (reader == null && !isBroken) {
      facts.fault(0, "This is none of the reports ARUDD, AUDDIS, ADDACS, DDICA or input report.");
    } else if (!isBroken && facts.serviceUser == null) {
      facts.fault(0, "The report names no service user.");
    }
    return facts.report();
  }
}
