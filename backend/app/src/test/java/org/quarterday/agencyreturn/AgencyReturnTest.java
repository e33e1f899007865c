package org.quarterday.agencyreturn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.placement.Placed.active;
import static org.quarterday.placement.Placed.owing;
import static org.quarterday.placement.Placed.stage;
import static org.quarterday.placement.Placed.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.formertenant.FormerTenants;
import org.quarterday.placement.Placed;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/**
 * What agencies say and pay: gross on the account, once, and their commission held to the terms.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AgencyReturnTest {

  private static final String HEADINGS = "our_ref,date,type,gross,commission,net\n";

  @Inject Today today;

  private UUID account;
  private String reference;
  private String placement;

  @BeforeEach
  void anAgencyHasADebt() {
    Books.empty();
    today.standAt(TODAY);
    Placed.harrowLee(TODAY);
    account = owing("Mr", "Owen", "Price");
    reference = People.reference(account);
    placement = active("HARROW_LEE", account);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aPaymentIsOnTheAccountGrossAndItsCommissionIsTheCouncilsCost() {
    send(line("PAID", "200.00,36.00,164.00"))
        .then()
        .statusCode(201)
        .body("posted", is(1))
        .body("postedPence", is(20_000))
        .body("parked", is(0));
    assertEquals(20_000, balance());
    var entry =
        Books.rows(
                "select type_code, amount_pence, control_code, narrative from entry where source = 'AGENCY'")
            .getFirst();
    assertEquals(
        Map.of(
            "type_code", "RBA",
            "amount_pence", -20_000L,
            "control_code", "CASH",
            "narrative", "Paid to Harrow Lee Recoveries on 27 May 2026"),
        entry);
    assertEquals(
        Map.of("AGENCY-COST", 3_600L, "CASH", -3_600L), controls(), "the bank gets the rest");
    assertEquals(20_000, Placed.debts(placement).getInt("items[0].collectedPence"));
  }

  @Test
  void whoPaysGrossSendsAnInvoiceForItsCommission() {
    Placed.tarnBrook(TODAY);
    UUID other = owing("Ms", "Rhian", "Holt");
    active("TARN_BROOK", other);
    send(
            "TARN_BROOK",
            HEADINGS + People.reference(other) + ",2026-05-27,PAID,200.00,36.00,200.00\n")
        .then()
        .statusCode(201)
        .body("posted", is(1));
    assertEquals(Map.of("AGENCY-COST", 3_600L, "AGENCY-OWED", -3_600L), controls());
  }

  @Test
  void theSameFileTwiceChangesNothingHoweverManySendIt() throws Exception {
    String file = line("PAID", "200.00,36.00,164.00");
    var answers = Callers.counted(4, n -> send(file).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    assertEquals(20_000, balance());
    send(file).then().statusCode(409).body("code", is("RETURN_FILE_RECEIVED_BEFORE"));
    assertEquals(1, Books.number("select count(*) from agency_return_file"));
  }

  @Test
  void theSamePaymentInAnotherFileIsParkedUntilAPersonSaysItIsAnother() throws Exception {
    send(line("PAID", "100.00,18.00,82.00"));
    String again =
        send(line("PAID", "100.00,18.00,82.00") + "\n" + reference + ",2026-05-27,CLOSED,1.00,,\n")
            .then()
            .statusCode(201)
            .body("posted", is(0))
            .body("parked", is(2))
            .extract()
            .path("id");
    assertEquals(30_000, balance());
    assertEquals(
        "The same sum of the same day is in week.csv already.",
        lines(again).getString("items[0].why"));
    var answers = Callers.counted(4, n -> decide(again, 2, "TAKE", null).statusCode());
    assertEquals(Map.of(200, 1L, 409, 3L), answers);
    assertEquals(20_000, balance(), "taken once however many press");
    decide(again, 4, "TAKE", null)
        .then()
        .statusCode(409)
        .body("code", is("RETURN_LINE_CANNOT"))
        .body("detail", containsString("It has money on it and is no payment"));
    decide(again, 4, "DISMISS", null).then().statusCode(200).body("state", is("DISMISSED"));
  }

  @Test
  void nothingThatCannotBeWorkedIsDropped() {
    String file =
        send(HEADINGS
                + """
                NOBODY,2026-05-27,PAID,10.00,1.80,8.20
                %1$s,2026-05-27,PAID,10.00,1.80,9.00
                %1$s,2026-06-27,PAID,10.00,1.80,8.20
                %1$s,yesterday,PAID,10.00,1.80,8.20
                %1$s,2026-05-27,PAID,10.00,1.80,8.20
                %1$s,2026-05-27,PAID,10.00,1.80,8.20
                """
                    .formatted(reference))
            .then()
            .statusCode(201)
            .body("posted", is(1))
            .body("parked", is(4))
            .body("unreadable", is(1))
            .extract()
            .path("id");
    assertEquals(6, lines(file).getList("items").size());
    assertEquals(39_000, balance());
    JsonPath one = file(file);
    assertEquals(5, one.getInt("open"));
    assertEquals(4_000, one.getInt("openPence"));
    decide(file, 5, "TAKE", null).then().statusCode(409);
    decide(file, 2, "TAKE", reference).then().statusCode(200).body("state", is("POSTED"));
    assertEquals(38_000, balance());
  }

  @Test
  void aFileThatIsNoneIsRefusedWholeAndChangesNothing() {
    send("what,is,this\n1,2,3\n").then().statusCode(422).body("code", is("RETURN_FILE_UNUSABLE"));
    send("NOBODY", line("PAID", "1.00,0.18,0.82")).then().statusCode(404);
    send(HEADINGS + "x".repeat(2 * 1024 * 1024)).then().statusCode(413);
    assertEquals(0, Books.number("select count(*) from agency_return_file"));
    assertEquals(40_000, balance());
  }

  @Test
  void aCommissionThatIsNotWhatTheTermsSayIsCarriedUntilSomebodyExplainsIt() {
    String file =
        send(line("PAID", "200.00,40.00,160.00")).then().statusCode(201).extract().path("id");
    JsonPath whole = file(file);
    assertEquals(4_000, whole.getInt("commissionPence"));
    assertEquals(3_600, whole.getInt("expectedPence"));
    assertEquals(400, whole.getInt("differencePence"));
    assertEquals(1, whole.getInt("toExplain"));
    as(Tokens.finance())
        .queryParam("open", true)
        .get("/api/v1/agency-returns")
        .then()
        .body("items", hasSize(1));
    explain(file, 2).then().statusCode(200).body("differencePence", is(400));
    explain(file, 2).then().statusCode(409).body("code", is("COMMISSION_AGREES"));
    assertEquals(0, file(file).getInt("differencePence"));
    assertEquals("They credit it in June", lines(file).getString("items[0].explained"));
    as(Tokens.finance())
        .queryParam("open", true)
        .get("/api/v1/agency-returns")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whatTheAgencyGivesUpComesBackAndMayBeWrittenOff() {
    send(line("NOTRACE", ",,")).then().statusCode(201).body("noted", is(1));
    assertEquals("CLOSED", state(account));
    assertEquals("DECIDE", stage(account));
    assertEquals(
        1,
        Books.number(
            "select count(*) from write_off_finding where account_id = ? and kind = 'AGENCY_RETURNED' and note = 'Not traced'",
            account));
    // It may have collected before it gave up: that is posted all the same.
    send(line("PAID", "10.00,1.80,8.20")).then().statusCode(201).body("posted", is(1));
    assertEquals(39_000, balance());
  }

  @Test
  void whatItSaysOfAPersonIsATaskAndNotBelieved() {
    send(line("DECEASED", ",,")).then().statusCode(201).body("noted", is(1));
    assertEquals(
        "Harrow Lee Recoveries says: died",
        Books.rows("select title from task where kind = 'AGENCY_SAYS'").getFirst().get("title"));
    assertEquals(0, Books.number("select count(*) from person where deceased_on is not null"));
    assertEquals("CLOSED", state(account));
  }

  @Test
  void aDisputeCallsTheDebtBack() {
    send(line("DISPUTE", ",,")).then().statusCode(201);
    assertEquals("RECALLED", state(account));
    assertEquals(1, Books.number("select count(*) from task where kind = 'AGENCY_SAYS'"));
    assertEquals(1, Books.number("select count(*) from task where kind = 'AGENCY_RECALL'"));
  }

  @Test
  void aDebtOfAnotherAgencyIsNotPaidByThisOne() {
    Placed.tarnBrook(TODAY);
    String file =
        send("TARN_BROOK", line("PAID", "10.00,1.80,10.00"))
            .then()
            .statusCode(201)
            .body("parked", is(1))
            .extract()
            .path("id");
    assertEquals("This agency never had such a debt.", lines(file).getString("items[0].why"));
    assertEquals(40_000, balance());
  }

  @Test
  void theHouseholdOfWhoSendsTheFileIsLeftForAnotherPerson() {
    People.linkedToStaff(
        FormerTenants.person(account, "Owen"), Tokens.issuer(), Tokens.subject("amara.lewis"));
    String file =
        send(line("PAID", "10.00,1.80,8.20"))
            .then()
            .statusCode(201)
            .body("parked", is(1))
            .extract()
            .path("id");
    decide(file, 2, "TAKE", null).then().statusCode(409);
    as(Tokens.anotherHousingAssistant())
        .body(Map.of("decision", "TAKE", "reason", "Looked at it for Amara"))
        .post("/api/v1/agency-returns/" + file + "/lines/2/decision")
        .then()
        .statusCode(200);
    assertEquals(39_000, balance());
  }

  @Test
  void onlyWhoPostsPaymentsSendsFiles() {
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType("text/csv")
        .body(line("PAID", "10.00,1.80,8.20"))
        .post("/api/v1/agency-returns?agency=HARROW_LEE")
        .then()
        .statusCode(403);
  }

  private String line(String type, String sums) {
    return HEADINGS + reference + ",2026-05-27," + type + "," + sums + "\n";
  }

  private static Response send(String file) {
    return send("HARROW_LEE", file);
  }

  private static Response send(String agency, String file) {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("text/csv")
        .body(file)
        .post("/api/v1/agency-returns?name=week.csv&agency=" + agency);
  }

  private static Response decide(String file, int number, String decision, String reference) {
    var request = new HashMap<String, Object>();
    request.put("decision", decision);
    request.put("reference", reference);
    request.put("reason", "The agency confirmed it");
    return as(Tokens.housingAssistant())
        .body(request)
        .post("/api/v1/agency-returns/" + file + "/lines/" + number + "/decision");
  }

  private static Response explain(String file, int number) {
    return as(Tokens.housingAssistant())
        .body(Map.of("words", "They credit it in June"))
        .post("/api/v1/agency-returns/" + file + "/lines/" + number + "/explanation");
  }

  private static JsonPath file(String id) {
    return as(Tokens.finance())
        .get("/api/v1/agency-returns/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath lines(String id) {
    return as(Tokens.anotherHousingAssistant())
        .get("/api/v1/agency-returns/" + id + "/lines")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private long balance() {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  private static Map<String, Object> controls() {
    var sums = new HashMap<String, Object>();
    Books.rows("select control_code, amount_pence from control_entry")
        .forEach(row -> sums.put((String) row.get("control_code"), row.get("amount_pence")));
    return sums;
  }
}
