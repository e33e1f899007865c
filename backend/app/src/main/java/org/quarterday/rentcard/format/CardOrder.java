package org.quarterday.rentcard.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What the maker of cards gets: a line a card, and a trailer that says how many. CSV in UTF-8,
 * CRLF, every text quoted; nothing in it can be a formula where it is opened in a spreadsheet.
 */
public final class CardOrder {

  /**
   * One card and where it goes.
   *
   * @param number of the card
   * @param barcode what its barcode holds, with the application identifier
   * @param names of the tenants, as on a letter
   */
  public record Line(
      String number,
      String barcode,
      String paymentReference,
      String names,
      String address1,
      String address2,
      String postcode) {}

  private CardOrder() {}

  public static byte[] of(int order, LocalDate on, List<Line> lines) {
    StringBuilder text =
        new StringBuilder(
            "order,date,card_number,barcode,payment_reference,name,address_1,address_2,postcode\r\n");
    for (Line line : lines) {
      text.append(order).append(',').append(on);
      for (String field :
          List.of(
              line.number(),
              line.barcode(),
              line.paymentReference(),
              line.names(),
              line.address1(),
              line.address2(),
              line.postcode())) {
        text.append(',').append(quoted(field));
      }
      text.append("\r\n");
    }
    text.append("*TRAILER,").append(lines.size()).append("\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String field) {
    String plain = field.strip().replaceAll("[\\r\\n]+", " ");
    boolean formula = !plain.isEmpty() && "=+-@\t".indexOf(plain.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + plain.replace("\"", "\"\"") + '"';
  }
}
