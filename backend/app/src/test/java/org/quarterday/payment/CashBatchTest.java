package org.quarterday.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CashBatchTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 6);

  @Inject Today today;

  @Test
  void aSheetThatAgreesIsPostedInOneJournalInItsOrder() {
    List<UUID> accounts = IntStream.range(0, 5).mapToObj(i -> owing(20_000)).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 4; i >= 0; i--) {
      rows.add(row(accounts.get(i), 1000 + i));
    }
    Response posted = post(batch(rows));
    posted
        .then()
        .statusCode(200)
        .body("count", is(5))
        .body("totalPence", is(5010))
        .body("rows[0].accountId", is(accounts.get(4).toString()))
        .body("rows[0].receiptNumber", is(People.reference(accounts.get(4)) + "-2"));
    for (int i = 0; i < 5; i++) {
      assertEquals(20_000 - 1000 - i, balance(accounts.get(i)));
    }
    assertEquals(
        5,
        Books.number(
            "select count(*) from entry where journal_id = cast(? as uuid) and source = 'CASH_BATCH'",
            posted.<String>path("journalId")));
  }

  @Test
  void oneWrongRowPostsNothingAndEachMistakeIsOnItsCell() {
    UUID account = owing(20_000);
    Map<String, Object> unknown = row(account, 500);
    unknown.put("reference", "no such account");
    Map<String, Object> future = row(account, 600);
    future.put("paidOn", today.date().plusDays(1).toString());
    Map<String, Object> charge = row(account, 700);
    charge.put("typeCode", "DBR");
    post(batch(List.of(row(account, 400), unknown, future, charge)))
        .then()
        .statusCode(422)
        .body("code", is("BATCH_NOT_RIGHT"))
        .body(
            "errors.pointer",
            is(List.of("/rows/1/reference", "/rows/2/paidOn", "/rows/3/typeCode")));
    assertEquals(20_000, balance(account));
    Map<String, Object> nothing = row(account, 0);
    post(batch(List.of(nothing)))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/rows/0/amountPence"));
  }

  @Test
  void aSheetThatDoesNotComeToItsControlFiguresIsRefused() {
    UUID account = owing(20_000);
    Map<String, Object> more = batch(List.of(row(account, 400)));
    more.put("controlTotalPence", 500);
    post(more)
        .then()
        .statusCode(422)
        .body("code", is("BATCH_DIFFERS"))
        .body("errors[0].pointer", is("/controlTotalPence"))
        .body("errors[0].detail", containsString("£1.00 less"));
    Map<String, Object> another = batch(List.of(row(account, 400)));
    another.put("controlCount", 2);
    post(another).then().statusCode(422).body("errors[0].pointer", is("/controlCount"));
    assertEquals(20_000, balance(account));
  }

  @Test
  void theSameAmountTwiceOnASheetOrWithinAWeekHasToBeConfirmed() {
    UUID account = owing(20_000);
    post(batch(List.of(row(account, 400), row(account, 400))))
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/rows/1/amountPence")))
        .body("errors[0].code", is("SAME_AMOUNT"));
    Map<String, Object> confirmed = row(account, 400);
    confirmed.put("confirmed", List.of("SAME_AMOUNT"));
    post(batch(List.of(row(account, 400), confirmed))).then().statusCode(200);
    post(batch(List.of(row(account, 400))))
        .then()
        .statusCode(422)
        .body("errors[0].code", is("SAME_AMOUNT"));
    assertEquals(19_200, balance(account));
  }

  @Test
  void aPreviewSaysWhoseAccountsTheyAreAndPostsNothing() {
    UUID account = owing(20_000);
    People.tenant(account, "Ms", "Ada", "Okafor");
    Map<String, Object> batch = batch(List.of(row(account, 400)));
    batch.put("controlTotalPence", 500);
    send("/api/v1/cash-batches/preview", batch, "")
        .then()
        .statusCode(200)
        .body("differencePence", is(-100))
        .body("rows[0].names", is("Ms Ada Okafor"))
        .body("rows[0].remarks", empty());
    assertEquals(20_000, balance(account));
  }

  @Test
  void equalSheetsAtOnceArePostedOnceAndOpposingOnesDoNotWaitForever() throws Exception {
    UUID one = owing(100_000);
    UUID two = owing(100_000);
    String key = Books.id().toString();
    Map<String, Object> same = batch(List.of(row(one, 100), row(two, 200)));
    var answers = Callers.atOnce(20, i -> send("/api/v1/cash-batches", same, key).asString());
    assertEquals(1, answers.stream().distinct().count());
    assertEquals(99_900, balance(one));
    var statuses =
        Callers.atOnce(
            20,
            i -> {
              var rows =
                  List.of(
                      row(i % 2 == 0 ? one : two, 1000 + i), row(i % 2 == 0 ? two : one, 2000 + i));
              return post(batch(rows)).statusCode();
            });
    assertEquals(List.of(200), statuses.stream().distinct().toList());
    Oracle.balancesAreTheSumsOfTheirEntries();
    Oracle.entriesAreNumberedWithoutAGap();
  }

  @Test
  void aSheetWithTheOfficersOwnAccountIsForSomebodyElse() {
    UUID own = owing(20_000);
    UUID person = People.tenant(own, "Ms", "Amara", "Lewis");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      post(batch(List.of(row(own, 400))))
          .then()
          .statusCode(422)
          .body("errors[0].code", is("OWN_ACCOUNT"))
          .body("errors[0].pointer", is("/rows/0/reference"));
      assertEquals(20_000, balance(own));
    } finally {
      Books.run("delete from staff_person where person_id = ?", person);
    }
  }

  private static UUID owing(long pence) {
    UUID account = Books.account(START);
    Books.entry(account, "DBR", pence, START);
    Books.run(
        "insert into account_reference (reference, account_id, kind) select reference, account_id, 'ACCOUNT' from account where account_id = ? on conflict do nothing",
        account);
    return account;
  }

  private Map<String, Object> row(UUID account, long pence) {
    Map<String, Object> row = new HashMap<>();
    row.put("reference", People.reference(account));
    row.put("amountPence", pence);
    row.put("paidOn", today.date().toString());
    row.put("typeCode", "RCO");
    return row;
  }

  private static Map<String, Object> batch(List<Map<String, Object>> rows) {
    Map<String, Object> batch = new HashMap<>();
    batch.put("controlCount", rows.size());
    batch.put(
        "controlTotalPence",
        Math.max(
            1, rows.stream().mapToLong(r -> ((Number) r.get("amountPence")).longValue()).sum()));
    batch.put("rows", rows);
    return batch;
  }

  private static Response post(Map<String, Object> batch) {
    return send("/api/v1/cash-batches", batch, Books.id().toString());
  }

  private static Response send(String path, Map<String, Object> batch, String key) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(batch)
        .post(path);
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }
}
