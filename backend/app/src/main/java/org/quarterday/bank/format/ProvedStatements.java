package org.quarterday.bank.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.quarterday.money.Money;
import org.quarterday.platform.digest.Sha256;

/**
 * Holds each statement against itself as it is read: opening and lines come to closing, to the
 * penny. What is passed on is what was proved.
 */
public final class ProvedStatements {

  /** More than a council's account moves in a year. */
  private static final int MOST_LINES = 1_000_000;

  /**
   * A statement that adds up.
   *
   * @param from its first day
   * @param to its last day
   * @param creditPence what came in
   * @param debitPence what went out, as a positive amount
   * @param contentHash of what it says, in whatever form it came
   */
  public record Proved(
      Statement.Head head,
      LocalDate from,
      LocalDate to,
      long openingPence,
      long closingPence,
      int creditLines,
      long creditPence,
      int debitLines,
      long debitPence,
      String contentHash) {}

  private final Consumer<Statement.Head> begun;
  private final Consumer<Statement.Line> lines;
  private final Consumer<Proved> proved;
  private Statement.Head head;
  private MessageDigest content;
  private LocalDate first;
  private LocalDate last;
  private int creditLines;
  private long creditPence;
  private int debitLines;
  private long debitPence;
  private int statements;

  /**
   * @param begun takes the head of each statement
   * @param lines takes its lines
   * @param proved takes it when it has added up
   */
  public ProvedStatements(
      Consumer<Statement.Head> begun, Consumer<Statement.Line> lines, Consumer<Proved> proved) {
    this.begun = begun;
    this.lines = lines;
    this.proved = proved;
  }

  public Statement.Sink sink() {
    return new Statement.Sink(this::begin, this::line, this::end);
  }

  /** How many there were. */
  public int statements() {
    return statements;
  }

  private void begin(Statement.Head next) {
    head = next;
    content = Sha256.begin();
    first = null;
    last = null;
    creditLines = 0;
    creditPence = 0;
    debitLines = 0;
    debitPence = 0;
    begun.accept(next);
  }

  private void line(Statement.Line line) {
    first = first == null || line.bookedOn().isBefore(first) ? line.bookedOn() : first;
    last = last == null || line.bookedOn().isAfter(last) ? line.bookedOn() : last;
    if (line.pence() >= 0) {
      creditLines++;
      creditPence = Math.addExact(creditPence, line.pence());
    } else {
      debitLines++;
      debitPence = Math.subtractExact(debitPence, line.pence());
    }
    if (creditLines + debitLines > MOST_LINES) {
      throw new UnusableStatement(line.fileLine(), "a statement has more than a million lines");
    }
    take(line.bookedOn() + "/" + line.pence() + "/" + line.reference() + "/" + line.words());
    lines.accept(line);
  }

  private void end(Statement.End end) {
    long moved = Math.subtractExact(creditPence, debitPence);
    long opening = head.openingPence() == null ? end.closingPence() - moved : head.openingPence();
    if (Math.addExact(opening, moved) != end.closingPence()) {
      throw new UnusableStatement(
          end.fileLine(),
          "the statement opens with %s and its lines come to %s, but it closes with %s"
              .formatted(money(opening), money(moved), money(end.closingPence())));
    }
    LocalDate to = end.to() == null ? last : end.to();
    LocalDate from = end.from() == null ? (first == null ? to : first) : end.from();
    if (from == null) {
      throw new UnusableStatement(end.fileLine(), "the statement says of no day that it is of it");
    }
    statements++;
    take(head.sequence() + "/" + head.part() + "/" + opening + "/" + end.closingPence());
    proved.accept(
        new Proved(
            head,
            from.isAfter(to) ? to : from,
            to,
            opening,
            end.closingPence(),
            creditLines,
            creditPence,
            debitLines,
            debitPence,
            HexFormat.of().formatHex(content.digest())));
  }

  private static String money(long pence) {
    return Money.ofPence(pence).format();
  }

  private void take(String text) {
    content.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
