package org.quarterday.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.quarterday.contact.ContactCalls.as;
import static org.quarterday.contact.ContactCalls.call;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What was resolved at the first contact, and the lists that say what counts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ResolvedTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

  @Inject Today today;

  private UUID account;
  private UUID ada;
  private ContactCalls calls;

  @BeforeEach
  void aTenant() {
    Books.empty();
    account = Books.account(LocalDate.of(2026, 4, 6));
    ada = People.tenant(account, "Ms", "Ada", "Tenant");
    calls = new ContactCalls(account);
  }

  @AfterEach
  void asItWas() {
    today.flow();
    Books.empty();
    Books.run("delete from contact_reason where valid_from > date '2020-01-01'");
    Books.run("update contact_reason set valid_before = null");
  }

  @Test
  void whoAsksOnceAndIsHelpedIsResolvedOnceTheQuietDaysAreOver() {
    on(MONDAY, "BALANCE", "RESOLVED");
    figures().body("items[0].asked", is(1)).body("items[0].open", is(1));
    figures().body("items[0].tenthsOfPercent", nullValue());
    today.standAt(MONDAY.plusDays(14));
    figures().body("items[0].open", is(1));
    today.standAt(MONDAY.plusDays(15));
    figures()
        .body("items", hasSize(1))
        .body("items[0].weekFrom", is("2026-05-04"))
        .body("items[0].reason", is("Balance or statement"))
        .body("items[0].resolved", is(1))
        .body("items[0].open", is(0))
        .body("items[0].tenthsOfPercent", is(1000));
  }

  @Test
  void whoComesBackWithinTheQuietDaysWasNotAndIsNoFirstContactAgain() {
    on(MONDAY, "BALANCE", "RESOLVED");
    on(MONDAY.plusDays(14), "BALANCE", "RESOLVED");
    on(MONDAY.plusDays(14), "HOW_TO_PAY", "CALL_BACK");
    today.standAt(MONDAY.plusDays(60));
    figures()
        .body("items.weekFrom", contains("2026-05-18", "2026-05-04"))
        .body("items.reasonCode", contains("HOW_TO_PAY", "BALANCE"))
        .body("items.resolved", contains(0, 0))
        .body("items.tenthsOfPercent", contains(0, 0));
  }

  @Test
  void whoComesBackLaterAsksAnew() {
    on(MONDAY, "BALANCE", "RESOLVED");
    on(MONDAY.plusDays(15), "BALANCE", "RESOLVED");
    today.standAt(MONDAY.plusDays(60));
    figures().body("items.resolved", contains(1, 1));
  }

  @Test
  void whatWeStartedIsNoneOfTheirsAndACorrectedContactIsNone() {
    today.standAt(MONDAY);
    calls.logged(ada, "direction", "OUT");
    String wrong = calls.logged(ada, "reasonCode", "CREDIT");
    calls
        .correct(wrong, "It was about a charge", call(ada, "reasonCode", "CHARGES"))
        .then()
        .statusCode(201);
    today.standAt(MONDAY.plusDays(60));
    figures().body("items.reasonCode", contains("CHARGES"));
  }

  @Test
  void theFiguresArePaged() {
    on(MONDAY, "BALANCE", "RESOLVED");
    on(MONDAY, "CREDIT", "RESOLVED");
    String next =
        figures("&limit=1").body("items.reasonCode", contains("CREDIT")).extract().path("next");
    figures("&limit=1&after=" + next).body("items.reasonCode", contains("BALANCE"));
  }

  @Test
  void aReasonIsWhatItWasOnTheDay() {
    today.standAt(MONDAY);
    calls.logged(ada, "reasonCode", "BALANCE");
    reason("BALANCE", "2026-05-04", true).then().statusCode(200);
    calls.log(call(ada)).then().statusCode(422).body("code", is("CONTACT_REASON_WRONG"));
    reason("BALANCE", "2026-05-03", false)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/validFrom"));
    reason("BALANCE", "2026-06-01", false).then().statusCode(200);
    reason("BALANCE", "2026-05-20", false)
        .then()
        .statusCode(422)
        .body("code", is("CONTACT_LIST_WRONG"));
    today.standAt(LocalDate.of(2026, 6, 1));
    calls.logged(ada, "reasonCode", "BALANCE");
    calls.listed().body("items.reason", contains("Balance", "Balance or statement"));
  }

  @Test
  void nobodyIsResolvedWhoWasNotReached() {
    as(Tokens.systemAdmin())
        .body(
            Map.of(
                "validFrom",
                "2199-01-01",
                "place",
                10,
                "name",
                "Helped a machine",
                "reached",
                false,
                "resolved",
                true,
                "withdrawn",
                false))
        .put("/api/v1/contact-outcomes/MACHINE")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/resolved"));
  }

  private void on(LocalDate day, String reason, String outcome) {
    today.standAt(day);
    calls.logged(ada, "reasonCode", reason, "outcomeCode", outcome);
  }

  private ValidatableResponse figures() {
    return figures("");
  }

  private static ValidatableResponse figures(String more) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/resolved-contacts?from=2026-05-04&to=2026-07-31" + more)
        .then()
        .statusCode(200);
  }

  private static Response reason(String code, String from, boolean off) {
    return as(Tokens.systemAdmin())
        .body(
            Map.of(
                "validFrom",
                from,
                "place",
                10,
                "name",
                "Balance",
                "aboutArrears",
                false,
                "quietDays",
                7,
                "withdrawn",
                off))
        .put("/api/v1/contact-reasons/" + code);
  }
}
