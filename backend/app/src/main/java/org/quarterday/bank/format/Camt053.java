package org.quarterday.bank.format;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.quarterday.platform.format.HardenedXml;

/**
 * Bank statements as camt.053 (ISO 20022), versions .02 and .08, read as a stream: a statement of
 * any length takes the memory of one entry. What is booked counts; an entry that is pending or for
 * information is refused, because a statement's balances do not hold it.
 */
public final class Camt053 {

  private static final Set<String> NAMESPACES =
      Set.of(
          "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02",
          "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08");

  private static final String STATEMENT = "/Document/BkToCstmrStmt/Stmt";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final HardenedXml xml;
  private final Statement.Sink sink;
  private CamtEntry entry;
  private CamtBalance balance;
  private CamtHead head;
  private boolean root;

  private Camt053(InputStream in, Statement.Sink sink) {
    this.xml = new HardenedXml(in, UnusableStatement::new);
    this.sink = sink;
  }

  /**
   * Reads every statement of the file.
   *
   * @throws UnusableStatement naming the line
   */
  public static void read(InputStream in, Statement.Sink sink) {
    Camt053 file = new Camt053(in, sink);
    file.xml.read(file::began, file::ended);
  }

  private void began(String path, UnaryOperator<String> attributes) {
    if (!root) {
      root = true;
      if (!path.equals("/Document") || !NAMESPACES.contains(xml.namespace())) {
        throw refused("this is not camt.053 in version .02 or .08");
      }
    }
    switch (path.startsWith(STATEMENT) ? path.substring(STATEMENT.length()) : "-") {
      case "" -> head = new CamtHead(xml.line());
      case "/Bal" -> balance = new CamtBalance();
      case "/Ntry" -> {
        openOnce();
        entry = new CamtEntry(xml.line());
      }
      case "/Ntry/NtryDtls/TxDtls" -> entry.nextItem();
      case "/Ntry/Amt", "/Bal/Amt" -> pounds(attributes.apply("Ccy"));
      default -> {
        // Every other element is read when it ends.
      }
    }
  }

  private void ended(String path, String text) {
    if (!path.startsWith(STATEMENT)) {
      return;
    }
    String at = path.substring(STATEMENT.length());
    if (at.isEmpty()) {
      close();
    } else if (at.equals("/Bal")) {
      head.take(balance, xml.line());
      balance = null;
    } else if (at.startsWith("/Bal/")) {
      balance.take(at.substring(5), text, this);
    } else if (at.equals("/Ntry")) {
      sink.line().accept(entry.line(this));
      entry = null;
    } else if (at.startsWith("/Ntry/")) {
      entry.take(at.substring(6), text, this);
    } else {
      head.take(at, text, this);
    }
  }

  /** The balances of a statement stand before its entries; one without entries opens at its end. */
  private void openOnce() {
    if (!head.begun) {
      head.begun = true;
      sink.begin().accept(head.opening(this));
    }
  }

  private void close() {
    openOnce();
    sink.end().accept(head.closing(this));
    head = null;
  }

  private void pounds(String currency) {
    if (!"GBP".equals(currency)) {
      throw refused("an amount is not in pounds (GBP)");
    }
  }

  long amount(String text) {
    Long pence = BankAmount.decimal(text);
    if (pence == null) {
      throw refused("“" + Statement.cut(text, 40) + "” is not an amount such as 12.50");
    }
    return pence;
  }

  /** Whether money came in. */
  boolean isCredit(String text) {
    return switch (text) {
      case "CRDT" -> true;
      case "DBIT" -> false;
      default -> throw refused("“" + Statement.cut(text, 40) + "” is neither CRDT nor DBIT");
    };
  }

  int whole(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw refused("“" + Statement.cut(text, 40) + "” is not a number");
    }
    return Integer.parseInt(text);
  }

  /** A day, or the day in London of a moment. */
  LocalDate day(String text) {
    try {
      if (text.length() <= 10) {
        return LocalDate.parse(text);
      }
      boolean zoned = text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})");
      return zoned
          ? OffsetDateTime.parse(text).atZoneSameInstant(LONDON).toLocalDate()
          : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException notADay) {
      throw refused("“" + Statement.cut(text, 40) + "” is not a day such as 2026-06-01");
    }
  }

  int line() {
    return xml.line();
  }

  UnusableStatement refused(String why) {
    return new UnusableStatement(xml.line(), why);
  }
}
