package org.quarterday.bank.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements read for one test, as plain lines. */
final class StatementsRead {

  static final BankLayout PAIR =
      new BankLayout(
          "HIGH-STREET",
          "High Street Bank",
          ",",
          1,
          Map.of(
              "date", "Date",
              "words", "Description",
              "credit", "Paid in",
              "debit", "Paid out",
              "balance", "Balance"),
          "dd/MM/yyyy",
          false,
          false);

  static final BankLayout NEWEST_FIRST =
      new BankLayout(
          "OTHER",
          "Other Bank",
          ";",
          0,
          Map.of(
              "date",
              "Date",
              "words",
              "Text",
              "amount",
              "Amount",
              "balance",
              "Balance",
              "reference",
              "Ref"),
          "dd MMM yyyy",
          true,
          true);

  private StatementsRead() {}

  static List<String> camt(String xml) {
    return read("CAMT053", null, bytes(xml));
  }

  static List<String> mt940(String text) {
    return read("MT940", null, bytes(text));
  }

  static List<String> csv(BankLayout layout, String text) {
    return read("CSV", layout, bytes(text));
  }

  static String golden(String name) {
    try (InputStream in = StatementsRead.class.getResourceAsStream("/golden/bank/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(String format, BankLayout layout, InputStream in) {
    List<String> said = new ArrayList<>();
    var sink =
        new ProvedStatements(
                head ->
                    said.add(
                        "%s/%d of %s, %s"
                            .formatted(
                                head.sequence(), head.part(), head.account(), head.reference())),
                line ->
                    said.add(
                        "%s %s %d %s|%s|%s|%s|%d"
                            .formatted(
                                line.bookedOn(),
                                line.valueOn(),
                                line.pence(),
                                line.kind(),
                                line.reference(),
                                line.payer(),
                                line.words(),
                                line.items())),
                proved ->
                    said.add(
                        "%s to %s: %d + %d - %d = %d"
                            .formatted(
                                proved.from(),
                                proved.to(),
                                proved.openingPence(),
                                proved.creditPence(),
                                proved.debitPence(),
                                proved.closingPence())))
            .sink();
    try {
      switch (format) {
        case "CAMT053" -> Camt053.read(in, sink);
        case "MT940" -> Mt940.read(in, sink);
        default -> BankCsv.read(in, layout, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }
}
