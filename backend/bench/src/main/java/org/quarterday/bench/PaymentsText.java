package org.quarterday.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A file of payments in the standard layout: so many lines on accounts drawn at random, another
 * file for each seed.
 *
 * @param lines the header and a payment a line
 * @param trailer what they come to
 */
record PaymentsText(String lines, String trailer) {

  static PaymentsText of(int lines, int accounts, long seed) {
    var random = new SplittableRandom(seed);
    var text =
        new StringBuilder(
            "source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative\n");
    long pence = 0;
    for (int i = 0; i < lines; i++) {
      int amount = 100 + random.nextInt(20_000);
      pence += amount;
      text.append(
          "BENCH%d,%07d,R%d,%s,%s,,PP,\n"
              .formatted(
                  seed, i, random.nextInt(accounts) + 1, pounds(amount), PaymentLoad.PAID_ON));
    }
    return new PaymentsText(text.toString(), "*TRAILER,%d,%s\n".formatted(lines, pounds(pence)));
  }

  private static String pounds(long pence) {
    return "%d.%02d".formatted(pence / 100, pence % 100);
  }

  byte[] bytes() {
    return (lines + trailer).getBytes(StandardCharsets.US_ASCII);
  }
}
