package org.quarterday.paymentfile.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.quarterday.money.Money;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.format.CsvReader;

/**
 * Payments as CSV in UTF-8: a header, a payment a line, and a last line {@code
 * *TRAILER,<lines>,<pounds>} that says what the sender counted. Read in fixed memory, line by line.
 *
 * <p>Every line is answered for, the unreadable ones too; the file as a whole is refused when its
 * trailer is missing or counts other lines or other money than there are.
 */
public final class PaymentFile {

  private static final String TRAILER = "*TRAILER";

  /** More than every account of the largest council paying each day of a month. */
  private static final int MOST_LINES = 5_000_000;

  private final CsvReader rows;
  private final MessageDigest content;
  private final PaymentColumns columns;
  private long lines;
  private long pence;
  private long withoutAmount;
  private long trailerPence;
  private boolean closed;

  /**
   * Reads the header.
   *
   * @throws UnusableFile when there is none
   */
  public PaymentFile(InputStream bytes) throws IOException {
    this.rows = new CsvReader(bytes);
    this.content = Sha256.begin();
    CsvReader.Row header = rows.next();
    if (header == null) {
      throw new UnusableFile("it is empty");
    }
    if (!header.isReadable()) {
      throw new UnusableFile("its first line cannot be read: " + header.problem());
    }
    this.columns = PaymentColumns.of(header.fields());
  }

  /**
   * The next line, or null after the trailer.
   *
   * @throws UnusableFile when the trailer is missing, disagrees or is not the end
   */
  public PaymentLine next() throws IOException {
    CsvReader.Row row = rows.next();
    if (row == null) {
      if (!closed) {
        throw new UnusableFile("the trailer is missing: the file may have lost its end");
      }
      return null;
    }
    if (closed) {
      throw new UnusableFile("there are lines after the trailer, from line " + row.line());
    }
    if (row.isReadable() && row.fields().getFirst().strip().equalsIgnoreCase(TRAILER)) {
      close(row.fields());
      return next();
    }
    return counted(read(row));
  }

  /** How many lines there were, the wrong ones too. */
  public long lines() {
    return lines;
  }

  /** What the file comes to by its trailer, in pence. */
  public long pence() {
    return trailerPence;
  }

  /** Of {@link #pence()}: what lies on lines whose amount nobody can read, in pence. */
  public long unreadPence() {
    return trailerPence - pence;
  }

  /**
   * What the lines say, whatever the file was called, however its lines ended and its fields were
   * quoted, and in whatever order its columns stood; at the end.
   */
  public byte[] contentHash() {
    return content.digest();
  }

  private PaymentLine read(CsvReader.Row row) {
    if (!row.isReadable()) {
      return PaymentLine.unreadable(row.line(), row.problem());
    }
    if (row.fields().size() > columns.count()) {
      return PaymentLine.unreadable(
          row.line(), "it has " + row.fields().size() + " fields, the header " + columns.count());
    }
    columns.inOrder(row.fields()).forEach(this::take);
    return PaymentLine.of(row.line(), columns, row.fields());
  }

  private PaymentLine counted(PaymentLine line) {
    take("\n" + line.wrong());
    if (++lines > MOST_LINES) {
      throw new UnusableFile("it has more than " + MOST_LINES + " lines: send it in parts");
    }
    if (line.amountPence() == null) {
      withoutAmount++;
    } else {
      try {
        pence = Math.addExact(pence, line.amountPence());
      } catch (ArithmeticException tooMuch) {
        throw new UnusableFile(
            "its amounts come to more money than there is, at line " + line.number());
      }
    }
    return line;
  }

  /** Money on lines nobody can read is known from the trailer only; else the two agree. */
  private void close(List<String> fields) {
    closed = true;
    String count = fields.size() > 1 ? fields.get(1).strip() : "";
    String value = fields.size() > 2 ? fields.get(2).strip() : "";
    Long said = PaymentLine.pence(value);
    boolean agrees = said != null && (said == pence || withoutAmount > 0 && said > pence);
    if (!count.equals(Long.toString(lines)) || !agrees) {
      throw new UnusableFile(
          "the trailer says %s lines, £%s; the file has %d lines, %s"
              .formatted(
                  PaymentLine.shown(count),
                  PaymentLine.shown(value),
                  lines,
                  Money.ofPence(pence).format()));
    }
    trailerPence = said;
  }

  private void take(String text) {
    content.update(text.getBytes(StandardCharsets.UTF_8));
    content.update((byte) 0x1f);
  }
}
