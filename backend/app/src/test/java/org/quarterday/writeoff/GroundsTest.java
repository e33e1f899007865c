package org.quarterday.writeoff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.writeoff.WriteOffs.approve;
import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.balance;
import static org.quarterday.writeoff.WriteOffs.debtor;
import static org.quarterday.writeoff.WriteOffs.former;
import static org.quarterday.writeoff.WriteOffs.found;
import static org.quarterday.writeoff.WriteOffs.one;
import static org.quarterday.writeoff.WriteOffs.proposed;
import static org.quarterday.writeoff.WriteOffs.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What holds and traces say of a ground, and a ground that goes while its schedule waits. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GroundsTest {

  private static final String HEADINGS =
      "our_ref,forename,surname,dob,result,address,postcode,telephone,date\n";

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aFormerTenantOwesAFewPounds() {
    Books.empty();
    today.standAt(WriteOffs.TODAY);
    account = former(940);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void whatIsHeldIsNotConcludedFromSilenceAndMayBeDecidedAllTheSame() {
    HoldCalls.breathingSpace(account, debtor(account), "2026-05-20");
    assertEquals(
        List.of(
            "Breathing Space stands on the account until 19 July 2026; this ground waits for it."),
        ground(account, "SMALL_BALANCE").getList("against"));
    assertEquals(List.of(), candidates().getList("items"));
    found(account, "POLICY_GROUND", null).then().statusCode(201);
    assertEquals(List.of("ADMINISTRATIVE"), candidates().getList("items.kind"));
    today.standAt(LocalDate.of(2026, 7, 20));
    assertEquals(List.of("SMALL_BALANCE"), candidates().getList("items.kind"));
  }

  @Test
  void anOrderThatIsHeldCoversWhatFellDueByItsDayOnAnAccountThatRuns() {
    UUID running = Books.account(LocalDate.of(2026, 4, 6));
    UUID tenant = People.tenant(running, "Ms", "Vera", "Lund");
    Books.entry(running, "DBR", 5_000, LocalDate.of(2026, 5, 4));
    Books.entry(running, "DBR", 5_000, LocalDate.of(2026, 5, 11));
    HoldCalls.set(running, HoldCalls.request("DEBT_RELIEF_ORDER", tenant, "startsOn", "2026-05-11"))
        .then()
        .statusCode(201);
    assertEquals(List.of("SMALL_BALANCE", "INSOLVENCY"), kinds(account, running));
    assertEquals(5_000, ground(running, "INSOLVENCY").getInt("amountPence"));
    assertEquals("2026-05-10", debt(running).getString("debtors[0].orderOn"));
    today.standAt(LocalDate.of(2027, 6, 1));
    assertEquals(
        5_000,
        ground(running, "INSOLVENCY").getInt("amountPence"),
        "an order that ran its time discharges");
    Books.run(
        "update hold set ended_on = starts_on, ended_why = 'Revoked', ended_by = 'x', ended_by_name = 'X', ended_at = now()");
    assertEquals(0, ground(running, "INSOLVENCY").getInt("amountPence"));
  }

  @Test
  void whoeverTheLastLevelSoughtInVainCannotBeTracedUntilSomebodyFindsThem() {
    UUID owes = former(90_000);
    assertEquals(
        List.of(
            "The file says of nobody who owes it that every level of tracing was tried in vain."),
        ground(owes, "UNTRACEABLE").getList("against"));
    result(owes, "NOT_FOUND", "04/05/2026");
    assertEquals(90_000, ground(owes, "UNTRACEABLE").getInt("amountPence"));
    JsonPath debt = debt(owes);
    assertEquals("2026-05-04", debt.getString("debtors[0].tracedOutOn"));
    assertEquals("NOT_FOUND", debt.getString("lookUps[0].outcome"));
    assertEquals("CREDIT_REFERENCE", debt.getString("lookUps[0].level"));
    assertEquals("Mr Ivan Holt", debt.getString("lookUps[0].personName"));
    result(owes, "FOUND", "11/05/2026");
    assertEquals(0, ground(owes, "UNTRACEABLE").getInt("amountPence"));
    assertEquals(List.of("FOUND", "NOT_FOUND"), debt(owes).getList("lookUps.outcome"));
  }

  @Test
  void aDebtorWhoIsBackBeforeTheScheduleIsDecidedKeepsTheDebt() {
    String line = proposed(account, 940);
    UUID other = former(730);
    String schedule = sent(line, proposed(other, 730));
    UUID home = Books.account(LocalDate.of(2026, 1, 5));
    Books.run(
        "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select ?, tenancy_id, ?, 'TENANT', true, starts_on from account where account_id = ?",
        Books.id(),
        debtor(account),
        home);
    String tenancy =
        (String)
            Books.rows(
                    "select t.reference from tenancy t join account a on a.tenancy_id = t.id where a.account_id = ?",
                    home)
                .getFirst()
                .get("reference");
    approve(Tokens.seniorRentsOfficer(), schedule)
        .then()
        .statusCode(200)
        .body("postedItems", is(1))
        .body("missed.why", contains("Mr Ivan Holt holds another home: " + tenancy + "."));
    assertEquals(940, balance(account));
    assertEquals(0, balance(other));
    assertEquals("NOT_POSTED", one(line).getString("state"));
  }

  /** A tracing service's result about the account's debtor, taken by a person. */
  private static void result(UUID account, String outcome, String on) {
    String file =
        as(Tokens.housingAssistant())
            .contentType("text/csv")
            .queryParam("name", "traces.csv")
            .queryParam("layout", "CREDIT_REFERENCE")
            .queryParam("level", "CREDIT_REFERENCE")
            .queryParam("purpose", "Former tenant arrears")
            .queryParam("lawfulBasis", "PUBLIC_TASK")
            .queryParam("source", "Example Traces")
            .body(
                HEADINGS
                    + "%s,Ivan,Holt,,%s,,,,%s\n".formatted(People.reference(account), outcome, on))
            .post("/api/v1/trace-files")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(Tokens.housingAssistant())
        .body(
            Map.of(
                "decision",
                "TAKE",
                "reason",
                "The reference is theirs",
                "personId",
                debtor(account)))
        .post("/api/v1/trace-files/" + file + "/lines/2/decision")
        .then()
        .statusCode(200);
  }

  /** What each is a candidate as. */
  private static List<String> kinds(UUID... accounts) {
    JsonPath page = candidates();
    return Arrays.stream(accounts)
        .map(each -> page.getString("items.find { it.accountId == '" + each + "' }.kind"))
        .toList();
  }

  private static JsonPath candidates() {
    return as(Tokens.housingAssistant())
        .get("/api/v1/write-off-candidates")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath debt(UUID account) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/debt")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath ground(UUID account, String kind) {
    return debt(account).setRootPath("grounds.find { it.kind == '" + kind + "' }");
  }
}
