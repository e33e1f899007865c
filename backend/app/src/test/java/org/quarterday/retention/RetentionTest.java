package org.quarterday.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What goes, what stays and why; and that the books are the same to the penny afterwards. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RetentionTest {

  /** Far enough ahead that what is posted and said today is older than any class. */
  private static final LocalDate LATER = LocalDate.now().plusYears(9);

  private static final String SECRET = "Zebedee";

  @Inject Today today;
  @Inject JobRunner runner;

  private UUID account;
  private UUID person;

  @BeforeEach
  void aTenantWhoLeftAndPaid() {
    Books.referenceData();
    Books.empty();
    today.standAt(LATER);
    account = leftAndPaid();
    person = People.tenant(account, "Mr", SECRET, SECRET + "son");
    Books.run(
        "update person set born_on = date '1960-05-05', national_insurance_sealed = 'x' where id = ?",
        person);
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'PHONE', '01632 960001')",
        Books.id(),
        person);
    Books.run(
        """
        insert into contact (account_id, id, happened_on, channel, direction, person_id, identity, reason_code, reason_valid_from,
               outcome_code, outcome_valid_from, note, made_by, made_by_name)
        values (?, ?, date '2024-06-01', 'TELEPHONE', 'IN', ?, 'ANSWERS', 'BALANCE', date '1980-01-01', 'RESOLVED', date '1980-01-01',
                ?, 'test', 'Test')\
        """,
        account,
        Books.id(),
        person,
        SECRET + " asked for the balance");
    Books.run(
        """
        insert into letter (id, account_id, person_id, kind, subject, addressee, address, dated, content, state, pdf, sha256, sent_on,
               sent_by_name, queued_by, queued_by_name)
        values (?, ?, ?, 'STATEMENT', ?, ?, '1 Example Row', date '2024-06-01', '[{"text":"Dear Zebedee"}]', 'SENT', 'x', 'x',
                date '2024-06-01', 'Test', 'test', 'Test')\
        """,
        Books.id(),
        account,
        person,
        "To " + SECRET,
        "Mr " + SECRET);
    writtenToAndVisited();
  }

  /** A text as it was sent, by itself and in a campaign, and what a visit found. */
  private void writtenToAndVisited() {
    UUID campaign = Books.id();
    UUID audit = Books.id();
    Books.run(
        """
        insert into message (id, channel, recipient, name, body, about, about_id, account_id, person_id, state, delivered_at, queued_by, queued_by_name)
        values (?, 'TEXT', '07700 900001', ?, ?, 'CAMPAIGN', ?, ?, ?, 'DELIVERED', now(), 'test', 'Test')\
        """,
        Books.id(),
        SECRET,
        "Dear " + SECRET,
        campaign,
        account,
        person);
    Books.run(
        "insert into campaign (id, title, purpose, asks, channels, state, makers, made_by_name) values (?, 'All', 'SERVICE', false, '{TEXT}', 'DRAFT', '{test}', 'Test')",
        campaign);
    Books.run(
        """
        insert into campaign_recipient (account_id, campaign_id, person_id, account_reference, name, phone, email, address, balance_pence, state)
        values (?, ?, ?, ?, ?, '01632 960001', '', '1 Example Row', 0, 'GONE')\
        """,
        account,
        campaign,
        person,
        People.reference(account),
        SECRET);
    Books.run(
        """
        insert into tenancy_audit (id, account_id, tenancy_id, state, due_on, planned_by, planned_by_name)
        select ?, account_id, tenancy_id, 'PLANNED', date '2024-06-01', 'test', 'Test' from account where account_id = ?\
        """,
        audit,
        account);
    Books.run(
        "insert into tenancy_audit_line (id, audit_id, place, field, person_id, held, found) values (?, ?, 1, 'SURNAME', ?, ?, ?)",
        Books.id(),
        audit,
        person,
        SECRET + "son",
        SECRET);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void aDryRunChangesNothingAndSaysWhatWouldGo() {
    String before = everything();
    String run = prepared();
    assertEquals(before, everything());
    whole(run)
        .then()
        .body("run.state", is("PREPARED"))
        .body("lines.table", hasItem("contact"))
        .body("lines.table", hasItem("letter"))
        .body("run.whyNotRelease", containsString("Another role"));
    as(Tokens.auditor())
        .get("/api/v1/retention-runs/{r}/subjects?verdict=GO", run)
        .then()
        .body("items.reference", hasItem(People.reference(account)));
  }

  @Test
  void whatIsReleasedByAnotherPersonIsGoneAndTheBooksAreTheSameToThePenny() {
    String money = money();
    String run = prepared();
    release(Tokens.seniorRentsOfficer(), run).then().statusCode(403);
    release(Tokens.headOfService(), run).then().statusCode(200).body("jobId", notNullValue());
    done(run);

    String everything = everything();
    assertFalse(everything.contains(SECRET), everything);
    assertFalse(everything.contains("01632 960001"), everything);
    assertEquals(money, money(), "entries, balances and journals");
    Oracle.holds();
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .post("/api/v1/days/{d}/proof", LATER.toString())
        .then()
        .statusCode(200)
        .body("checks.findAll { it.code == 'BALANCES' }.holds", everyItem(is(true)));
    as(Tokens.housingAssistant())
        .get("/api/v1/people/{p}", person)
        .then()
        .statusCode(200)
        .body("removedOn", is(LATER.toString()))
        .body("surname", containsString("Removed"))
        .body("contactPoints", hasSize(0));
  }

  @Test
  void theRunTouchesExactlyTheRowsOfItsDryRun() {
    String run = prepared();
    JsonPath before = whole(run).jsonPath();
    release(Tokens.headOfService(), run).then().statusCode(200);
    done(run);
    JsonPath after = whole(run).jsonPath();
    List<Map<String, Object>> lines = after.getList("lines");
    assertEquals(before.getList("lines.table"), after.getList("lines.table"));
    assertEquals(before.getList("lines.rows"), after.getList("lines.rows"));
    for (Map<String, Object> line : lines) {
      if (!line.get("table").equals("audit_event")) {
        assertEquals(line.get("rows"), line.get("touched"), line.toString());
      }
    }
    prepared();
    assertEquals(
        0,
        Books.number(
            "select count(*) from retention_subject s join retention_run r on r.id = s.run_id where r.state = 'PREPARED' and s.verdict = 'GO'"),
        "what is gone is not due again");
  }

  @Test
  void whatHasAReasonToStayStaysAndTheReasonIsNamed() {
    UUID owes = leftAndPaid();
    UUID debtor = People.tenant(owes, "Ms", "Olive", "Owing");
    Books.entry(owes, "DBR", 100, LocalDate.of(2024, 5, 6));
    UUID again = Books.account(LocalDate.of(2026, 4, 6));
    Books.run(
        "insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on) select ?, tenancy_id, ?, 'TENANT', true, starts_on from account where account_id = ?",
        Books.id(),
        person,
        again);
    String run = prepared();
    assertEquals(List.of("BALANCE"), reasons(run, "ACCOUNT", owes));
    assertEquals(List.of("BALANCE"), reasons(run, "PERSON", debtor));
    assertEquals(List.of("LIVE_TENANCY"), reasons(run, "PERSON", person));
    assertEquals(List.of(), reasons(run, "ACCOUNT", account));
    whole(run)
        .then()
        .body("kept.reason", hasItem("BALANCE"))
        .body("kept.words", hasItem("They hold another tenancy"));
    String csv =
        as(Tokens.auditor())
            .get("/api/v1/retention-runs/{r}/subjects/export.csv?verdict=KEEP", run)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.contains("The balance is not nil"), csv);
  }

  @Test
  void aLegalHoldStopsEverythingUntilAnotherPersonLiftsIt() {
    String hold =
        legalHold(
            Map.of(
                "accountReference",
                People.reference(account),
                "matter",
                "Claim for disrepair",
                "why",
                "Legal asked for it"));
    String run = prepared();
    assertEquals(List.of("LEGAL_HOLD"), reasons(run, "ACCOUNT", account));
    assertEquals(List.of("LEGAL_HOLD"), reasons(run, "PERSON", person));
    lift(Tokens.seniorRentsOfficer(), hold).then().statusCode(403);
    Books.run(
        "update legal_hold set set_by = ?", Tokens.issuer() + "|" + Tokens.subject("grace.okoro"));
    lift(Tokens.headOfService(), hold).then().statusCode(409).body("code", is("SAME_PERSON"));
    Books.run("update legal_hold set set_by = 'another|person'");
    lift(Tokens.headOfService(), hold).then().statusCode(200);
    assertEquals(List.of(), reasons(prepared(), "ACCOUNT", account));
  }

  @Test
  void aComplaintAboutNoAccountGoesWithItsLettersWhenItsTimeHasCome() {
    UUID over = complaint("CLOSED_AT_1");
    UUID open = complaint("STAGE_1");
    String run = prepared();
    assertEquals(List.of(), reasons(run, "COMPLAINT", over));
    assertEquals(List.of("OPEN_COMPLAINT"), reasons(run, "COMPLAINT", open));
    release(Tokens.headOfService(), run).then().statusCode(200);
    done(run);
    String gone = about(over);
    assertFalse(gone.contains("Vane") || gone.contains("Weir"), gone);
    assertTrue(about(open).contains("Vane"));
  }

  private static String about(UUID complaint) {
    return Books.rows(
            "select c.complainant_name, c.complainant_address, c.complainant_reach, c.words, l.addressee, l.address, l.subject from complaint c"
                + " join letter l on l.complaint_id = c.id where c.id = ?",
            complaint)
        .toString();
  }

  /** Of a leaseholder, with a letter that was sent; closed long ago or open. */
  private static UUID complaint(String state) {
    UUID id = Books.id();
    boolean closed = state.startsWith("CLOSED");
    Books.run(
        """
        insert into complaint (id, reference, state, heard, heard_words, category_code, category_valid_from, received_on, channel,
               complainant_kind, complainant_name, complainant_address, complainant_reach, words, learning, closed_on, logged_by, logged_by_name)
        values (?, ?, ?, 'DISSATISFIED', 'He said so', 'OTHER', date '1980-01-01', date '2024-05-01', 'EMAIL', 'LEASEHOLDER', 'Mr Idris Vane',
               '12 Weir Street', '01632 960001', 'Vane asked about the roof', ?, cast(? as date), 'test', 'Test')\
        """,
        id,
        "CP-" + id.toString().substring(26).toUpperCase(Locale.ROOT),
        state,
        closed ? "Bills are answered" : "",
        closed ? "2024-06-01" : null);
    Books.run(
        """
        insert into complaint_event (id, complaint_id, stage, kind, happened_on, words, made_by, made_by_name, made_at)
        values (?, ?, 0, 'LOGGED', date '2024-05-01', 'Vane wrote', 'test', 'Test', timestamptz '2024-05-01 10:00Z')\
        """,
        Books.id(),
        id);
    Books.run(
        """
        insert into letter (id, complaint_id, kind, subject, addressee, address, dated, content, state, pdf, sha256, sent_on, sent_by_name,
               queued_by, queued_by_name)
        values (?, ?, 'COMPLAINT_ANSWERED', 'To Mr Vane', 'Mr Idris Vane', '12 Weir Street', date '2024-06-01', '[{"text":"Dear Mr Vane"}]', 'SENT',
               'x', 'x', date '2024-06-01', 'Test', 'test', 'Test')\
        """,
        Books.id(),
        id);
    return id;
  }

  @Test
  void anyChangeVoidsWhatWasPrepared() {
    String run = prepared();
    legalHold(
        Map.of(
            "personReference", reference(person), "matter", "Claim", "why", "Legal asked for it"));
    release(Tokens.headOfService(), run)
        .then()
        .statusCode(409)
        .body("code", is("RETENTION_RUN_MOVED"));
    as(Tokens.headOfService())
        .body(Map.of("contentHash", "0".repeat(64)))
        .post("/api/v1/retention-runs/{r}/release", run)
        .then()
        .statusCode(409)
        .body("code", is("RETENTION_RUN_OTHER"));
    String next = prepared();
    release(Tokens.headOfService(), run)
        .then()
        .statusCode(409)
        .body("code", is("RETENTION_RUN_CANNOT"));
    assertFalse(run.equals(next));
    assertTrue(everything().contains(SECRET));
  }

  @Test
  void aConnectionKilledInTheMiddleLeavesNothingHalfDone() throws Exception {
    String money = money();
    Books.run("create table trap (armed boolean)");
    Books.run("insert into trap values (true)");
    Books.run("grant all on trap to quarterday_owner, quarterday_app");
    Books.run(
        """
        create function fall_in() returns trigger language plpgsql as $$ begin
          if exists (select from trap where armed) and current_setting('quarterday.removal', true) <> '' then perform pg_sleep(30); end if;
          return new; end $$\
        """);
    Books.run(
        "create trigger trap before update on letter for each row execute function fall_in()");
    try {
      String run = prepared();
      release(Tokens.headOfService(), run).then().statusCode(200);
      killed();
      assertTrue(everything().contains(SECRET), "nothing of it is committed");
      Books.run("update job_chunk set lease_until = clock_timestamp() where state = 'RUNNING'");
      // The pool may hand out the connection that was cut once more before it knows.
      await(runner.drain().onFailure().retry().atMost(3));
      done(run);
      assertFalse(everything().contains(SECRET));
      assertEquals(money, money());
      assertEquals(
          0,
          Books.number(
              "select count(*) from (select kind, subject_id, class_code from retention_removed group by 1, 2, 3 having count(*) > 1) twice"));
    } finally {
      Books.run("drop trigger trap on letter");
      Books.run("drop function fall_in()");
      Books.run("drop table trap");
    }
  }

  @Test
  void nobodyTakesAwayWithoutARunThatAnotherPersonReleased() throws SQLException {
    String run = prepared();
    String application =
        PostgresForTests.superuserUrl().replaceFirst("user=[^&]*", "user=quarterday_app");
    try (var connection = DriverManager.getConnection(application);
        var statement = connection.createStatement()) {
      statement.execute("select set_config('quarterday.actor', 'x', false)");
      for (String forbidden :
          List.of(
              "select retention_apply('%s', 'TENANCY', 'letter', array['(0,1)'], 'account_id')"
                  .formatted(run),
              "select retention_apply('%s', 'TENANCY', 'entry', array['(0,1)'], 'account_id')"
                  .formatted(run),
              "select retention_remove_audit('%s', 'x', current_date, array['x'], array['x'])"
                  .formatted(run))) {
        assertEquals(
            "QD002",
            assertThrows(SQLException.class, () -> statement.execute(forbidden)).getSQLState());
      }
    }
  }

  @Test
  void everyClassOfTheRegisterHasItsTimeAndEveryColumnIsThere() {
    assertEquals(
        List.of(),
        Books.rows(
            "select distinct p.table_name, p.column_name from retention_plan p join retention_run r on r.id = p.run_id and r.id = cast(? as uuid)"
                + " where not exists (select from information_schema.columns c where c.table_name = p.table_name and c.column_name = p.column_name)"
                + " or not exists (select from retention_rule u where u.code = p.class_code)",
            prepared()));
    as(Tokens.housingAssistant())
        .get("/api/v1/retention-schedule")
        .then()
        .body("items.code", hasItem("TENANCY"));
    as(Tokens.systemAdmin())
        .body(
            Map.of(
                "validFrom",
                LATER.toString(),
                "place",
                1,
                "name",
                "X",
                "clock",
                "ACCOUNT_CLEAR",
                "months",
                1,
                "basis",
                "Because"))
        .put("/api/v1/retention-schedule/NOTHING")
        .then()
        .statusCode(422);
  }

  @Test
  void whoSeesTheScheduleIsNotWhoPreparesAndNotWhoReleases() {
    as(Tokens.housingAssistant()).get("/api/v1/retention-runs").then().statusCode(403);
    as(Tokens.auditor()).get("/api/v1/retention-runs").then().statusCode(200);
    as(Tokens.auditor()).post("/api/v1/retention-runs").then().statusCode(403);
    as(Tokens.headOfService()).post("/api/v1/retention-runs").then().statusCode(403);
    String run = prepared();
    as(Tokens.auditor())
        .get("/api/v1/retention-runs")
        .then()
        .body("items[0].id", is(run))
        .body("items.state", contains("PREPARED"));
  }

  private static UUID leftAndPaid() {
    UUID account = Books.account(LocalDate.of(2023, 4, 3));
    Books.entry(account, "DBR", 10_000, LocalDate.of(2024, 4, 1));
    Books.entry(account, "RCC", -10_000, LocalDate.of(2024, 4, 8));
    Books.run(
        "update tenancy set state = 'CLOSED', ends_on = date '2024-05-05' where id = (select tenancy_id from account where account_id = ?)",
        account);
    Books.run("update account set ends_on = date '2024-05-05' where account_id = ?", account);
    return account;
  }

  private static String prepared() {
    return as(Tokens.seniorRentsOfficer())
        .post("/api/v1/retention-runs")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response whole(String run) {
    return as(Tokens.seniorRentsOfficer()).get("/api/v1/retention-runs/{r}", run);
  }

  private static Response release(String token, String run) {
    return as(token)
        .body(Map.of("contentHash", whole(run).jsonPath().getString("run.contentHash")))
        .post("/api/v1/retention-runs/{r}/release", run);
  }

  private static void done(String run) {
    for (int i = 0; i < 300; i++) {
      if (whole(run).jsonPath().getString("run.state").equals("DONE")) {
        return;
      }
      pause();
    }
    throw new AssertionError(
        Books.rows("select state, failure from job_chunk where failure is not null").toString());
  }

  private static void killed() {
    for (int i = 0; i < 300; i++) {
      if (Books.number(
              "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and usename = 'quarterday_app'")
          > 0) {
        Books.run("update trap set armed = false");
        Books.run(
            "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and usename = 'quarterday_app'");
        return;
      }
      pause();
    }
    throw new AssertionError("the job never came to the trap");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String legalHold(Map<String, String> hold) {
    return as(Tokens.seniorRentsOfficer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(hold)
        .post("/api/v1/legal-holds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response lift(String token, String hold) {
    return as(token)
        .body(Map.of("why", "Settled out of court"))
        .post("/api/v1/legal-holds/{h}/lifting", hold);
  }

  private static List<String> reasons(String run, String kind, UUID subject) {
    return Books.rows(
            "select distinct unnest(reasons) as reason from retention_subject where run_id = cast(? as uuid) and kind = ? and subject_id = ? order by 1",
            run,
            kind,
            subject)
        .stream()
        .map(row -> (String) row.get("reason"))
        .toList();
  }

  private static String reference(UUID person) {
    return (String)
        Books.rows("select reference from person where id = ?", person).getFirst().get("reference");
  }

  /** What of the person is on any table of the plan. */
  private String everything() {
    return Books.rows(
                "select reference, title, forename, surname, born_on, national_insurance_mask, search, removed_on from person where id = ?",
                person)
            .toString()
        + Books.rows("select * from person_former_name where person_id = ?", person)
        + Books.rows("select * from contact_point where person_id = ?", person)
        + Books.rows("select * from contact where account_id = ?", account)
        + Books.rows(
            "select subject, addressee, address, content, encode(pdf, 'escape') from letter where account_id = ?",
            account)
        + Books.rows(
            "select recipient, name, subject, body from message where account_id = ?", account)
        + Books.rows(
            "select name, phone, email, address from campaign_recipient where account_id = ?",
            account)
        + Books.rows(
            "select held, found, note from tenancy_audit_line where person_id = ?", person);
  }

  private static String money() {
    return Books.rows("select * from entry order by account_id, number").toString()
        + Books.rows("select * from account_balance order by account_id")
        + Books.rows("select * from journal order by id");
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
