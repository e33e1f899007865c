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
 * Payments as text in UTF-8, by a layout: a payment a line, and at the end what the sender counted,
 * in a trailer or in the words of who sends the file on. Read in fixed memory, line by line.
 *
 * <p>Every line is answered for, the unreadable ones too; the file as a whole is refused when its
 * trailer is missing or counts other lines or other money than there are.
 */
public final class PaymentFile {

  /**
   * What a person says a file comes to; each null when it is not said.
   *
   * @param lines how many payments
   * @param pence what they come to
   */
  public record Said(Long lines, Long pence) {
    public static final Said NOTHING = new Said(null, null);
  }

  /** More than every account of the largest council paying each day of a month. */
  private static final int MOST_LINES = 5_000_000;

  private final PaymentLayout layout;
  private final Said said;
  private final CsvReader rows;
  private final MessageDigest content;
  private final PaymentColumns columns;
  private long lines;
  private long pence;
  private long withoutAmount;
  private long trailerPence;
  private boolean closed;

  /**
   * Reads the header, where there is one.
   *
   * @throws UnusableFile when it is missing or names other columns, or when nobody counted
   */
  public PaymentFile(InputStream bytes, PaymentLayout layout, Said said) throws IOException {
    this.layout = layout;
    this.said = said;
    this.content = Sha256.begin();
    if (!layout.hasTrailer() && (said.lines() == null || said.pence() == null)) {
      throw new UnusableFile(
          "files of this layout have no trailer: say how many payments it holds, and what they come to");
    }
    this.rows =
        layout.shape() == PaymentLayout.Shape.FIXED
            ? CsvReader.ofLines(bytes)
            : new CsvReader(bytes, layout.separating());
    for (int i = 0; i < layout.skippedLines(); i++) {
      rows.next();
    }
    this.columns =
        layout.shape() == PaymentLayout.Shape.HEADINGS
            ? PaymentColumns.of(layout, headings())
            : PaymentColumns.of(layout);
  }

  private List<String> headings() throws IOException {
    CsvReader.Row header = rows.next();
    if (header == null) {
      throw new UnusableFile("it is empty");
    }
    if (!header.isReadable()) {
      throw new UnusableFile("its first line cannot be read: " + header.problem());
    }
    return header.fields();
  }

  /**
   * The next line, or null at the end.
   *
   * @throws UnusableFile when the trailer is missing, disagrees or is not the end
   */
  public PaymentLine next() throws IOException {
    CsvReader.Row row = rows.next();
    if (row == null) {
      end();
      return null;
    }
    if (closed) {
      throw new UnusableFile("there are lines after the trailer, from line " + row.line());
    }
    if (row.isReadable() && isTrailer(row.fields())) {
      close(row.fields());
      return next();
    }
    return counted(read(row));
  }

  private boolean isTrailer(List<String> fields) {
    if (!layout.hasTrailer()) {
      return false;
    }
    String first = fields.getFirst().strip();
    String begins = layout.trailer().begins();
    return layout.shape() == PaymentLayout.Shape.FIXED
        ? first.startsWith(begins)
        : first.equalsIgnoreCase(begins);
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

  private void close(List<String> fields) {
    closed = true;
    PaymentLayout.Trailer trailer = layout.trailer();
    String count = trailer.lines().isEmpty() ? Long.toString(lines) : at(trailer.lines(), fields);
    String value = at(trailer.amount(), fields);
    Long counts = columns.pence(value);
    if (!isCount(count) || !comesTo(counts)) {
      throw new UnusableFile(
          "the trailer says %s lines, £%s; %s"
              .formatted(PaymentLine.shown(count), PaymentLine.shown(value), found()));
    }
    trailerPence = counts;
  }

  private static String at(String written, List<String> fields) {
    return Place.range(written).or(() -> Place.numbered(written)).orElse(Place.NOWHERE).of(fields);
  }

  /** A figure of fixed width has noughts before it. */
  private boolean isCount(String count) {
    return count.matches("\\d{1,12}")
        && Long.parseLong(count) == lines
        && (!layout.isOurs() || count.equals(Long.toString(lines)));
  }

  /** Money on lines nobody can read is known from what the sender counted only; else they agree. */
  private boolean comesTo(Long counts) {
    return counts != null && (counts == pence || withoutAmount > 0 && counts > pence);
  }

  private void end() {
    if (!closed && layout.hasTrailer()) {
      throw new UnusableFile("the trailer is missing: the file may have lost its end");
    }
    boolean agrees =
        (said.lines() == null || said.lines() == lines)
            && (said.pence() == null || comesTo(said.pence()));
    if (!agrees) {
      throw new UnusableFile("that is not what was said it comes to: " + found());
    }
    if (!closed) {
      trailerPence = said.pence();
    }
  }

  private String found() {
    return "the file has %d lines, %s".formatted(lines, Money.ofPence(pence).format());
  }

  private void take(String text) {
    content.update(text.getBytes(StandardCharsets.UTF_8));
    content.update((byte) 0x1f);
  }
}
