package org.quarterday.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Golden;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "holly", permissions = "account:read")
class AccountProofTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Inject Today today;

  @BeforeEach
  void aWednesday() {
    today.standAt(MONDAY.plusDays(2));
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void aBalanceThatIsRightIsProvedByEveryCheck() {
    UUID account = debited(4);
    Books.entry(account, "RCC", -20000, MONDAY);
    Books.entry(account, "OPB", 5000, MONDAY.minusWeeks(5));
    proof(account)
        .body("holds", is(true))
        .body("checks.code", contains("BALANCE", "COUNT", "REVERSALS", "CONTROLS", "DEBITS"))
        .body("checks.holds", everyItem(is(true)))
        .body("openingPence", is(5000))
        .body("debitsPence", is(46984))
        .body("creditsPence", is(-20000))
        .body("balancePence", is(31984))
        .body("comparedFrom", is("2026-10-26"))
        .body("comparedTo", is("2026-11-16"))
        .body("differences", hasSize(0));
  }

  @Test
  void aBalanceThatWasTamperedWithIsNotProved() {
    UUID account = debited(2);
    Books.run(
        "update account_balance set balance_pence = balance_pence + 1 where account_id = ?",
        account);
    failing(account, "BALANCE");
  }

  @Test
  void aMissingEntryIsNamed() {
    UUID account = debited(3);
    Books.run(
        "update account_balance set balance_pence = balance_pence - 11746 where account_id = ?",
        account);
    Books.run("delete from entry where account_id = ? and number = 2", account);
    proof(account)
        .body("holds", is(false))
        .body("checks.find { it.code == 'COUNT' }.holds", is(false))
        .body("checks.find { it.code == 'COUNT' }.entries", contains(2));
  }

  @Test
  void aReversalThatIsNotTheOppositeIsNamed() {
    UUID account = debited(2);
    int undone = Books.entry(account, "DBR", -11745, MONDAY);
    Books.run("update entry set reverses = 1 where account_id = ? and number = ?", account, undone);
    proof(account)
        .body("checks.find { it.code == 'REVERSALS' }.holds", is(false))
        .body("checks.find { it.code == 'REVERSALS' }.entries", contains(undone));
  }

  @Test
  void aControlAccountThatLeadsNowhereIsNamed() {
    UUID account = debited(1);
    Books.run("update entry set control_code = 'GONE' where account_id = ?", account);
    proof(account)
        .body("checks.find { it.code == 'CONTROLS' }.holds", is(false))
        .body("checks.find { it.code == 'CONTROLS' }.entries", contains(1));
  }

  @Test
  void aWeekThatWasNotDebitedAsChargedIsNamedWithItsWeek() {
    UUID account = debited(4);
    Books.run("update entry set amount_pence = 11000 where account_id = ? and number = 2", account);
    Books.run(
        "update account_balance set balance_pence = balance_pence - 746 where account_id = ?",
        account);
    failing(account, "DEBITS")
        .body("differences", hasSize(1))
        .body("differences[0].shouldPence", is(11746))
        .body("differences[0].wasPence", is(11000))
        .body("differences[0].differencePence", is(-746))
        .body("differences[0].weekStartsOn", is("2026-11-02"));
  }

  @Test
  void courtCostsPostedOnceAreNotHeldAgainstTheWeeklyCharges() {
    UUID account = debited(2);
    Books.entry(account, "DCC", 32500, MONDAY);
    proof(account).body("holds", is(true));
  }

  @Test
  void theProofIsAPageToSign() {
    UUID account = debited(4);
    People.tenant(account, "Ms", "Ada", "Okafor");
    Books.run("update entry set amount_pence = 11000 where account_id = ? and number = 2", account);
    byte[] pdf =
        given()
            .get("/api/v1/accounts/{a}/proof.pdf", account)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    Golden.same(
        "proof/account.txt", PdfText.of(pdf).replace(People.reference(account), "REFERENCE"));
    assertEquals("", PdfText.faults(pdf), "PDF/UA-1");
  }

  private static ValidatableResponse failing(UUID account, String check) {
    return proof(account)
        .body("holds", is(false))
        .body("checks.findAll { !it.holds }.code", contains(check));
  }

  private static ValidatableResponse proof(UUID account) {
    return given().get("/api/v1/accounts/{a}/proof", account).then().statusCode(200);
  }

  /** Charged £117.46 a week and debited so for that many weeks, the last one this week. */
  private static UUID debited(int weeks) {
    LocalDate first = MONDAY.minusWeeks(weeks - 1L);
    UUID account = Books.account(first);
    People.charge(account, "DBR", 11746, first);
    for (int week = 0; week < weeks; week++) {
      Books.entry(account, "DBR", 11746, first.plusWeeks(week));
    }
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    return account;
  }
}
