package org.quarterday.paymentfile.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a sender writes payments down: where in its rows each of our columns stands, how it writes
 * days and amounts, and how its file ends. A council describes the files it gets; nothing of it is
 * in the code.
 *
 * @param code such as {@code CASH_RECEIPTING}
 * @param separator one character, or TAB; without meaning for lines of fixed width
 * @param skippedLines lines before the headings, or before the first payment; blank ones do not
 *     count
 * @param columns by the name of our column, where it stands: the heading of the sender's column, or
 *     its number, or {@code from-to} on a line of fixed width; or {@code =text} for the same in
 *     every row
 * @param dayPattern one of {@link #DAY_PATTERNS}
 * @param methods the sender's codes of how a payment was made, each with ours
 * @param paidIsMinus whether the sender writes what was paid with a minus
 * @param trailer what the sender counted; without one, whoever sends the file says
 * @param kind what its files are; PAYMENTS when it does not say
 */
public record PaymentLayout(
    String code,
    String name,
    Shape shape,
    String separator,
    int skippedLines,
    Map<String, String> columns,
    String dayPattern,
    AmountIn amountIn,
    boolean paidIsMinus,
    Map<String, String> methods,
    Trailer trailer,
    PaymentFileKind kind) {

  /** What is left out is empty, so that it can be named as missing. */
  public PaymentLayout {
    code = code == null ? "" : code;
    name = name == null ? "" : name.strip();
    separator = separator == null ? "," : separator;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    dayPattern = dayPattern == null ? "" : dayPattern;
    methods = methods == null ? Map.of() : Map.copyOf(methods);
    trailer = trailer == null ? Trailer.NONE : trailer;
    kind = kind == null ? PaymentFileKind.PAYMENTS : kind;
  }

  /** What a row looks like. */
  public enum Shape {
    /** Separated fields; the first row names them. */
    HEADINGS,
    /** Separated fields, known by their number. */
    NUMBERED,
    /** A line of fixed width. */
    FIXED
  }

  /** What a figure counts. */
  public enum AmountIn {
    POUNDS,
    PENCE
  }

  /**
   * The last line.
   *
   * @param begins what its first field says, or how the line of fixed width begins; empty without a
   *     trailer
   * @param lines where the number of payments stands in it; empty when it is not counted
   * @param amount where their sum stands
   */
  public record Trailer(String begins, String lines, String amount) {

    static final Trailer NONE = new Trailer("", "", "");

    public Trailer {
      begins = begins == null ? "" : begins.strip();
      lines = lines == null ? "" : lines.strip();
      amount = amount == null ? "" : amount.strip();
    }
  }

  public static final List<String> NEEDED =
      List.of("source", "payment_ref", "amount", "payment_date");
  public static final List<String> POSSIBLE =
      List.of("source_line_id", "value_date", "method", "narrative");

  /** What a line of a Housing Benefit schedule says besides. */
  public static final List<String> BENEFIT =
      List.of("claim_ref", "weekly", "recovered", "adjustment");

  public static final List<String> DAY_PATTERNS =
      List.of(
          "yyyy-MM-dd",
          "dd/MM/yyyy",
          "dd-MM-yyyy",
          "dd.MM.yyyy",
          "yyyyMMdd",
          "ddMMyyyy",
          "dd/MM/yy");

  /** Ours, which senders are asked for first. */
  public static final PaymentLayout STANDARD =
      new PaymentLayout(
          "STANDARD",
          "Quarterday's own",
          Shape.HEADINGS,
          ",",
          0,
          names().collect(Collectors.toMap(Function.identity(), Function.identity())),
          "yyyy-MM-dd",
          AmountIn.POUNDS,
          false,
          Map.of(),
          new Trailer("*TRAILER", "2", "3"),
          PaymentFileKind.PAYMENTS);

  /** Every column a payment of this layout can have, in one order. */
  Stream<String> possible() {
    return kind == PaymentFileKind.HOUSING_BENEFIT
        ? Stream.concat(names(), BENEFIT.stream())
        : names();
  }

  /** Every column any payment can have, in one order. */
  private static Stream<String> names() {
    return Stream.of(
        "source",
        "source_line_id",
        "payment_ref",
        "amount",
        "payment_date",
        "value_date",
        "method",
        "narrative");
  }

  /** Only our own layout may be held to have no column but its own. */
  boolean isOurs() {
    return code.equals(STANDARD.code);
  }

  /** Else a row is known by what it says, and by how often it was said above it. */
  public boolean numbersItsRows() {
    return columns.containsKey("source_line_id");
  }

  boolean hasTrailer() {
    return !trailer.begins.isEmpty();
  }

  char separating() {
    return separator.equals("TAB") ? '\t' : separator.charAt(0);
  }
}
