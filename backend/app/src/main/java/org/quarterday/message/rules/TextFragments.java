package org.quarterday.message.rules;

/**
 * How a text message is taken apart for the networks, which is what it is charged by. Words in the
 * GSM alphabet (3GPP TS 23.038) fit 160 in one fragment and 153 in each of several; one sign
 * outside of it makes all of them UCS-2, 70 and 67. A sign of the extension table takes two places,
 * one beyond the basic plane too, and neither is cut in two.
 *
 * @param fragments how many are charged; none for no words
 * @param places how many places the words take
 * @param unicode whether a sign is outside the GSM alphabet
 */
public record TextFragments(int fragments, int places, boolean unicode) {

  /** GOV.UK Notify takes no longer text (six fragments of the GSM alphabet). */
  public static final int MOST_PLACES = 918;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";

  public static TextFragments of(String words) {
    boolean unicode = words.codePoints().anyMatch(sign -> width(sign) == 0);
    int places = words.codePoints().map(sign -> width(sign, unicode)).sum();
    int alone = unicode ? 70 : 160;
    if (places <= alone) {
      return new TextFragments(places == 0 ? 0 : 1, places, unicode);
    }
    int room = unicode ? 67 : 153;
    int fragments = 1;
    int taken = 0;
    for (int sign : words.codePoints().toArray()) {
      int width = width(sign, unicode);
      if (taken + width > room) {
        fragments++;
        taken = 0;
      }
      taken += width;
    }
    return new TextFragments(fragments, places, unicode);
  }

  public boolean isTooLong() {
    return places > MOST_PLACES;
  }

  /**
   * The words with the signs of typography (curved quotation marks, long dashes, the ellipsis) as
   * the plain ones of the GSM alphabet: the same words for less than half the price.
   */
  public static String plain(String words) {
    return words
        .replaceAll("[\u2018\u2019\u201B]", "'")
        .replaceAll("[\u201C\u201D]", "\"")
        .replaceAll("[\u2013\u2014]", "-")
        .replace("\u2026", "...")
        .replace('\u00A0', ' ')
        .replace('\t', ' ');
  }

  private static int width(int sign, boolean unicode) {
    return unicode ? Character.charCount(sign) : width(sign);
  }

  /** In the GSM alphabet; 0 outside of it. */
  private static int width(int sign) {
    if (BASIC.indexOf(sign) >= 0) {
      return 1;
    }
    return EXTENSION.indexOf(sign) >= 0 ? 2 : 0;
  }
}
