package org.quarterday.finalaccount;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.END;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.decide;
import static org.quarterday.formertenant.FormerTenants.finalAccount;
import static org.quarterday.formertenant.FormerTenants.left;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The end of an account: what is shown, what is waited for, and what it is decided as. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FinalAccountTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void somebodyLeft() {
    Books.empty();
    today.standAt(TODAY);
    account = left();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void theLastWeekIsShownByDaysBesideWhatWasDebited() {
    UUID thursday = left();
    FormerTenants.ended(thursday, LocalDate.of(2026, 4, 30));
    JsonPath shown = finalAccount(thursday);
    assertEquals(4, shown.getInt("lastWeek.lines[0].days"));
    assertEquals(5_714, shown.getInt("lastWeek.lines[0].pence"));
    assertEquals(10_000, shown.getInt("lastWeek.bookedPence"));
    assertEquals(false, shown.getBoolean("lastWeek.agrees"));
    decide(thursday, null)
        .then()
        .statusCode(409)
        .body("code", is("FINAL_BALANCE_NOT_PROVED"))
        .body("detail", containsString("debited as charged"));
  }

  @Test
  void aProvedDebtBecomesACaseInTheSameMoment() {
    JsonPath shown = finalAccount(account);
    assertEquals("TO_PROVE", shown.getString("standing"));
    assertEquals("ARREARS", shown.getString("outcome"));
    assertEquals(true, shown.getBoolean("lastWeek.agrees"));
    decide(account, null)
        .then()
        .statusCode(200)
        .body("outcome", is("ARREARS"))
        .body("balanceWords", is("£400.00 in arrears"))
        .body("caseId", notNullValue());
    assertEquals("PROVED", finalAccount(account).getString("standing"));
    assertEquals(
        "FORMER_ARREARS",
        Books.rows(
                "select state from tenancy where id = (select tenancy_id from account where account_id = ?)",
                account)
            .getFirst()
            .get("state"));
    decide(account, null).then().statusCode(409).body("code", is("FINAL_ACCOUNT_DECIDED"));
  }

  @Test
  void aCreditIsSomethingToGiveBack() {
    Books.entry(account, "RCC", -45_000, END);
    decide(account, null)
        .then()
        .statusCode(200)
        .body("outcome", is("CREDIT"))
        .body("caseId", nullValue());
    assertEquals(
        "A former tenant's credit is to be given back",
        Books.rows("select title from task where account_id = ?", account).getFirst().get("title"));
  }

  @Test
  void nilIsKeptAsNil() {
    Books.entry(account, "RCC", -40_000, END);
    decide(account, null).then().statusCode(200).body("outcome", is("NIL"));
    assertEquals(0, Books.number("select count(*) from former_tenant_case"));
    assertEquals(0, Books.number("select count(*) from task"));
  }

  @Test
  void whatABankMayStillTakeBackIsWaitedForUnlessSomebodySaysWhyNot() {
    Books.entry(account, "RDD", -10_000, LocalDate.of(2026, 5, 20));
    JsonPath shown = finalAccount(account);
    assertEquals("AWAITS", shown.getString("standing"));
    assertEquals("MAY_BE_RETURNED", shown.getString("awaited[0].kind"));
    assertEquals("2026-06-04", shown.getString("awaited[0].until"));
    decide(account, null)
        .then()
        .statusCode(409)
        .body("code", is("FINAL_ACCOUNT_AWAITS"))
        .body("errors[0].pointer", is("/notWaitedWhy"));
    decide(account, "The bank has confirmed it").then().statusCode(200);
    var kept = Books.rows("select waited_words, not_waited_why from final_account").getFirst();
    assertTrue(kept.get("waited_words").toString().contains("£100.00"));
    assertEquals("The bank has confirmed it", kept.get("not_waited_why"));
  }

  @Test
  void moneyInSuspenseThatNamesTheAccountIsShown() {
    suspense(People.reference(account), 2_500);
    suspense("SOMEBODY ELSE", 9_900);
    JsonPath shown = finalAccount(account);
    assertEquals(List.of("SUSPENSE"), shown.getList("awaited.kind"));
    assertEquals(2_500, shown.getInt("awaited[0].pence"));
    today.standAt(LocalDate.of(2026, 6, 30));
    assertEquals(true, finalAccount(account).getBoolean("awaited[0].over"));
    assertEquals("TO_PROVE", finalAccount(account).getString("standing"));
  }

  @Test
  void whileTheLastWeekRunsNothingIsDecided() {
    today.standAt(END);
    assertEquals("RUNS", finalAccount(account).getString("standing"));
    decide(account, "x").then().statusCode(409).body("code", is("FINAL_ACCOUNT_RUNS"));
    UUID runs = Books.account(LocalDate.of(2026, 4, 6));
    as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + runs + "/final-account")
        .then()
        .statusCode(409)
        .body("code", is("ACCOUNT_HAS_NO_END"));
  }

  @Test
  void whatMovedSinceItWasLookedAtIsLookedAtAgain() {
    String hash = finalAccount(account).getString("contentHash");
    Books.entry(account, "RCC", -1, END);
    decide(account, hash, null)
        .then()
        .statusCode(409)
        .body("code", is("FINAL_ACCOUNT_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
    assertEquals(0, Books.number("select count(*) from final_account"));
  }

  @Test
  void moneyThatComesLateMovesItAndItsDecisionClosesTheCase() {
    String caseId = FormerTenants.owing(account);
    Books.entry(account, "RHB", -40_000, TODAY);
    assertEquals("MOVED", finalAccount(account).getString("standing"));
    toProve().then().body("items.accountId", contains(account.toString()));
    decide(account, null).then().statusCode(200).body("outcome", is("NIL"));
    assertEquals("CLOSED", FormerTenants.one(caseId).getString("stage"));
    toProve().then().body("items", empty());
    assertEquals(2, Books.number("select count(*) from final_account"), "both stay to be read");
  }

  @Test
  void ofManyWhoDecideAtOnceOneIsHeardAndThereIsOneCase() throws Exception {
    String hash = finalAccount(account).getString("contentHash");
    var answers = Callers.counted(6, n -> decide(account, hash, null).statusCode());
    assertEquals(Map.of(200, 1L, 409, 5L), answers);
    assertEquals(1, Books.number("select count(*) from former_tenant_case"));
  }

  @Test
  void nobodyDecidesTheirOwnHouseholds() {
    People.linkedToStaff(
        FormerTenants.person(account, "Owen"), Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      as(Tokens.housingAssistant())
          .get("/api/v1/accounts/" + account + "/final-account")
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      decide(account, "0", null).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
      toProve().then().body("items", empty());
    } finally {
      Books.run("delete from staff_person");
    }
  }

  @Test
  void theListOfThoseToProveLeavesAsAFile() {
    String csv =
        as(Tokens.housingAssistant())
            .queryParam("columns", "names,balance,reason")
            .get("/api/v1/final-accounts/export.csv")
            .asString();
    assertEquals("\ufeffNames,Balance,Why\r\nMr Owen Price,400.00,Eviction\r\n", csv);
  }

  private static Response toProve() {
    return as(Tokens.housingAssistant()).get("/api/v1/final-accounts");
  }

  private static void suspense(String reference, long pence) {
    UUID journal = Books.id();
    Books.run(
        "insert into journal (id, kind, narrative, made_by) values (?, 'RECEIPT', 'test', 'test')",
        journal);
    Books.run(
        """
        insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
        values (?, 1, 'SUSPENSE', ?, date '2026-05-20', 'test'), (?, 2, 'CASH', ?, date '2026-05-20', 'test')\
        """,
        journal,
        -pence,
        journal,
        pence);
    Books.run(
        """
        insert into suspense_item (id, source, source_line_id, payment_ref, amount_pence, left_pence, received_on, method_code, narrative,
                                   reason, control_code, journal_id)
        select ?, 'TEST', ?, ?, ?, ?, date '2026-05-20', (select code from payment_method order by code limit 1), '', 'test', 'CASH', ?\
        """,
        Books.id(),
        journal.toString(),
        reference,
        pence,
        pence,
        journal);
  }
}
