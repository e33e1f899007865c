package org.quarterday.rentcard.rules;

import java.time.LocalDate;
import org.quarterday.account.rules.Luhn;

/**
 * How numbers of cards are made from a day on: issuer, client, a number that counts up, and a check
 * digit.
 *
 * @param issuer whose network the card is of, such as {@code 633597}
 * @param client the council's number there
 * @param digits of the whole number
 * @param barcodeType the GS1 application identifier of the barcode; empty for a plain Code 128
 */
public record CardScheme(
    LocalDate validFrom,
    String name,
    String issuer,
    String client,
    int digits,
    String barcodeType) {

  /**
   * The number of the {@code serial}-th card.
   *
   * @throws IllegalStateException when there are no numbers left
   */
  public String number(long serial) {
    int room = digits - issuer.length() - client.length() - 1;
    String counted = Long.toString(serial);
    if (serial < 1 || counted.length() > room) {
      throw new IllegalStateException("the scheme of " + validFrom + " has no numbers left");
    }
    String plain = issuer + client + "0".repeat(room - counted.length()) + counted;
    return plain + Luhn.of(plain);
  }
}
