package org.quarterday.arrears;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A promise and its hold are one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PromiseHoldTest extends Worklist {

  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V20261123_1630__promise_holds.sql");

  @Test
  void aPromiseSetsItsHoldUntilTheLastDayThatKeepsItAndStopsWhatWaits() {
    var calls = new ArrearsCalls(ada);
    calls.take("LETTER_ONE").then().statusCode(201);
    promise(calls);
    standing()
        .body("items", hasSize(1))
        .body("items[0].kind", is("PROMISE"))
        .body("items[0].state", is("STANDING"))
        .body("items[0].reference", is("£50.00 by 1 June 2026"))
        .body("items[0].reason", is("By telephone"))
        .body("items[0].promisedOn", is("2026-06-01"))
        .body("items[0].startsOn", is("2026-05-27"))
        .body("items[0].endsOn", is("2026-06-06"))
        .body("items[0].booksPence", is(30_000))
        .body("items[0].stops", hasItems("CHASING_LETTER", "ARREARS_STEP", "COURT_STEP", "AGENCY"))
        .body("items[0].history.what", contains("SET"));
    HoldCalls.stops(ada).body("items.kind", contains("PROMISE"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where account_id = ? and state = 'CANCELLED'", ada));
    // What is said of the account is what is said of a promise, with what has come of it.
    calls
        .shown()
        .body("action", is("PROMISE_AWAITED"))
        .body("reasons[0]", containsString("£50.00 is promised by 1 June 2026"));
  }

  @Test
  void whatKeepsThePromiseEndsItsHold() {
    var calls = new ArrearsCalls(ada);
    promise(calls);
    paid("2026-06-03");
    standing().body("items", hasSize(0));
    over()
        .body("items[0].endedOn", is("2026-06-03"))
        .body("items[0].endedWhy", is("£50.00 was promised and has come"))
        .body("items[0].endedByName", is("Arrears worklist"))
        .body("items[0].history.what", contains("SET", "ENDED"));
    calls.take("LETTER_ONE").then().statusCode(201);
  }

  @Test
  void aPaymentThatBouncesWhileThePromiseMayStillBeKeptLetsTheHoldStandAgain() {
    var calls = new ArrearsCalls(ada);
    promise(calls);
    int payment = paid("2026-06-03");
    today.standAt(LocalDate.of(2026, 6, 4));
    reverse(ada, payment);
    settle(ada);
    calls.shown().body("promises.state", contains("OPEN")).body("action", is("PROMISE_AWAITED"));
    standing()
        .body("items.state", contains("STANDING"))
        .body("items[0].endsOn", is("2026-06-06"))
        .body("items[0].history.what", contains("SET", "ENDED", "STANDS_AGAIN"));
    // What was queued while it did not stand is stopped when the clock comes by.
    assertEquals(1, Books.number("select count(*) from hold where begun_at is null"));
  }

  @Test
  void aBrokenPromiseEndsItsHold() {
    promise(new ArrearsCalls(ada));
    today.standAt(LocalDate.of(2026, 6, 7));
    settle(ada);
    over()
        .body("items", hasSize(1))
        .body("items[0].endedWhy", is("£50.00 was promised and nothing has come"));
  }

  @Test
  void aWithdrawnPromiseTakesItsHoldAlongAndAnotherBringsItsOwn() {
    var calls = new ArrearsCalls(ada);
    String id = promise(calls);
    calls.withdraw(id).then().statusCode(200);
    over()
        .body("items[0].endedOn", is("2026-05-27"))
        .body("items[0].endedWhy", is("Promise withdrawn: It was misheard"));
    calls.take("LETTER_ONE").then().statusCode(201);
    calls.promise(6_000, "2026-06-05").then().statusCode(201);
    standing().body("items.reference", contains("£60.00 by 5 June 2026"));
  }

  @Test
  void aPromiseThatIsRefusedOrSentTwiceSetsOneHold() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> said =
        Map.of("amountPence", 5_000, "dueOn", "2026-06-01", "note", "By telephone");
    for (int i = 0; i < 2; i++) {
      ArrearsCalls.imran()
          .header("Idempotency-Key", key)
          .body(said)
          .post("/api/v1/accounts/{a}/arrears/promises", ada)
          .then()
          .statusCode(201);
    }
    new ArrearsCalls(ada).promise(6_000, "2026-06-02").then().statusCode(409);
    assertEquals(1, Books.number("select count(*) from hold"));
  }

  @Test
  void nobodySetsOrEndsItByHand() {
    var request = HoldCalls.request("PROMISE", null, "startsOn", "2026-05-27");
    HoldCalls.set(ada, request)
        .then()
        .statusCode(409)
        .body("code", is("HOLD_OF_PROMISE"))
        .body("errors[0].pointer", is("/kind"));
    promise(new ArrearsCalls(ada));
    HoldCalls.set(ada, request).then().body("detail", containsString("£50.00 by 1 June 2026"));
    String hold =
        standing()
            .body("items[0].whyNotEnd", containsString("ends with the promise"))
            .extract()
            .path("items[0].id");
    Map<String, Object> end = Map.of("endedOn", "2026-05-27", "reason", "Nobody rang back");
    HoldCalls.act(Tokens.seniorRentsOfficer(), hold, 0, "end", end)
        .then()
        .statusCode(409)
        .body("code", is("HOLD_OF_PROMISE"))
        .body("detail", containsString("£50.00 by 1 June 2026"));
    standing().body("items", hasSize(1)).body("items[0].version", is(0));
  }

  @Test
  void booksThatHeldPromisesBeforeGetTheirHolds() throws IOException {
    promise(new ArrearsCalls(ada));
    promise(new ArrearsCalls(ben));
    Books.run("update arrears_promise set due_on = date '2199-06-01'");
    Books.run("delete from hold_event");
    Books.run("delete from hold_account where account_id = ?", ada);
    Books.run(
        "delete from hold where promise_id = (select id from arrears_promise where account_id = ?)",
        ada);
    // As somebody set it by hand for the day that was promised.
    Books.run(
        "update hold set promise_id = null, promised_on = date '2199-06-01', ends_on = date '2199-06-03'");
    String whole = Files.readString(MIGRATION);
    String rows =
        whole.substring(whole.indexOf("update hold h"), whole.indexOf("delete from council"));
    Books.run(rows.substring(0, rows.indexOf("with promised")));
    Books.run(rows.substring(rows.indexOf("with promised")));
    assertEquals(
        2,
        Books.number(
            "select count(*) from hold h join hold_account ha on ha.hold_id = h.id join arrears_promise p on p.account_id = ha.account_id and p.id = h.promise_id where h.ends_on = date '2199-06-06'"));
    standing()
        .body("items[0].reference", is("£50.00 by 1 June 2199"))
        .body("items[0].booksPence", is(30_000))
        .body("items[0].history.what", contains("SET"));
  }

  private static String promise(ArrearsCalls calls) {
    return calls.promise(5_000, "2026-06-01").then().statusCode(201).extract().path("id");
  }

  /** Ada pays what she promised; the number of the entry. */
  private int paid(String on) {
    today.standAt(LocalDate.parse(on));
    int number = Books.entry(ada, "RPY", -5_000, LocalDate.parse(on));
    settle(ada);
    return number;
  }

  private ValidatableResponse standing() {
    return HoldCalls.listed(ada, null);
  }

  private ValidatableResponse over() {
    return HoldCalls.listed(ada, "OVER");
  }
}
