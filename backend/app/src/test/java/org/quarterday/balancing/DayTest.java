package org.quarterday.balancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** A day balanced over HTTP. What is posted here is recorded now, so the day is today. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class DayTest {

  private static final LocalDate PAID = LocalDate.of(2026, 11, 17);

  @Inject Today today;

  private LocalDate day;
  private UUID account;
  private UUID other;

  @BeforeEach
  void twoAccountsAndNothingPosted() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    other = Books.account(LocalDate.of(2020, 4, 6));
    day = today.date();
  }

  @Test
  void whatEverySourceSaidIsHeldAgainstWhatBecameOfIt() {
    file();
    pay(account, 1_000);
    bounceTheLastPaymentOf(account);
    adjust(other, 500);

    JsonPath board = board(day);
    Map<String, Object> file = source(board, "PAYMENT_FILE");
    assertEquals("PAYPOINT", file.get("detail"));
    assertEquals(count(4, 8_000), file.get("told"));
    assertEquals(count(2, 7_000), file.get("posted"));
    assertEquals(count(1, 700), file.get("suspense"));
    assertEquals(count(1, 300), file.get("rejected"));
    assertEquals(count(0, 0), file.get("difference"));
    assertEquals(count(1, 1_000), source(board, "PAYMENT").get("posted"));
    assertNull(source(board, "PAYMENT").get("told"), "a payment is its own record");
    assertEquals(count(1, -1_000), source(board, "BOUNCED").get("told"));
    assertEquals(count(1, -1_000), source(board, "BOUNCED").get("posted"));
    assertEquals(count(1, 500), source(board, "ADJUSTMENT").get("told"));
    assertEquals(List.of(), board.getList("differences"));
    assertEquals("OPEN", board.getString("state"));
  }

  @Test
  void everyControlAccountOpensMovesAndClosesAndTogetherTheyAreNil() {
    file();
    Books.run(
        "update entry set recorded_at = recorded_at - interval '1 day' where account_id = ?",
        other);
    JsonPath board = board(day);
    Map<String, Object> debtors = control(board, "HR1001");
    assertEquals(-2_000, debtors.get("openingPence"));
    assertEquals(5_000, debtors.get("creditPence"));
    assertEquals(-7_000, debtors.get("closingPence"));
    Map<String, Object> cash = control(board, "CASH");
    assertEquals(2_000, cash.get("openingPence"));
    assertEquals(5_700, cash.get("debitPence"));
    assertEquals(7_700, cash.get("closingPence"));
    assertEquals(-700, control(board, "SUSPENSE").get("closingPence"));
    assertEquals(
        0, board.<Integer>getList("controls.closingPence").stream().mapToInt(i -> i).sum());
  }

  @Test
  void moneySettledFromSuspenseIsASourceOfItsOwn() {
    file();
    UUID item = (UUID) Books.rows("select id from suspense_item").getFirst().get("id");
    JsonPath proposed =
        amara()
            .contentType("application/json")
            .body(
                Map.of(
                    "kind",
                    "ALLOCATION",
                    "reason",
                    "Asked her",
                    "parts",
                    List.of(Map.of("accountId", account, "amountPence", 700))))
            .header("Idempotency-Key", Books.id())
            .post("/api/v1/suspense-items/{i}/proposals", item)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    joe()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("contentHash", proposed.getString("contentHash"), "learnReference", false))
        .post("/api/v1/suspense-items/{i}/proposals/{p}/approval", item, proposed.getString("id"))
        .then()
        .statusCode(200);
    JsonPath board = board(day);
    assertEquals(count(1, 700), source(board, "SUSPENSE_SETTLED").get("told"));
    assertEquals(count(1, 700), source(board, "SUSPENSE_SETTLED").get("posted"));
    assertEquals(0, control(board, "SUSPENSE").get("closingPence"));
    assertEquals(List.of(), board.getList("differences"));
  }

  @Test
  void aPaymentPutRightIsTwoPostingsThatComeToNothing() {
    pay(account, 1_000);
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "mistake",
                "WRONG_ACCOUNT",
                "entryNumber",
                1,
                "toReference",
                People.reference(other),
                "reason",
                "Wrong reference quoted"))
        .post("/api/v1/accounts/{a}/corrections", account)
        .then()
        .statusCode(200);
    JsonPath board = board(day);
    assertEquals(count(2, 0), source(board, "CORRECTION").get("told"));
    assertEquals(count(0, 0), source(board, "CORRECTION").get("difference"));
  }

  @Test
  void oneClosesAnotherChecksAndNobodyDoesBoth() {
    pay(account, 1_000);
    String hash = board(day).getString("contentHash");
    sign(joe(), "check", hash).then().statusCode(403);
    sign(helen(), "check", hash).then().statusCode(409).body("code", is("DAY_NOT_CLOSED"));
    sign(helen(), "closing", hash).then().statusCode(403);
    sign(both("amara.lewis"), "closing", hash).then().statusCode(200).body("state", is("CLOSED"));
    assertEquals(
        "You closed it: another person checks.",
        both("amara.lewis").get("/api/v1/days/" + day).jsonPath().getString("whyNotCheck"));
    sign(both("amara.lewis"), "check", hash).then().statusCode(409).body("code", is("SAME_PERSON"));
    sign(joe(), "closing", hash).then().statusCode(409).body("code", is("DAY_ALREADY_CLOSED"));
    sign(helen(), "check", "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("DAY_FIGURES_CHANGED"));
    sign(helen(), "check", hash).then().statusCode(200).body("state", is("CHECKED"));
    sign(finance(), "check", hash).then().statusCode(409).body("code", is("DAY_ALREADY_CHECKED"));
    JsonPath board = board(day);
    assertEquals("CHECKED", board.getString("state"));
    assertTrue(board.getBoolean("closes[0].stands"));
    assertFalse(board.getBoolean("mayClose"));
  }

  @Test
  void whatIsPostedAfterTheCloseIsTakenAndVoidsIt() {
    pay(account, 1_000);
    String hash = board(day).getString("contentHash");
    sign(amara(), "closing", hash).then().statusCode(200);
    sign(helen(), "check", hash).then().statusCode(200);

    pay(other, 2_500);

    JsonPath board = board(day);
    assertEquals("VOID", board.getString("state"));
    assertFalse(board.getBoolean("closes[0].stands"));
    assertNotEquals(hash, board.getString("contentHash"));
    sign(helen(), "check", hash).then().statusCode(409).body("code", is("DAY_FIGURES_CHANGED"));
    sign(joe(), "closing", hash).then().statusCode(409).body("code", is("DAY_FIGURES_CHANGED"));
    sign(joe(), "closing", board.getString("contentHash")).then().statusCode(200);
    assertEquals(2, board(day).getList("closes").size(), "the void one stays in sight");
    assertEquals("CLOSED", board(day).getString("state"));
    assertEquals("CLOSED", finance().get("/api/v1/days").jsonPath().getString("items[0].state"));
  }

  @Test
  void twoWhoCloseAtOnceCloseItOnce() throws Exception {
    pay(account, 1_000);
    String hash = board(day).getString("contentHash");
    Map<Integer, Long> answers = new TreeMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  threads.submit(
                      () -> sign(i % 2 == 0 ? amara() : joe(), "closing", hash).statusCode()))
              .toList();
      for (var one : all) {
        answers.merge(one.get(), 1L, Long::sum);
      }
    }
    assertEquals(Map.of(200, 1L, 409, 7L), answers);
    assertEquals(1, Books.number("select count(*) from balancing_close"));
  }

  @Test
  void aDifferenceBlocksTheCloseOfItsDayUntilSomebodySaysWhyItStands() {
    pay(account, 1_000);
    Books.entry(other, "DBR", 1, PAID);
    JsonPath board = board(day);
    assertEquals("UNKNOWN", board.getString("differences[0].source"));
    assertNull(board.get("differences[0].explanation"));
    assertEquals(
        "A difference is not explained.",
        amara().get("/api/v1/days/" + day).jsonPath().getString("whyNotClose"));
    sign(amara(), "closing", board.getString("contentHash"))
        .then()
        .statusCode(409)
        .body("code", is("DAY_DIFFERS"));
    explain(day, -1, -2).then().statusCode(409).body("code", is("DIFFERENCE_CHANGED"));
    explain(day.minusDays(1), -1, -1)
        .then()
        .statusCode(404)
        .body("code", is("DIFFERENCE_NOT_FOUND"));

    explain(day, -1, -1).then().statusCode(200).body("number", is(1));

    JsonPath explained = board(day);
    assertEquals("Test data", explained.getString("differences[0].explanation.reason"));
    assertEquals("Amara Lewis", explained.getString("differences[0].explanation.madeByName"));
    sign(amara(), "closing", board.getString("contentHash"))
        .then()
        .statusCode(409)
        .body("code", is("DAY_FIGURES_CHANGED"));
    sign(amara(), "closing", explained.getString("contentHash")).then().statusCode(200);

    Books.entry(other, "DBR", 1, PAID);
    JsonPath grown = board(day);
    assertEquals("VOID", grown.getString("state"));
    assertNull(grown.get("differences[0].explanation"), "said of another amount");
  }

  @Test
  void aDifferenceIsCarriedFromDayToDayUntilItIsExplained() {
    Books.entry(other, "DBR", 1, PAID);
    Books.run(
        "update entry set recorded_at = recorded_at - interval '40 days' where account_id = ?",
        other);
    pay(account, 1_000);
    Books.run(
        """
        insert into journal (id, kind, narrative, made_by, recorded_at)
        select journal_id, 'IMPORT', 'Test', 'test', recorded_at from entry where account_id = ?\
        """,
        other);
    LocalDate then =
        ((java.sql.Date)
                Books.rows(
                        "select cast(recorded_at at time zone 'Europe/London' as date) as day from entry where account_id = ?",
                        other)
                    .getFirst()
                    .get("day"))
            .toLocalDate();

    JsonPath board = board(day);
    assertEquals(List.of(), board.getList("differences"));
    assertEquals(then.toString(), board.getString("carried[0].day"));
    assertEquals(-1, board.getInt("carried[0].difference.pence"));
    sign(amara(), "closing", board.getString("contentHash")).then().statusCode(200);

    explain(then, -1, -1).then().statusCode(200);
    assertEquals(
        "Test data", board(day).getString("carried[0].explanation.reason"), "it stays in sight");
    assertEquals("CLOSED", board(day).getString("state"), "another day's words void nothing");
  }

  @Test
  void aSourceIsTakenApartToWhatItIsMadeOf() {
    String file = file();
    pay(account, 1_000);
    JsonPath lines = lines("PAYMENT_FILE", "PAYPOINT", false);
    assertEquals(1, lines.getList("items").size());
    assertEquals("PAYMENT_FILE", lines.getString("items[0].leadsTo"));
    assertEquals(file, lines.getString("items[0].leadsToId"));
    assertEquals(8_000, lines.getInt("items[0].told.pence"));
    assertEquals(List.of(), lines("PAYMENT_FILE", "PAYPOINT", true).getList("items"));
    JsonPath single = lines("PAYMENT", "", false);
    assertEquals("ACCOUNT", single.getString("items[0].leadsTo"));
    assertEquals(account.toString(), single.getString("items[0].leadsToId"));
    finance()
        .get("/api/v1/days/{d}/lines?source=PAYMENTS", day)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/source"));
  }

  @Test
  void aPaymentOnAColleaguesOwnAccountCountsAndIsNotTold() {
    pay(account, 1_000);
    People.linkedToStaff(
        People.tenant(account, "Mr", "Tom", "Ashdown"),
        Tokens.issuer(),
        Tokens.subject("tom.ashdown"));
    JsonPath single = lines("PAYMENT", "", false);
    assertEquals(1_000, single.getInt("items[0].posted.pence"));
    assertEquals("", single.getString("items[0].words"));
    assertNull(single.get("items[0].leadsTo"));
  }

  @Test
  void theTablesOfADayLeaveAsFiles() {
    file();
    for (String table : List.of("sources", "controls")) {
      finance()
          .get("/api/v1/days/{d}/{t}/export.csv", day, table)
          .then()
          .statusCode(200)
          .body(containsString(table.equals("sources") ? "PAYPOINT" : "CASH"));
    }
    finance()
        .get("/api/v1/days/{d}/lines/export.xlsx?source=PAYMENT_FILE&detail=PAYPOINT", day)
        .then()
        .statusCode(200);
    finance().get("/api/v1/days/export.pdf").then().statusCode(200);
    finance()
        .get("/api/v1/gl-journal.csv?from={d}&to={d}", day, day)
        .then()
        .statusCode(200)
        .body(containsString("Held in suspense"));
  }

  @Test
  void aDayThatHasNotBegunIsNotClosed() {
    LocalDate tomorrow = day.plusDays(1);
    amara()
        .contentType("application/json")
        .body(Map.of("contentHash", "0".repeat(64)))
        .post("/api/v1/days/{d}/closing", tomorrow)
        .then()
        .statusCode(422)
        .body("code", is("DAY_NOT_BEGUN"));
    assertEquals(
        "It has not begun.",
        amara().get("/api/v1/days/" + tomorrow).jsonPath().getString("whyNotClose"));
  }

  /** Four lines of PayPoint: two posted, one in suspense, one that cannot be true. */
  private String file() {
    String text =
        """
        source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative
        PAYPOINT,L1,%s,50.00,%s,,PP,
        PAYPOINT,L2,%s,20.00,%s,,PP,
        PAYPOINT,L3,NOBODY,7.00,%s,,PP,
        PAYPOINT,L4,%s,3.00,2026-02-31,,PP,
        *TRAILER,4,80.00
        """
            .formatted(
                People.reference(account),
                PAID,
                People.reference(other),
                PAID,
                PAID,
                People.reference(account));
    String id =
        amara()
            .contentType("text/csv")
            .header("Idempotency-Key", Books.id())
            .queryParam("name", "payments.csv")
            .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/api/v1/payment-files")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id");
    for (int i = 0; i < 300; i++) {
      String state = amara().get("/api/v1/payment-files/" + id).jsonPath().getString("file.state");
      if (state.equals("POSTED")) {
        return id;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("not posted");
  }

  private void pay(UUID to, long pence) {
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "typeCode",
                "RCC",
                "amountPence",
                pence,
                "paidOn",
                PAID.toString(),
                "narrative",
                "By telephone"))
        .post("/api/v1/accounts/{a}/payments", to)
        .then()
        .statusCode(200);
  }

  private void bounceTheLastPaymentOf(UUID of) {
    long number = Books.number("select max(number) from entry where account_id = ?", of);
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("reasonCode", "CHEQUE_UNPAID"))
        .post("/api/v1/accounts/{a}/payments/{n}/bounce", of, number)
        .then()
        .statusCode(200);
  }

  private void adjust(UUID of, long pence) {
    amara()
        .contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(
            Map.of(
                "typeCode", "ADJ",
                "amountPence", pence,
                "effectiveOn", PAID.toString(),
                "reasonCode", "WRONG_CHARGE",
                "narrative", "Charged twice"))
        .post("/api/v1/accounts/{a}/adjustments", of)
        .then()
        .statusCode(200);
  }

  private Response explain(LocalDate of, long lines, long pence) {
    Map<String, Object> request = new HashMap<>();
    request.put("source", "UNKNOWN");
    request.put("detail", "");
    request.put("lines", lines);
    request.put("pence", pence);
    request.put("reason", "Test data");
    return amara()
        .contentType("application/json")
        .body(request)
        .post("/api/v1/days/{d}/explanations", of);
  }

  private Response sign(RequestSpecification by, String what, String hash) {
    return by.contentType("application/json")
        .body(Map.of("contentHash", hash))
        .post("/api/v1/days/{d}/" + what, day);
  }

  private static JsonPath board(LocalDate of) {
    return finance().get("/api/v1/days/" + of).then().statusCode(200).extract().jsonPath();
  }

  private JsonPath lines(String source, String detail, boolean differing) {
    return finance()
        .queryParam("source", source)
        .queryParam("detail", detail)
        .queryParam("differing", differing)
        .get("/api/v1/days/{d}/lines", day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, Object> source(JsonPath board, String source) {
    Map<String, Object> found =
        board.getMap("sources.find { it.source == '%s' }".formatted(source));
    assertTrue(found != null, source + " in " + board.prettify());
    return found;
  }

  private static Map<String, Object> control(JsonPath board, String code) {
    return board.getMap("controls.find { it.code == '%s' }".formatted(code));
  }

  private static Map<String, Object> count(int lines, int pence) {
    return Map.of("lines", lines, "pence", pence);
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }

  private static RequestSpecification joe() {
    return given().auth().oauth2(Tokens.anotherHousingAssistant());
  }

  private static RequestSpecification helen() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer());
  }

  private static RequestSpecification finance() {
    return given().auth().oauth2(Tokens.finance());
  }

  /** One person who holds both permissions: identity keeps them apart, not the job. */
  private static RequestSpecification both(String username) {
    var claims =
        Tokens.claims(username, List.of("day:close", "day:check", "report:view", "account:read"));
    return given().auth().oauth2(Tokens.signed(claims));
  }
}
