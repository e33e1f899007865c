package org.quarterday.rentcard.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Code 128 (ISO/IEC 15417) of digits, as GS1-128 where an application identifier stands before
 * them: two digits a symbol, a check symbol, and the stop. Drawn as widths; whoever prints them
 * keeps ten modules clear on both sides.
 */
public final class Code128 {

  private static final String[] SYMBOLS =
      ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
              + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222"
              + " 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313"
              + " 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121"
              + " 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111"
              + " 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411"
              + " 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112"
              + " 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311"
              + " 411113 411311 113141 114131 311141 411131 211412 211214 211232")
          .split(" ");

  private static final String STOP = "2331112";
  private static final int START_C = 105;
  private static final int FUNCTION_1 = 102;
  private static final int TO_SET_B = 100;
  private static final int DIGIT_IN_B = 16;

  private final List<Integer> symbols;

  private Code128(List<Integer> symbols) {
    this.symbols = List.copyOf(symbols);
  }

  /**
   * @param type the application identifier; empty for a plain Code 128
   * @param digits what is coded, digits only
   */
  public static Code128 of(String type, String digits) {
    String coded = type + digits;
    if (!coded.matches("[0-9]{1,48}")) {
      throw new IllegalArgumentException("A barcode of a card is of 1 to 48 digits");
    }
    List<Integer> symbols = new ArrayList<>();
    symbols.add(START_C);
    if (!type.isEmpty()) {
      symbols.add(FUNCTION_1);
    }
    for (int i = 0; i + 1 < coded.length(); i += 2) {
      symbols.add(Integer.parseInt(coded.substring(i, i + 2)));
    }
    if (coded.length() % 2 == 1) {
      symbols.add(TO_SET_B);
      symbols.add(DIGIT_IN_B + coded.charAt(coded.length() - 1) - '0');
    }
    symbols.add(check(symbols));
    return new Code128(symbols);
  }

  private static int check(List<Integer> symbols) {
    int sum = symbols.getFirst();
    for (int i = 1; i < symbols.size(); i++) {
      sum += i * symbols.get(i);
    }
    return sum % 103;
  }

  /** The values of its symbols, the start first and the check symbol last. */
  public List<Integer> symbols() {
    return symbols;
  }

  /** Widths in modules, a bar, a space, a bar and so on; the last is a bar. */
  public List<Integer> widths() {
    StringBuilder drawn = new StringBuilder();
    symbols.forEach(symbol -> drawn.append(SYMBOLS[symbol]));
    return drawn.append(STOP).chars().mapToObj(width -> width - '0').toList();
  }

  /** A bar, from its left edge, in modules. */
  public record Bar(int at, int width) {}

  /** The bars; what lies between them is clear. */
  public List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    int at = 0;
    boolean bar = true;
    for (int width : widths()) {
      if (bar) {
        bars.add(new Bar(at, width));
      }
      at += width;
      bar = !bar;
    }
    return bars;
  }

  /** How wide it is, in modules, without its clear margins. */
  public int modules() {
    return widths().stream().mapToInt(Integer::intValue).sum();
  }
}
