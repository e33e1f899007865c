package org.quarterday.letter.rules;

import java.util.List;

/** What can be wrong with the words that stand around every letter. Pure. */
public final class FrameWords {

  private static final String REFERENCE = "((" + LetterField.PAYMENT_REFERENCE.code() + "))";

  private FrameWords() {}

  /**
   * How to pay: in letters that ask for a debt, so with their fields, and with what a payment has
   * to quote.
   *
   * @return what is wrong, in the order of the text; empty when nothing is
   */
  public static List<String> pay(String words) {
    List<String> faults = faults(words);
    return faults.isEmpty() && !words.replaceAll("\\s", "").contains(REFERENCE)
        ? List.of("Say what a payment has to quote: " + REFERENCE + ".")
        : faults;
  }

  /** Anything else around a letter: it is said as it is, so it names no field. */
  public static List<String> plain(String words) {
    return words.contains("((") || words.contains("))")
        ? List.of("Only how to pay can name a field.")
        : faults(words);
  }

  private static List<String> faults(String words) {
    return TemplateText.ofLine(LetterKind.ARREARS, words).stream()
        .map(TemplateText.Fault::words)
        .toList();
  }
}
