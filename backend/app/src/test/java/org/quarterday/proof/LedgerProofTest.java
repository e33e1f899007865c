package org.quarterday.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

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
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "tom", permissions = "report:view")
class LedgerProofTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Inject Today today;

  /**
   * Other tests break accounts on purpose: what they left is put right, so that only this test's
   * faults are found.
   */
  @BeforeEach
  @AfterEach
  void aProvedLedger() {
    Books.referenceData();
    Books.run(
        "delete from entry e where not exists (select 1 from transaction_type k where k.code = e.type_code)");
    Books.run(
        "update entry e set control_code = 'INCOME' where not exists (select 1 from control_account c where c.code = e.control_code)");
    Books.run("update entry set control_code = 'ADJUSTMENT' where control_code = 'TRANSFER'");
    Books.run(
        "insert into journal (id, kind, narrative, made_by) select distinct journal_id, 'IMPORT', 'test', 'test' from entry on conflict do nothing");
    Books.run(
        "delete from entry e where e.reverses is not null and exists (select 1 from (select account_id, count(*) as n, max(number) as m from entry group by 1) x where x.account_id = e.account_id and n <> m)");
    Books.run(
        "delete from entry e where exists (select 1 from (select account_id, count(*) as n, max(number) as m from entry group by 1) x where x.account_id = e.account_id and n <> m)");
    Books.run(
        """
        update account_balance b set balance_pence = coalesce((select sum(amount_pence) from entry e where e.account_id = b.account_id), 0),
               entry_count = (select count(*) from entry e where e.account_id = b.account_id)\
        """);
    Books.run(
        "insert into account_reference (reference, account_id, kind) select a.account_id::text, a.account_id, 'ACCOUNT' from account a where not exists (select 1 from account_reference r where r.account_id = a.account_id)");
  }

  @Test
  void aLedgerThatIsRightIsProvedAndTheProofIsKept() {
    Books.entry(Books.account(MONDAY), "DBR", 11746, MONDAY);
    aProvedLedger();
    today.standAt(LocalDate.of(2026, 11, 18));
    try {
      prove("2026-11-18").statusCode(200).body("holds", is(true)).body("madeBy", is("tom"));
      given()
          .get("/api/v1/days/2026-11-18/proof")
          .then()
          .statusCode(200)
          .body("holds", is(true))
          .body(
              "checks.code",
              contains(
                  "BALANCES",
                  "CONTROLS",
                  "TRANSFER_CLEARING",
                  "SUSPENSE",
                  "CODES",
                  "JOURNALS",
                  "LINKS"))
          .body("checks.findAll { !it.holds }", empty());
    } finally {
      today.flow();
    }
  }

  @Test
  void anAccountOutByAPennyIsNamed() {
    UUID account = Books.account(MONDAY);
    Books.entry(account, "DBR", 11746, MONDAY);
    aProvedLedger();
    Books.run(
        "update account_balance set balance_pence = balance_pence + 1 where account_id = ?",
        account);
    failing("BALANCES", "CONTROLS")
        .body("checks[0].accounts", contains(People.reference(account)))
        .body("checks[1].detail", is("They differ by £0.01."));
  }

  @Test
  void halfATransferIsFound() {
    UUID account = Books.account(MONDAY);
    Books.entry(account, "RIT", -5000, MONDAY);
    aProvedLedger();
    Books.run("update entry set control_code = 'TRANSFER' where account_id = ?", account);
    failing("TRANSFER_CLEARING").body("checks[2].detail", startsWith("£50.00"));
  }

  @Test
  void orphansAreFound() {
    UUID account = Books.account(MONDAY);
    Books.entry(account, "DBR", 1, MONDAY);
    Books.run("update entry set control_code = 'NOWHERE' where account_id = ?", account);
    failing("CODES", "JOURNALS");
    aProvedLedger();
    Books.run("delete from account_reference where account_id = ?", account);
    failing("LINKS").body("checks[6].accounts", hasItem(People.reference(account)));
  }

  @Test
  void onlyTodayIsProvedAndADayWithoutAProofIsSaid() {
    prove("2020-01-01").statusCode(409).body("code", is("PROOF_OF_ANOTHER_DAY"));
    given()
        .get("/api/v1/days/1999-01-01/proof")
        .then()
        .statusCode(404)
        .body("code", is("PROOF_NOT_MADE"));
    given()
        .get("/api/v1/days/soon/proof")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/date"));
  }

  private ValidatableResponse failing(String... checks) {
    return prove(today.date().toString())
        .statusCode(200)
        .body("holds", is(false))
        .body("checks.findAll { !it.holds }.code", contains(checks));
  }

  private static ValidatableResponse prove(String day) {
    return given().post("/api/v1/days/{d}/proof", day).then();
  }
}
