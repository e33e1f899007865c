package org.quarterday.writeon;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.balance;
import static org.quarterday.writeoff.WriteOffs.debtor;
import static org.quarterday.writeoff.WriteOffs.former;
import static org.quarterday.writeoff.WriteOffs.one;
import static org.quarterday.writeoff.WriteOffs.writtenOff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.WriteOffs;

/** A written-off debt comes back: the debtor does, or money does, and two people put it right. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WriteOnTest {

  @Inject Today today;
  @Inject RecogniseDebtors register;

  private UUID account;
  private String debt;

  @BeforeEach
  void aDebtIsWrittenOff() {
    Books.empty();
    today.standAt(WriteOffs.TODAY);
    account = former(4_270);
    debt = writtenOff(account, 4_270);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void writtenOffThenBackInAHomeThenWrittenOnThenPaid() {
    UUID home = lets(debtor(account));
    recognised();
    recognised();
    assertEquals(1, tasks("WRITTEN_OFF_DEBTOR_BACK"), "told once");
    assertTrue(guidance("WRITTEN_OFF_DEBTOR_BACK").startsWith("Mr Ivan Holt, who owed it, holds"));
    JsonPath now =
        as(Tokens.housingAssistant()).get("/api/v1/accounts/" + home + "/debt").jsonPath();
    assertEquals(debt, now.getString("before[0].id"));
    assertEquals("SAME_RECORD", now.getString("before[0].sameness"));
    as(Tokens.housingAssistant())
        .queryParam("returned", true)
        .get("/api/v1/write-offs")
        .then()
        .body("items.id", contains(debt))
        .body("items[0].returned[0].accountId", is(home.toString()));

    String part = asked(3_000, "DEBTOR_FOUND");
    approve(Tokens.headOfService(), part)
        .then()
        .statusCode(200)
        .body("balanceWords", is("£30.00 in arrears"));
    assertEquals(0, balance(home), "the new account never owes the old debt");
    assertEquals(1_270, one(debt).getInt("remainingPence"));
    Books.entry(account, "RCC", -3_000, WriteOffs.TODAY);
    assertEquals(0, balance(account));
    approve(Tokens.headOfService(), asked(1_270, "DEBTOR_FOUND")).then().statusCode(200);
    assertEquals(0, one(debt).getInt("remainingPence"));
    ask(Tokens.housingAssistant(), 1)
        .then()
        .statusCode(409)
        .body("code", is("NOTHING_WRITTEN_OFF"));
    as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + home + "/debt")
        .then()
        .body("before", hasSize(0));
  }

  @Test
  void aBroughtBackWeekIsAsOldAsItWasAndNotOfTheDayItCameBack() {
    approve(Tokens.headOfService(), asked(4_270, "WRITTEN_OFF_WRONGLY")).then().statusCode(200);
    as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/debt")
        .then()
        .body("weeks.monday", contains("2025-09-01"))
        .body("weeks.pence", contains(4_270));
  }

  @Test
  void betweenTwoDaysOnlyWhatChangedIsLookedAtAndEachDayTheWholeRegister() {
    recognised();
    lets(debtor(account));
    Books.run("truncate audit_seal, audit_event");
    recognised();
    assertEquals(0, tasks("WRITTEN_OFF_DEBTOR_BACK"), "nothing says that anything changed");
    today.standAt(WriteOffs.TODAY.plusDays(1));
    recognised();
    assertEquals(1, tasks("WRITTEN_OFF_DEBTOR_BACK"));
  }

  @Test
  void thatSomebodyAtRiskIsBackIsToldAndWhereIsNot() {
    UUID home = lets(debtor(account));
    Books.run(
        "update person set address_protected_on = date '2026-05-01' where id = ?", debtor(account));
    recognised();
    assertEquals(
        account,
        Books.rows("select account_id from task where kind = 'WRITTEN_OFF_DEBTOR_BACK'")
            .getFirst()
            .get("account_id"),
        "on the account of the debt, not on the one of their home");
    String reference = People.reference(home);
    String tenancy = tenancy(home);
    assertTrue(guidance("WRITTEN_OFF_DEBTOR_BACK").contains("holds a home of the council now"));
    assertFalse(guidance("WRITTEN_OFF_DEBTOR_BACK").contains(tenancy));
    assertEquals("Protected", one(debt).getString("returned[0].tenancyReference"));
    assertNull(one(debt).getString("returned[0].tenancyId"));
    assertNull(one(debt).getString("returned[0].accountId"));
    String page =
        as(Tokens.housingAssistant()).get("/api/v1/accounts/" + account + "/debt").asString();
    assertFalse(page.contains(tenancy) || page.contains(reference), page);
    assertTrue(page.contains("\"homeNow\":\"Protected\""), page);
    String file = as(Tokens.auditor()).get("/api/v1/write-offs/export.csv").asString();
    assertFalse(file.contains(tenancy), file);
  }

  private static String tenancy(UUID home) {
    return (String)
        Books.rows(
                "select t.reference from tenancy t join account a on a.tenancy_id = t.id where a.account_id = ?",
                home)
            .getFirst()
            .get("reference");
  }

  @Test
  void somebodyWithTheSameNameAndBirthdayIsToldAsOneToLookAt() {
    Books.run("update person set born_on = date '1980-02-03' where id = ?", debtor(account));
    UUID stranger = Books.account(LocalDate.of(2026, 1, 5));
    UUID person = People.tenant(stranger, "Mr", "IVAN", "holt");
    recognised();
    assertEquals(0, tasks("WRITTEN_OFF_DEBTOR_BACK"), "a name alone is nobody");
    Books.run("update person set born_on = date '1980-02-03' where id = ?", person);
    recognised();
    assertTrue(
        guidance("WRITTEN_OFF_DEBTOR_BACK").contains("Make sure that it is the same person"));
    assertEquals("SAME_NAME_AND_BIRTH", one(debt).getString("returned[0].sameness"));
  }

  @Test
  void moneyThatComesForAWrittenOffDebtIsToldOnceForEachReceipt() {
    Books.entry(account, "RCC", -2_000, WriteOffs.TODAY);
    recognised();
    recognised();
    assertEquals(1, tasks("MONEY_ON_WRITTEN_OFF"));
    assertTrue(guidance("MONEY_ON_WRITTEN_OFF").startsWith("The account is £20.00 in credit"));
    Books.entry(account, "RCC", -500, WriteOffs.TODAY);
    recognised();
    assertEquals(2, tasks("MONEY_ON_WRITTEN_OFF"));
    approve(Tokens.headOfService(), asked(2_500, "MONEY_CAME")).then().statusCode(200);
    assertEquals(0, balance(account));
  }

  @Test
  void rentPaidAheadOnAnAccountThatRunsIsNoMoneyForAWrittenOffDebt() {
    Books.run("update account set ends_on = null where account_id = ?", account);
    Books.run(
        "update tenancy set state = 'LIVE', ends_on = null where id = (select tenancy_id from account where account_id = ?)",
        account);
    Books.entry(account, "RCC", -2_000, WriteOffs.TODAY);
    recognised();
    assertEquals(0, tasks("MONEY_ON_WRITTEN_OFF"));
  }

  @Test
  void ofManyWhoAskForTheLastPoundOneIsHeard() throws Exception {
    assertEquals(
        Map.of(201, 1L, 409, 5L),
        Callers.counted(6, n -> ask(Tokens.housingAssistant(), 4_270).statusCode()));
    ask(Tokens.housingAssistant(), 4_271).then().statusCode(409);
  }

  @Test
  void whoAskedNeverApprovesNorWhoseLimitIsSmallerAndARefusedOneIsNever() {
    String both = Tokens.with("account:read", "writeoff:propose", "writeoff:approve");
    String own = ask(both, 1_000).then().statusCode(201).extract().path("id");
    approve(both, own).then().statusCode(409).body("code", is("SAME_PERSON"));
    as(Tokens.headOfService())
        .body(Map.of("note", "The debt is out of time"))
        .post("/api/v1/write-ons/" + own + "/refusal")
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    approve(Tokens.headOfService(), own).then().statusCode(409).body("code", is("WRITE_ON_CANNOT"));
    UUID large = former(9_000);
    debt = writtenOff(large, 9_000);
    String over = asked(9_000, "DEBTOR_FOUND");
    approve(Tokens.seniorRentsOfficer(), over)
        .then()
        .statusCode(403)
        .body("code", is("WRITE_ON_OVER_LIMIT"));
    assertEquals(0, balance(large));
  }

  @Test
  void anApprovalIsOfExactlyWhatWasLookedAt() {
    String id = asked(1_000, "MONEY_CAME");
    Books.run("update write_on set amount_pence = 999 where id = ?", UUID.fromString(id));
    approve(Tokens.headOfService(), id)
        .then()
        .statusCode(409)
        .body("code", is("WRITE_ON_CHANGED"))
        .body("errors[0].pointer", is("/contentHash"));
  }

  /** As the clock does it: on a context of its own. */
  private void recognised() {
    try {
      VertxContextSupport.subscribeAndAwait(register::recognise);
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }

  /** A home of ours for them from January on; its account. */
  private static UUID lets(UUID person) {
    UUID home = Books.account(LocalDate.of(2026, 1, 5));
    Books.run(
        "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select ?, tenancy_id, ?, 'TENANT', true, starts_on from account where account_id = ?",
        Books.id(),
        person,
        home);
    return home;
  }

  private Response ask(String token, long pence) {
    return as(token)
        .body(Map.of("amountPence", pence, "cause", "DEBTOR_FOUND", "reason", "Found again"))
        .post("/api/v1/write-offs/" + debt + "/write-ons");
  }

  /** By Amara; its id. */
  private String asked(long pence, String cause) {
    return as(Tokens.housingAssistant())
        .body(Map.of("amountPence", pence, "cause", cause, "reason", "Found again"))
        .post("/api/v1/write-offs/" + debt + "/write-ons")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response approve(String token, String id) {
    String hash =
        as(Tokens.auditor())
            .get("/api/v1/write-ons")
            .jsonPath()
            .getString("items.find { it.id == '" + id + "' }.contentHash");
    return as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/write-ons/" + id + "/approval");
  }

  private static long tasks(String kind) {
    return Books.number("select count(*) from task where kind = ?", kind);
  }

  private static String guidance(String kind) {
    return (String)
        Books.rows("select guidance from task where kind = ? order by id desc", kind)
            .getFirst()
            .get("guidance");
  }
}
