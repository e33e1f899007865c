package org.quarterday.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.contact.ContactCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Who is chased for rent, who is not, and from when on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ArrearsStoriesTest {

  private static final long RENT = 10_000;
  private static final LocalDate START = LocalDate.of(2026, 4, 6);

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aTenantChargedAHundredPoundsAWeek() {
    Books.referenceData();
    Books.empty();
    account = Books.account(START);
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "NORTH");
    People.charge(account, "DBR", RENT, START);
  }

  @AfterEach
  void theClockRunsAgain() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void theFiveWeekWaitForUniversalCreditIsNotChased() {
    debit("2026-04-06", 4);
    today.standAt(LocalDate.of(2026, 5, 1));
    arrears().body("action", is("TAKE_STEP")).body("stepCode", is("LETTER_ONE"));
    award(LocalDate.of(2026, 4, 27));
    arrears()
        .body("action", is("FIRST_UNIVERSAL_CREDIT"))
        .body("reasons[0]", containsString("five weeks after the claim"));
    debit("2026-05-04", 4);
    today.standAt(LocalDate.of(2026, 5, 29));
    arrears().body("action", is("FIRST_UNIVERSAL_CREDIT")).body("standing", is("NO_ACTION"));
    today.standAt(LocalDate.of(2026, 6, 9));
    arrears().body("standing", is("IMMEDIATE"));
  }

  @Test
  void technicalArrearsAreNotChased() {
    award(START);
    debit("2026-04-06", 4);
    Books.entry(account, "RUC", -43_334, LocalDate.of(2026, 5, 12));
    debit("2026-05-04", 4);
    today.standAt(LocalDate.of(2026, 5, 27));
    arrears()
        .body("realPence", is(0))
        .body("action", is("ONLY_TIMING"))
        .body("reasons[0]", containsString("of Universal Credit is due on 12 June 2026"));
  }

  @Test
  void aBrokenPromiseIsAskedAboutAndThenTheLadderGoesOn() {
    debit("2026-04-06", 3);
    today.standAt(LocalDate.of(2026, 4, 29));
    post("promises", Map.of("amountPence", 5_000, "dueOn", "2026-05-01", "note", ""));
    arrears().body("action", is("PROMISE_AWAITED"));
    today.standAt(LocalDate.of(2026, 5, 6));
    arrears().body("action", is("PROMISE_AWAITED"));
    today.standAt(LocalDate.of(2026, 5, 7));
    arrears()
        .body("action", is("ASK_ABOUT_BROKEN_PROMISE"))
        .body("reasons[0]", containsString("£50.00 was promised by 1 May 2026"));
    new ContactCalls(account).spokenOfArrears("2026-05-07").then().statusCode(201);
    arrears().body("action", is("TAKE_STEP")).body("stepCode", is("LETTER_ONE"));
  }

  private void debit(String monday, int weeks) {
    for (int week = 0; week < weeks; week++) {
      Books.entry(account, "DBR", RENT, LocalDate.parse(monday).plusWeeks(week));
    }
  }

  private void award(LocalDate startsOn) {
    Books.run(
        """
        insert into universal_credit_award (account_id, id, monthly_pence, paid_to, starts_on, made_by, made_by_name)
        values (?, ?, 43334, 'COUNCIL', ?, 'test', 'Test')\
        """,
        account,
        Books.id(),
        startsOn);
  }

  private ValidatableResponse arrears() {
    return given()
        .auth()
        .oauth2(Tokens.incomeOfficer())
        .get("/api/v1/accounts/{a}/arrears", account)
        .then()
        .statusCode(200);
  }

  private void post(String what, Map<String, Object> body) {
    given()
        .auth()
        .oauth2(Tokens.incomeOfficer())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/accounts/{a}/arrears/" + what, account)
        .then()
        .statusCode(201);
  }
}
