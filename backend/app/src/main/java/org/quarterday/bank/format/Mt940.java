package org.quarterday.bank.format;

import com.prowidesoftware.swift.model.field.Field25;
import com.prowidesoftware.swift.model.field.Field28C;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quarterday.platform.format.CsvReader;

/**
 * Bank statements as SWIFT MT940, with or without the envelope of the network. Tags are told apart
 * here, so that every fault has its line and a file of any length takes the memory of one field;
 * what stands in a field is read by the library that follows the standard's yearly changes.
 */
public final class Mt940 {

  private static final Pattern TAG = Pattern.compile(":([0-9]{2}[A-Z]?):(.*)");
  private static final int LONGEST_FIELD = 4_000;

  private final Statement.Sink sink;
  private final StringBuilder value = new StringBuilder();
  private String tag = "";
  private int tagLine;
  private int line;
  private boolean message;
  private boolean begun;
  private String reference = "";
  private String account = "";
  private Integer sequence;
  private int part = 1;
  private Mt940Entry entry;
  private boolean found;

  private Mt940(Statement.Sink sink) {
    this.sink = sink;
  }

  /**
   * Reads every statement of the file.
   *
   * @throws UnusableStatement naming the line
   */
  public static void read(InputStream in, Statement.Sink sink) throws IOException {
    new Mt940(sink).all(CsvReader.ofLines(in));
  }

  private void all(CsvReader rows) throws IOException {
    for (CsvReader.Row row = rows.next(); row != null; row = rows.next()) {
      line = row.line();
      if (!row.isReadable()) {
        throw refused(row.problem());
      }
      take(row.fields().getFirst());
    }
    endOfMessage();
    if (!found) {
      throw new UnusableStatement(1, "there is no :20: here: this is not an MT940");
    }
  }

  private void take(String written) {
    String text = written;
    if (text.startsWith("{")) {
      int body = text.indexOf("{4:");
      text = body < 0 ? "" : text.substring(body + 3);
      if (text.isEmpty()) {
        return;
      }
    }
    if (text.equals("-") || text.startsWith("-}")) {
      endOfMessage();
      return;
    }
    Matcher begins = TAG.matcher(text);
    if (begins.matches()) {
      endOfField();
      tag = begins.group(1);
      tagLine = line;
      value.append(begins.group(2));
    } else if (tag.isEmpty()) {
      throw refused("this line belongs to no field");
    } else if (value.length() + text.length() > LONGEST_FIELD) {
      throw refused("a field is longer than " + LONGEST_FIELD + " characters");
    } else {
      value.append("\r\n").append(text);
    }
  }

  private void endOfMessage() {
    endOfField();
    if (message) {
      throw refused("the statement has no closing balance (:62F:): the file may have lost its end");
    }
  }

  private void endOfField() {
    if (!tag.isEmpty()) {
      field(tag, value.toString());
    }
    tag = "";
    value.setLength(0);
  }

  private void field(String name, String text) {
    if (!message && !name.equals("20")) {
      return;
    }
    switch (name) {
      case "20" -> begin(text);
      case "25" -> account = new Field25(text).getAccount();
      case "25P" -> account = text.split("\r\n", 2)[0];
      case "28", "28C" -> number(text);
      case "60F", "60M" -> open(text);
      case "61" -> {
        needsOpening();
        endOfEntry();
        entry = Mt940Entry.of(tagLine, text);
      }
      case "86" -> {
        if (entry != null) {
          entry.say(text);
        }
      }
      case "62F", "62M" -> close(text);
      default -> {
        // Available balances and the rest hold what is not booked.
      }
    }
  }

  private void begin(String text) {
    if (message) {
      throw refused("a statement begins before the last one has closed (:62F:)");
    }
    found = true;
    message = true;
    begun = false;
    reference = Statement.cut(text, Statement.LONGEST_REFERENCE);
    account = "";
    sequence = null;
    part = 1;
  }

  private void number(String text) {
    Field28C numbers = new Field28C(text);
    sequence = whole(numbers.getStatementNumber());
    part = numbers.getSequenceNumber() == null ? 1 : whole(numbers.getSequenceNumber());
  }

  private int whole(String text) {
    if (text == null || !text.matches("[0-9]{1,9}")) {
      throw refused("the statement number is not a number such as 123/1");
    }
    return Integer.parseInt(text);
  }

  private void open(String text) {
    if (begun) {
      throw refused("the opening balance is there twice");
    }
    if (account == null || account.isBlank()) {
      throw refused("the statement does not say which account it is of (:25:)");
    }
    begun = true;
    long opening = Mt940Balance.of(tagLine, text).pence();
    sink.begin()
        .accept(new Statement.Head(tagLine, reference, sequence, part, account.strip(), opening));
  }

  private void close(String text) {
    needsOpening();
    endOfEntry();
    Mt940Balance closing = Mt940Balance.of(tagLine, text);
    sink.end().accept(new Statement.End(tagLine, closing.pence(), null, closing.day()));
    message = false;
  }

  private void needsOpening() {
    if (!begun) {
      throw refused("the statement has no opening balance (:60F:) before this");
    }
  }

  private void endOfEntry() {
    if (entry != null) {
      sink.line().accept(entry.line());
      entry = null;
    }
  }

  private UnusableStatement refused(String why) {
    return new UnusableStatement(tag.isEmpty() ? Math.max(1, line) : tagLine, why);
  }
}
