package org.quarterday.rentcard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.account.rules.Luhn;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Golden;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class RentCardTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aTenantAndAScheme() {
    today.standAt(DAY);
    Books.referenceData();
    Books.empty();
    Books.run("update counter set next = 1 where name in ('rent_card', 'rent_card_order')");
    account = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(account, "Ms", "Ada", "Okafor");
    People.livesAt(account, "1 Example Row", "ZZ1 1AA", "N1");
    scheme(Map.of()).then().statusCode(200);
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aCardIsIssuedOnceAndItsNumberMeansTheAccount() throws Exception {
    Map<Integer, Long> answers = Callers.counted(4, caller -> issue(account).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    JsonPath cards = cards();
    String number = cards.getString("items[0].number");
    assertTrue(number.startsWith("6335970102") && Luhn.holds(number), number);
    assertEquals("ISSUED", cards.getString("items[0].state"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from account_reference where reference = ? and account_id = ? and kind = 'ALIAS' and made_by_name <> ''",
            number,
            account));
  }

  @Test
  void aPaymentWithALostCardStillFindsItsAccount() {
    String old = issue(account).then().statusCode(201).extract().path("number");
    String given =
        replace(cards().getString("items[0].id")).then().statusCode(201).extract().path("number");
    JsonPath cards = cards();
    assertEquals(List.of("ISSUED", "REPLACED"), cards.getList("items.state"));
    assertEquals(given, cards.getString("items[1].replacedByNumber"));
    assertEquals("Lost on the bus", cards.getString("items[1].reason"));
    pay(old, given);
    assertEquals(
        -2_000,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
    replace(cards.getString("items[1].id")).then().statusCode(409).body("code", is("CARD_OVER"));
    stop(cards.getString("items[0].id")).then().statusCode(200).body("state", is("STOPPED"));
    stop(cards.getString("items[0].id")).then().statusCode(409).body("code", is("CARD_OVER"));
    issue(account).then().statusCode(201);
    stop(Books.id().toString()).then().statusCode(404).body("code", is("CARD_NOT_FOUND"));
  }

  @Test
  void whatWaitsIsOrderedInOneFileThatIsKeptAsItWent() throws Exception {
    UUID other = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(other, "", "=Bad", "O\"Formula");
    issue(account).then().statusCode(201);
    issue(other).then().statusCode(201);
    amara().get("/api/v1/rent-card-orders/waiting").then().body("cards", is(2));
    Map<Integer, Long> answers =
        Callers.counted(3, caller -> amara().post("/api/v1/rent-card-orders").statusCode());
    assertEquals(Map.of(201, 1L, 409, 2L), answers);
    JsonPath orders =
        amara().get("/api/v1/rent-card-orders").then().statusCode(200).extract().jsonPath();
    assertEquals(2, orders.getInt("items[0].cards"));
    String file =
        amara()
            .get("/api/v1/rent-card-orders/{id}/cards.csv", orders.getString("items[0].id"))
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .extract()
            .asString();
    Golden.same(
        "rentcard/order.csv",
        file.replace("\r\n", "<CRLF>\n")
            .replace(People.reference(account), "REFERENCE-1")
            .replace(People.reference(other), "REFERENCE-2")
            .replaceFirst("\n\\d+,", "\nN,")
            .replaceFirst("\n\\d+,", "\nN,"));
    assertEquals("ORDERED", cards().getString("items[0].state"));
    amara().get("/api/v1/rent-card-orders/{id}/cards.csv", Books.id()).then().statusCode(404);
  }

  @Test
  void theLetterHasABarcodeAndCanBeReadByEverybody() {
    issue(account).then().statusCode(201);
    String id = cards().getString("items[0].id");
    byte[] pdf =
        amara()
            .get("/api/v1/accounts/{a}/rent-cards/{c}/letter.pdf", account, id)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    Golden.same(
        "rentcard/letter.txt", PdfText.of(pdf).replace(People.reference(account), "REFERENCE"));
    assertEquals("", PdfText.faults(pdf), "PDF/UA-1");
    stop(id).then().statusCode(200);
    amara()
        .get("/api/v1/accounts/{a}/rent-cards/{c}/letter.pdf", account, id)
        .then()
        .statusCode(404);
  }

  @Test
  void aSchemeThatGaveCardsStaysAndAnotherFollowsIt() {
    scheme(Map.of("digits", 14)).then().statusCode(422).body("errors[0].pointer", is("/digits"));
    scheme(Map.of("validFrom", "2026-11-17"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/validFrom"));
    issue(account).then().statusCode(201);
    scheme(Map.of("client", "0999"))
        .then()
        .statusCode(422)
        .body("detail", is("Cards were given by the one of that day."));
    scheme(Map.of("client", "0999", "validFrom", "2026-11-19")).then().statusCode(200);
    today.standAt(DAY.plusDays(1));
    UUID other = Books.account(LocalDate.of(2020, 4, 6));
    String number = issue(other).then().statusCode(201).extract().path("number");
    assertTrue(number.startsWith("6335970999"), number);
  }

  @Test
  void aFormerAccountAndOnesOwnGetNoCard() {
    Books.run("update account set ends_on = date '2026-11-01' where account_id = ?", account);
    issue(account).then().statusCode(409).body("code", is("CARD_ACCOUNT_UNFIT"));
    issue(Books.id()).then().statusCode(404);
    Books.run("truncate rent_card_scheme cascade");
    issue(Books.account(LocalDate.of(2020, 4, 6)))
        .then()
        .statusCode(409)
        .body("code", is("CARD_SCHEME_MISSING"));
  }

  private static Response scheme(Map<String, Object> other) {
    Map<String, Object> request = new HashMap<>();
    request.put("validFrom", DAY.toString());
    request.put("name", "the payments network");
    request.put("issuer", "633597");
    request.put("client", "0102");
    request.put("digits", 19);
    request.put("barcodeType", "98");
    request.putAll(other);
    return given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType("application/json")
        .body(request)
        .post("/api/v1/rent-card-schemes");
  }

  private static Response issue(UUID account) {
    return amara().post("/api/v1/accounts/{a}/rent-cards", account);
  }

  private Response replace(String card) {
    return reasoned().post("/api/v1/accounts/{a}/rent-cards/{c}/replacement", account, card);
  }

  private Response stop(String card) {
    return reasoned().post("/api/v1/accounts/{a}/rent-cards/{c}/stop", account, card);
  }

  private static RequestSpecification reasoned() {
    return amara().contentType("application/json").body(Map.of("reason", "Lost on the bus"));
  }

  private JsonPath cards() {
    return amara()
        .get("/api/v1/accounts/{a}/rent-cards", account)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  /** A file of two payments, one by each card. */
  private static void pay(String one, String two) {
    String text =
        """
        source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative
        PAYPOINT,C1,%s,10.00,2026-11-17,,PP,
        PAYPOINT,C2,%s,10.00,2026-11-17,,PP,
        *TRAILER,2,20.00
        """
            .formatted(one, two);
    amara()
        .contentType("text/csv")
        .header("Idempotency-Key", Books.id())
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/payment-files")
        .then()
        .statusCode(202);
    for (int i = 0; i < 300; i++) {
      if (Books.number("select count(*) from payment_file where state = 'POSTED'") == 1) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("not posted");
  }
}
