package org.quarterday.arrangement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.arrangement.ArrangementCalls.TODAY;
import static org.quarterday.arrangement.ArrangementCalls.debt;
import static org.quarterday.arrangement.ArrangementCalls.nadia;
import static org.quarterday.arrangement.ArrangementCalls.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** An arrangement previewed and agreed, by whom and about what. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArrangementTest {

  @Inject Today today;

  private ArrangementCalls calls;

  @BeforeEach
  void aTenantWhoOwesThreeHundredPounds() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    calls = ArrangementCalls.aTenantWhoOwesThreeHundredPounds();
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void whatTermsComeToIsShownBeforeAnybodyAgrees() {
    var terms = terms(calls.account(), "WEEKLY", "2026-06-05", 3_500);
    terms.put("lessWeeklyPence", 4_000);
    calls
        .preview(terms)
        .statusCode(200)
        .body("owedPence", is(30_000))
        .body("instalments", is(9))
        .body("lastPence", is(2_000))
        .body("clearsOn", is("2026-07-31"))
        .body("weeks", is(9))
        .body("freeWeeks", is(0))
        .body("monthlyPence", is(15_167))
        .body("disposablePence", nullValue())
        .body("concerns.concern", contains("NO_STATEMENT"))
        .body("calendar[0].rentPence", is(6_000))
        .body("calendar[0].sumPence", is(9_500))
        .body("calendar[8].leftPence", is(0))
        .body("calendar.debtPence.sum()", is(30_000));
    assertEquals(0, Books.number("select count(*) from arrangement"));
  }

  @Test
  void aRentFreeWeekAsksForNoRentAndTheCalendarBeyondTheYearsSetUpIsSaid() {
    Books.run(
        "insert into rent_free_week (rent_group_code, week_starts_on) values ('HRA', date '2026-06-08')");
    var terms = terms(calls.account(), "WEEKLY", "2026-06-05", 3_500);
    terms.put("lessWeeklyPence", 4_000);
    calls
        .preview(terms)
        .body("freeWeeks", is(1))
        .body("calendar[0].rentPence", is(6_000))
        .body("calendar[1].rentPence", is(0))
        .body("calendar[2].rentPence", is(6_000));
    terms.put("instalmentPence", 200);
    calls
        .preview(terms)
        .body("concerns.concern", contains("NO_STATEMENT", "LONG", "CALENDAR_UNKNOWN"));
  }

  @Test
  void anOfferIsHeldAgainstTheNewestStatementAndOnlyWarned() {
    calls.takeDown(100_000, 95_000, "2026-01-12").statusCode(201);
    calls
        .takeDown(100_000, 80_000, "2026-05-20")
        .statusCode(201)
        .body("disposablePence", is(20_000));
    calls
        .preview(calls.weekly())
        .body("disposablePence", is(20_000))
        .body("monthlyPence", is(10_833))
        .body("sharePercent", is(54))
        .body("concerns", hasSize(0));
    calls
        .preview(terms(calls.account(), "WEEKLY", "2026-06-05", 5_000))
        .body("concerns.concern", contains("MORE_THAN_IS_LEFT"));
    calls.agree(terms(calls.account(), "WEEKLY", "2026-06-05", 5_000)).then().statusCode(201);
    calls.listed().body("items[0].versions[0].concerns", contains("MORE_THAN_IS_LEFT"));
    nadia()
        .get("/api/v1/accounts/{a}/financial-statements", calls.account())
        .then()
        .statusCode(200)
        .body("items.takenOn", contains("2026-05-20", "2026-01-12"))
        .body("items[0].lines.words", contains("Wages or salary", "Food and housekeeping"));
  }

  @Test
  void aStatementNamesALineOnceAndIsNotOfADayToCome() {
    calls.takeDown(1, 1, "2026-05-28").statusCode(422).body("errors[0].pointer", is("/takenOn"));
    nadia()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "takenOn",
                "2026-05-20",
                "adults",
                1,
                "children",
                0,
                "lines",
                List.of(
                    Map.of("line", "WAGES", "monthlyPence", 1),
                    Map.of("line", "WAGES", "monthlyPence", 2))))
        .post("/api/v1/accounts/{a}/financial-statements", calls.account())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/lines/1/line"));
    assertEquals(0, Books.number("select count(*) from arrangement_statement"));
  }

  @Test
  void oneIsAgreedHoweverManyAgreeAtOnce() throws Exception {
    Map<Integer, Long> answers =
        Callers.counted(4, caller -> calls.agree(calls.weekly()).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    calls
        .listed()
        .body("items", hasSize(1))
        .body("items[0].state", is("KEPT"))
        .body("items[0].clearsOn", is("2026-08-21"))
        .body("items[0].nextDueOn", is("2026-06-05"))
        .body("items[0].nextPence", is(2_500))
        .body("items[0].versions[0].instalments", hasSize(12))
        .body("items[0].versions[0].toleranceDays", is(5))
        .body(
            "items[0].history.words",
            contains(
                "Agreed £25.00 every week from 5 June 2026, off £300.00. Agreed on the telephone"));
    assertEquals(30_000, Books.number("select sum(debt_pence) from arrangement_instalment"));
    assertEquals(30_000, Books.number("select sum(outstanding_pence) from arrangement_part"));
  }

  @Test
  void theSameRequestAgainIsTheSameArrangement() {
    String key = UUID.randomUUID().toString();
    String first = calls.agree(key, calls.weekly()).then().statusCode(201).extract().path("id");
    calls.agree(key, calls.weekly()).then().statusCode(201).body("id", is(first));
    calls.agree(key, terms(calls.account(), "WEEKLY", "2026-06-05", 3_000)).then().statusCode(422);
  }

  @Test
  void whatIsAgreedIsWrittenToTheTenantWithItsCalendar() {
    calls.agreed(calls.weekly());
    var letters =
        Books.rows("select subject, addressee, cast(content as text) as said from letter");
    assertEquals(1, letters.size());
    assertEquals("Ms Amina Okafor", letters.getFirst().get("addressee"));
    String said = (String) letters.getFirst().get("said");
    for (String part :
        List.of("You owe £300.00", "£25.00 every week", "21 August 2026", "5 June 2026")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
  }

  @Test
  void whatIsAgreedIsTimingAndNobodyIsChasedForIt() {
    calls.expected().body("realPence", is(20_000)).body("technicalPence", is(10_000));
    String id = calls.agreed(calls.weekly());
    calls
        .expected()
        .body("realPence", is(0))
        .body("technicalPence", is(30_000))
        .body("coming.findAll { it.payer == 'ARRANGEMENT' }.dueOn", hasItem("2026-06-05"));
    nadia()
        .get("/api/v1/expected-credits?payer=ARRANGEMENT")
        .then()
        .statusCode(200)
        .body("items.amountPence", hasItem(2_500));
    calls.end(id, 0).statusCode(200);
    calls.expected().body("realPence", is(20_000));
  }

  @ParameterizedTest(name = "{0} from {1}, {2} pence: {3} at {4}")
  @CsvSource({
    "WEEKLY,  2026-06-06, 2500, ARRANGEMENT_DAY_WRONG, /terms/firstOn",
    "MONTHLY, 2026-06-29, 2500, ARRANGEMENT_DAY_WRONG, /terms/firstOn",
    "WEEKLY,  2026-05-26, 2500, ARRANGEMENT_DAY_WRONG, /terms/firstOn",
    "WEEKLY,  2027-06-04, 2500, ARRANGEMENT_DAY_WRONG, /terms/firstOn",
    "WEEKLY,  2026-06-05, 49, ARRANGEMENT_TOO_LONG, /terms/instalmentPence"
  })
  void termsThatCannotBeAreNamed(
      String frequency, String firstOn, long each, String code, String pointer) {
    calls
        .agree(terms(calls.account(), frequency, firstOn, each))
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
    assertEquals(0, Books.number("select count(*) from arrangement"));
  }

  @Test
  void moreThanIsOwedAndTheDebtsOfOthersCannotBeAgreed() {
    var more = calls.weekly();
    more.put("debts", List.of(debt(calls.account(), 30_001)));
    calls
        .agree(more)
        .then()
        .statusCode(409)
        .body("code", is("ARRANGEMENT_NOT_OWED"))
        .body("errors[0].pointer", is("/terms/debts/0/owedPence"));
    UUID other = ArrangementCalls.aTenantWhoOwesThreeHundredPounds().account();
    var others = calls.weekly();
    others.put("debts", List.of(debt(calls.account(), 30_000), debt(other, 10_000)));
    calls
        .agree(others)
        .then()
        .statusCode(422)
        .body("code", is("ARRANGEMENT_ACCOUNT_WRONG"))
        .body("errors[0].pointer", is("/terms/debts/1/accountId"));
    var twice = calls.weekly();
    twice.put("debts", List.of(debt(calls.account(), 1_000), debt(calls.account(), 1_000)));
    calls.agree(twice).then().statusCode(422);
    var without = calls.weekly();
    without.put("debts", List.of(debt(other, 1_000)));
    calls.agree(without).then().statusCode(422);
    nadia().get("/api/v1/accounts/{a}/arrangements", UUID.randomUUID()).then().statusCode(404);
    assertEquals(0, Books.number("select count(*) from arrangement"));
  }

  @Test
  void oneSumIsSplitBetweenAccountsInTheirOrder() {
    UUID costs = calls.subAccountOwing(4_000);
    var terms = calls.weekly();
    terms.put("debts", List.of(debt(calls.account(), 30_000), debt(costs, 4_000)));
    calls
        .preview(terms)
        .body("instalments", is(14))
        .body("calendar[11].parts", contains(2_500, 0))
        .body("calendar[12].parts", contains(0, 2_500))
        .body("calendar[13].parts", contains(0, 1_500));
    calls.agreed(terms);
    assertEquals(
        4_000,
        Books.number("select sum(debt_pence) from arrangement_part where account_id = ?", costs));
    nadia()
        .get("/api/v1/accounts/{a}/arrangements", costs)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].accountId", is(calls.account().toString()));
    nadia()
        .get("/api/v1/accounts/{a}/expected-credits", costs)
        .then()
        .body("realPence", is(0))
        .body("technicalPence", is(4_000));
    new ArrangementCalls(costs)
        .agree(terms(costs, "WEEKLY", "2026-06-05", 100))
        .then()
        .statusCode(409);
  }

  @Test
  void whoAnswersTheTelephoneReadsAndAgreesNothing() {
    calls.agreed(calls.weekly());
    sam()
        .get("/api/v1/accounts/{a}/arrangements", calls.account())
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    sam()
        .body(Map.of("terms", calls.weekly()))
        .post("/api/v1/accounts/{a}/arrangements/preview", calls.account())
        .then()
        .statusCode(403);
    sam().get("/api/v1/accounts/{a}/financial-statements", calls.account()).then().statusCode(403);
  }

  private static RequestSpecification sam() {
    return given().auth().oauth2(Tokens.contactCentre()).contentType(ContentType.JSON);
  }

  @Test
  void nobodyAgreesAboutTheirOwnAccount() {
    UUID person = People.tenant(calls.account(), "Ms", "Nadia", "Rahman");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("nadia.rahman"));
    calls.agree(calls.weekly()).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    calls.preview(calls.weekly()).statusCode(403);
    nadia().get("/api/v1/accounts/{a}/arrangements", calls.account()).then().statusCode(403);
    calls.takeDown(1, 1, "2026-05-20").statusCode(403);
  }
}
