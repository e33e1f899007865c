package org.quarterday.bank.format;

import java.time.LocalDate;
import java.util.function.Consumer;

/** What a bank says of an account between two balances. */
public final class Statement {

  /** Longer texts are cut, and so marked: what a payer writes is evidence, not data. */
  static final int LONGEST_WORDS = 300;

  static final int LONGEST_REFERENCE = 60;

  /**
   * How a statement begins.
   *
   * @param fileLine where in the file
   * @param reference the bank's name for it; empty in CSV
   * @param sequence its number in the bank's own count; null where the form has none
   * @param part of a statement sent in parts, from 1
   * @param account as the bank writes it; empty in CSV
   * @param openingPence what stood on the account before its first line, in pence, positive in the
   *     council's favour; null where only the first line tells
   */
  public record Head(
      int fileLine,
      String reference,
      Integer sequence,
      int part,
      String account,
      Long openingPence) {}

  /**
   * One movement.
   *
   * @param fileLine where in the file
   * @param pence what came in, in pence; what went out is negative
   * @param kind the bank's code of what it was
   * @param reference what the payer or the collector quoted
   * @param payer who paid or was paid, if the bank says
   * @param words everything else it says
   * @param balancePence after it; null where the form does not say
   * @param items how many payments the bank says are in it
   */
  public record Line(
      int fileLine,
      LocalDate bookedOn,
      LocalDate valueOn,
      long pence,
      String kind,
      String reference,
      String payer,
      String words,
      Long balancePence,
      int items) {

    public Line {
      kind = cut(kind, 35);
      reference = cut(reference, LONGEST_REFERENCE);
      payer = cut(payer, 140);
      words = cut(words, LONGEST_WORDS);
    }
  }

  /**
   * How it ends.
   *
   * @param closingPence what stood on the account after its last line, as the bank says
   * @param from its first day; null where only its lines tell
   * @param to its last day; null where only its lines tell
   */
  public record End(int fileLine, long closingPence, LocalDate from, LocalDate to) {}

  /** What takes statements as they are read: each begins, has its lines, and ends. */
  public record Sink(Consumer<Head> begin, Consumer<Line> line, Consumer<End> end) {}

  private Statement() {}

  /** Without blanks around it and between its words, and no longer than this. */
  static String cut(String text, int longest) {
    String plain = text == null ? "" : text.strip().replaceAll("\\s+", " ");
    return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
  }
}
