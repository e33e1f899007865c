package org.quarterday.paymentfile;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** Files of payments made for one test, and what the API says of them. */
final class PaymentFiles {

  static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  private static final String HEADER =
      "source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative\n";

  private PaymentFiles() {}

  /** A council of so many accounts, each paid by its own reference. */
  static List<String> council(int accounts) {
    Books.referenceData();
    Books.empty();
    return java.util.stream.IntStream.range(0, accounts)
        .mapToObj(i -> People.reference(Books.account(LocalDate.of(2020, 4, 6))))
        .toList();
  }

  static String line(String id, String reference, String amount) {
    return "PAYPOINT," + id + "," + reference + "," + amount + "," + DAY + ",," + "PP,";
  }

  /** With the trailer that belongs to the lines, which are all readable. */
  static String file(List<String> lines) {
    BigDecimal sum =
        lines.stream()
            .map(l -> new BigDecimal(l.split(",")[3]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return file(lines, sum.toPlainString());
  }

  static String file(List<String> lines, String total) {
    return HEADER + String.join("\n", lines) + "\n*TRAILER," + lines.size() + "," + total + "\n";
  }

  static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  static RequestSpecification joe() {
    return given().auth().oauth2(Tokens.anotherHousingAssistant());
  }

  static Response send(RequestSpecification by, UUID key, String name, byte[] bytes) {
    return by.contentType("text/csv")
        .header("Idempotency-Key", key)
        .queryParam("name", name)
        .body(bytes)
        .post("/api/v1/payment-files");
  }

  static Response send(String name, String text) {
    return send(amara(), Books.id(), name, text.getBytes(StandardCharsets.UTF_8));
  }

  static JsonPath file(String id) {
    return amara().get("/api/v1/payment-files/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** The file once it is posted. */
  static JsonPath posted(String id) {
    for (int i = 0; i < 300; i++) {
      JsonPath file = file(id);
      if (file.getString("file.state").equals("POSTED")) {
        return file;
      }
      pause();
    }
    throw new AssertionError("not posted: " + file(id).prettify());
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static long receipts() {
    return Books.number("select count(*) from entry where source = 'PAYMENT_FILE'");
  }
}
