package org.quarterday.platform.bacs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.quarterday.platform.bacs.BacsReport.Advice;
import org.quarterday.platform.bacs.BacsXml.Fields;

/**
 * Indemnity claims: {@code VocaDocument/Data/Document} with the {@code ServiceUserNumber}, and
 * under {@code NewAdvices} the day the money is taken, its sum and a {@code DDICAdvice} for each
 * claim. The facts are elements with text.
 */
final class Ddica implements BacsXml.Walker {

  private final ReportFacts facts;
  private final Map<String, String> advice = new HashMap<>();
  private boolean inAdvice;
  private int adviceLine;
  private int inParts;
  private LocalDate debitedOn;
  private String total = "";
  private int from;
  private long pence;

  Ddica(ReportFacts facts) {
    this.facts = facts;
    facts.kind = ReportKind.DDICA;
  }

  @Override
  public void start(String name, Fields fields, int line) {
    switch (name) {
      case "Document" ->
          facts.reportedOn = facts.day(fields.of("created"), line, "The report's day");
      case "NewAdvices" -> {
        from = facts.advices.size();
        debitedOn = null;
        total = "";
        pence = 0;
      }
      case "DDICAdvice" -> {
        inAdvice = true;
        adviceLine = line;
        advice.clear();
      }
      case "DDCollections" -> inParts++;
      default -> {
        // Facts are read at their end
      }
    }
  }

  @Override
  public void end(String name, String text, int line) {
    switch (name) {
      case "ServiceUserNumber" -> facts.serviceUser(text, line);
      case "ServiceUserName" -> facts.name = facts.text(text, 40, line, "The service user's name");
      case "DateOfDebit" -> debitedOn = facts.neededDay(text, line, "The day of debit");
      case "TotalValueOfDebits" -> total = text;
      case "DDCollections" -> inParts--;
      case "DDICAdvice" -> {
        add();
        inAdvice = false;
      }
      case "NewAdvices" -> debits(line);
      default -> {
        if (inAdvice && inParts == 0) {
          advice.putIfAbsent(name, text);
        }
      }
    }
  }

  private void add() {
    String raw = of("ReasonCode", 8);
    if (raw.isEmpty()) {
      facts.fault(adviceLine, "The reason code is missing.");
    }
    Long amount =
        facts.pence(advice.getOrDefault("TotalAmount", ""), adviceLine, "The amount of the claim");
    pence += amount == null ? 0 : amount;
    facts.advices.add(
        new Advice(
            adviceLine,
            ReportKind.DDICA,
            "",
            raw,
            raw.isEmpty() ? "" : raw.substring(0, 1),
            of("ReasonCodeMeaning", 120),
            of("SUReference", 18),
            of("PayingBankReference", 30),
            amount,
            null,
            null,
            facts.digits(of("PayerSortCode", 12), 6, adviceLine, "The payer's sort code"),
            facts.digits(of("PayerAccount", 12), 8, adviceLine, "The payer's account number"),
            null,
            null,
            of("PayerName", 40)));
  }

  private String of(String name, int length) {
    return facts.text(advice.getOrDefault(name, ""), length, adviceLine, name);
  }

  /** The day of debit may stand behind the claims it is for. */
  private void debits(int line) {
    facts.summed(total, pence, line, "The sum of the claims");
    if (debitedOn == null && facts.advices.size() > from) {
      facts.fault(line, "The day of debit is missing.");
    }
    for (int i = from; i < facts.advices.size(); i++) {
      facts.advices.set(i, taken(facts.advices.get(i)));
    }
  }

  private Advice taken(Advice claim) {
    return new Advice(
        claim.line(),
        claim.kind(),
        claim.transactionCode(),
        claim.rawCode(),
        claim.code(),
        claim.meaning(),
        claim.reference(),
        claim.otherReference(),
        claim.amountPence(),
        null,
        debitedOn,
        claim.sortCode(),
        claim.accountNumber(),
        null,
        null,
        claim.name());
  }

  @Override
  public void broken(int line, String words) {
    facts.fault(line, words);
  }
}
