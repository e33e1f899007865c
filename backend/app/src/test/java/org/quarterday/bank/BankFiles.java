package org.quarterday.bank;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Tokens;

/** The bank of one test: its account, its statements, and what the API says of them. */
final class BankFiles {

  /** Some days ago: what is posted today is looked for on days near its own only. */
  static final LocalDate DAY = LocalDate.now(Today.LONDON).minusDays(3);

  private BankFiles() {}

  /** A council with one account at the bank, which carries the cash control. */
  static void council() {
    Books.referenceData();
    Books.empty();
    account("HRA-INCOME", List.of("CASH")).then().statusCode(200);
  }

  static Response account(String code, List<String> controls) {
    Map<String, Object> request = new HashMap<>();
    request.put("code", code);
    request.put("name", "Housing income");
    request.put("sortCode", "20-00-00");
    request.put("accountNumber", "12345678");
    request.put("controls", controls);
    request.put("balancedFrom", "2026-01-01");
    return keep(request);
  }

  static Response keep(Map<String, Object> request) {
    return admin().contentType("application/json").body(request).post("/api/v1/bank-accounts");
  }

  static Response send(RequestSpecification by, String format, String text) {
    return by.contentType("application/octet-stream")
        .queryParam("bank", "HRA-INCOME")
        .queryParam("format", format)
        .queryParam("name", "statement.txt")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/bank-statements");
  }

  static Response send(String text) {
    return send(amara(), "MT940", text);
  }

  /** A statement of one day as MT940; each entry is pence and words. */
  static String statement(int number, LocalDate day, long opening, List<String> entries) {
    StringBuilder text =
        new StringBuilder(":20:S%d\n:25:20000012345678\n:28C:%d/1\n".formatted(number, number));
    text.append(":60F:").append(balance(day.minusDays(1), opening)).append('\n');
    long closing = opening;
    for (String entry : entries) {
      String[] parts = entry.split(" ", 3);
      long pence = Long.parseLong(parts[0]);
      closing += pence;
      text.append(
          ":61:%s%sNTRF%s\n:86:%s\n"
              .formatted(
                  written(day),
                  (pence < 0 ? "D" : "C") + amount(Math.abs(pence)),
                  parts[1],
                  parts[2]));
    }
    return text.append(":62F:").append(balance(day, closing)).append("\n-\n").toString();
  }

  private static String balance(LocalDate day, long pence) {
    return (pence < 0 ? "D" : "C") + written(day) + "GBP" + amount(Math.abs(pence));
  }

  private static String written(LocalDate day) {
    return day.toString().replace("-", "").substring(2);
  }

  private static String amount(long pence) {
    return "%d,%02d".formatted(pence / 100, pence % 100);
  }

  static String golden(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/golden/bank").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonPath whole(String id) {
    return amara().get("/api/v1/bank-statements/" + id).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath lines(String filter) {
    return amara().get("/api/v1/bank-lines?" + filter).then().statusCode(200).extract().jsonPath();
  }

  static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  static RequestSpecification helen() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer());
  }

  static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.systemAdmin());
  }
}
