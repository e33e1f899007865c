package org.quarterday.credituse;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.credituse.Uses.approved;
import static org.quarterday.credituse.Uses.balance;
import static org.quarterday.credituse.Uses.propose;
import static org.quarterday.credituse.Uses.unclaimed;
import static org.quarterday.refund.Refunds.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.credit.Credits;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Credits nobody claims, and the people who come for theirs after all. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnclaimedTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aCreditLeftBehindInJune2023() {
    Books.empty();
    today.standAt(Payers.TODAY);
    Books.run("update council_setting set value = 2 where code = 'CREDIT_UNCLAIMED_YEARS'");
    account = Credits.leftBehind(18_270);
    Credits.proved(account, "TENANCY_ENDED");
  }

  @AfterEach
  void theBooksHold() {
    Books.run("update council_setting set value = 6 where code = 'CREDIT_UNCLAIMED_YEARS'");
    today.flow();
    Oracle.holds();
  }

  @Test
  void itsOwnerIsLookedForBeforeItIsUnclaimed() {
    assertEquals(List.of("REACH_OWNER"), Credits.look(account).getList("steps.step"));
    propose(account, unclaimed(18_270))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_NOT_UNCLAIMED"))
        .body("detail", containsString("Nobody has tried"));
    Credits.contact(account, "2026-05-28", "NO_ANSWER")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/triedOn"));
    Credits.contact(account, "2026-04-29", "NO_ANSWER").then().statusCode(201);
    propose(account, unclaimed(18_270))
        .then()
        .statusCode(409)
        .body("detail", containsString("until 27 May 2026"));
    today.standAt(LocalDate.of(2026, 5, 28));
    assertEquals(List.of("KEEP_AS_UNCLAIMED"), Credits.look(account).getList("steps.step"));
    Credits.contact(account, "2026-05-28", "ANSWERED").then().statusCode(201);
    propose(account, unclaimed(18_270))
        .then()
        .statusCode(409)
        .body("detail", containsString("has answered"));
  }

  @Test
  void itIsKeptOnItsControlAccountAndStandsOnTheRegisterUntilItIsClaimed() {
    Credits.contact(account, "2026-03-02", "GONE_AWAY").then().statusCode(201);
    String id = approved(account, unclaimed(18_270));
    assertEquals(0, balance(account));
    assertEquals(
        18_270,
        Books.number(
            "select sum(amount_pence) from entry where control_code = 'UNCLAIMED-CREDITS'"));
    assertEquals(0, Books.number("select count(*) from letter where kind = 'CREDIT_USED'"));
    register("holt")
        .then()
        .body("items", hasSize(1))
        .body("items[0].useId", is(id))
        .body("items[0].amountPence", is(18_270))
        .body("items[0].address", containsString("9 Larch Close"))
        .body("items[0].tries", is(1))
        .body("items[0].lastTriedOn", is("2026-03-02"));
    register("100%").then().body("items", hasSize(0));

    today.standAt(LocalDate.of(2027, 1, 4));
    Uses.broughtBack(id);
    assertEquals(-18_270, balance(account));
    register("holt").then().body("items", hasSize(0));
    Uses.putBack(id).then().statusCode(409).body("code", is("CREDIT_USE_WAITING"));
  }

  @Test
  void itsOwnerIsWrittenToWhereTheyWentAndNotAtTheHomeTheyLeft() {
    Credits.write(account).then().statusCode(409).body("code", is("CREDIT_OWNER_NO_ADDRESS"));
    assertEquals(0, Books.number("select count(*) from letter"));
    Books.run(
        "insert into contact_point (id, person_id, kind, value, from_on) values (?, ?, 'CORRESPONDENCE_ADDRESS', ?, date '2023-06-05')",
        Books.id(),
        Payers.person(account),
        "3 Elm Row\nZZ2 3CD");
    Credits.write(account).then().statusCode(201).body("letters", is(1));
    var letter =
        Books.rows("select kind, addressee, address, content::text as words from letter")
            .getFirst();
    assertEquals("CREDIT_OWNER", letter.get("kind"));
    assertEquals("Mr Ivan Holt", letter.get("addressee"));
    assertEquals("3 Elm Row\nZZ2 3CD", letter.get("address"));
    assertEquals(true, letter.get("words").toString().contains("£182.70 in credit"));
    assertEquals(
        "Letter to 3 Elm Row, ZZ2 3CD", Credits.look(account).getString("contacts[0].note"));
    today.standAt(LocalDate.of(2026, 6, 25));
    assertEquals(List.of("KEEP_AS_UNCLAIMED"), Credits.look(account).getList("steps.step"));
  }

  @Test
  void whatIsOwedIsPaidBeforeAnythingIsUnclaimed() {
    Credits.contact(account, "2026-03-02", "NO_ANSWER").then().statusCode(201);
    Credits.garage(account, 5_730);
    propose(account, unclaimed(18_270))
        .then()
        .statusCode(409)
        .body("code", is("CREDIT_USE_OUT_OF_ORDER"));
    propose(account, unclaimed(12_540)).then().statusCode(201);
  }

  @Test
  void theRegisterLeavesAsAFile() {
    Credits.contact(account, "2026-03-02", "NO_ANSWER").then().statusCode(201);
    approved(account, unclaimed(18_270));
    assertEquals(
        "\ufeffNames,Amount,Times looked for\r\nMr Ivan Holt,182.70,1\r\n",
        as(Tokens.auditor())
            .get("/api/v1/unclaimed-credits/export.csv?columns=names,amount,tries")
            .asString());
  }

  private static Response register(String words) {
    return as(Tokens.housingAssistant()).queryParam("q", words).get("/api/v1/unclaimed-credits");
  }
}
