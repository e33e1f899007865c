package org.quarterday.arrangement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.arrangement.ArrangementCalls.TODAY;
import static org.quarterday.arrangement.ArrangementCalls.debt;
import static org.quarterday.arrangement.ArrangementCalls.nadia;
import static org.quarterday.arrangement.ArrangementCalls.ordered;
import static org.quarterday.arrangement.ArrangementCalls.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

/** An arrangement held against what comes: nobody decides whether it was kept. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JudgeArrangementsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 6, 5);

  @Inject Today today;
  @Inject JudgeArrangements arrangements;

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

  private void judgedOn(LocalDate day) {
    today.standAt(day);
    ArrangementCalls.judged(arrangements);
  }

  private int pays(String type, long pence, LocalDate on) {
    return Books.entry(calls.account(), type, -pence, on);
  }

  @Test
  void whatComesIsCountedToTheOldestInstalment() {
    calls.agreed(calls.weekly());
    pays("RSO", 2_500, FIRST);
    pays("RCC", 1_000, FIRST.plusDays(3));
    judgedOn(FIRST.plusDays(4));
    calls
        .listed()
        .body("items[0].state", is("KEPT"))
        .body("items[0].camePence", is(3_500))
        .body("items[0].keptCount", is(1))
        .body("items[0].nextDueOn", is("2026-06-12"))
        .body("items[0].nextPence", is(1_500))
        .body("items[0].versions[0].instalments[0].outcome", is("KEPT"))
        .body("items[0].versions[0].instalments[0].settledOn", is("2026-06-05"))
        .body("items[0].versions[0].instalments[1].camePence", is(1_000));
    calls.expected().body("technicalPence", is(26_500)).body("realPence", is(0));
  }

  @Test
  void benefitForTheRentAndPaymentsOfBeforeAreNotInstalments() {
    calls.agreed(calls.weekly());
    pays("RHB", 2_500, FIRST);
    pays("RUC", 2_500, FIRST);
    pays("RTP", 1_200, FIRST);
    judgedOn(FIRST.plusDays(1));
    calls.listed().body("items[0].camePence", is(1_200));
  }

  @Test
  void aBrokenOneIsATaskAndALetterOnceAndIsMendedByWhatCame() {
    String id = calls.agreed(calls.weekly());
    pays("RSO", 1_000, FIRST);
    judgedOn(FIRST.plusDays(5));
    calls.listed().body("items[0].state", is("KEPT"));
    judgedOn(FIRST.plusDays(6));
    judgedOn(FIRST.plusDays(6));
    calls
        .listed()
        .body("items[0].state", is("BROKEN"))
        .body("items[0].behindPence", is(1_500))
        .body("items[0].version", is(1))
        .body("items[0].stateOn", is("2026-06-11"))
        .body(
            "items[0].history[0].words",
            is("£25.00 was due on 5 June 2026; £10.00 of it came within 5 days"))
        .body("items[0].versions[0].instalments[0].outcome", is("PART_KEPT"));
    calls.expected().body("realPence", is(29_000));
    var task = Books.rows("select title, guidance from task where kind = 'ARRANGEMENT_BROKEN'");
    assertEquals(1, task.size());
    assertTrue(task.getFirst().get("guidance").toString().contains("£15.00 is behind"));
    assertEquals(1, Books.number("select count(*) from letter where kind = 'ARRANGEMENT_BROKEN'"));
    pays("RCC", 1_500, FIRST.plusDays(6));
    judgedOn(FIRST.plusDays(6));
    calls
        .listed()
        .body("items[0].state", is("KEPT"))
        .body("items[0].versions[0].instalments[0].outcome", is("LATE"))
        .body("items[0].history[0].words", is("What was behind has come"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from letter where kind = 'ARRANGEMENT_BROKEN' and state = 'CANCELLED'"));
    assertEquals(
        Map.of("state", "DONE", "outcome", "What was behind has come"),
        Books.rows("select state, outcome from task where kind = 'ARRANGEMENT_BROKEN'").getFirst(),
        "nobody asks the tenant about what has come");
    calls.end(id, 2).statusCode(200);
  }

  @Test
  void oneThatIsMendedAndBreaksAgainIsATaskAgain() {
    calls.agreed(calls.weekly());
    judgedOn(FIRST.plusDays(6));
    int number = pays("RCC", 2_500, FIRST.plusDays(6));
    judgedOn(FIRST.plusDays(6));
    assertEquals(0, open());
    int bounced = Books.entry(calls.account(), "RCC", 2_500, FIRST.plusDays(6));
    Books.run(
        "update entry set reverses = ? where account_id = ? and number = ?",
        number,
        calls.account(),
        bounced);
    judgedOn(FIRST.plusDays(6));
    calls.listed().body("items[0].state", is("BROKEN"));
    assertEquals(1, open());
  }

  private static long open() {
    return Books.number(
        "select count(*) from task where kind = 'ARRANGEMENT_BROKEN' and state = 'OPEN'");
  }

  @Test
  void whoKeepsOneIsNotChasedAndWhoBreaksOneIsAskedBeforeTheLadderGoesOn() {
    calls.arrears().body("action", is("TAKE_STEP"));
    calls.agreed(calls.weekly());
    calls
        .arrears()
        .body("action", is("ARRANGEMENT_KEPT"))
        .body("standing", is("NO_ACTION"))
        .body(
            "reasons[0]",
            is(
                "No action is needed: the arrangement is kept, and £25.00 with the rent until then is due by 5 June 2026."));
    judgedOn(FIRST.plusDays(6));
    calls
        .arrears()
        .body("action", is("ASK_ABOUT_BROKEN_ARRANGEMENT"))
        .body("standing", is("IMMEDIATE"))
        .body(
            "reasons[0]",
            is(
                "The arrangement is broken since 11 June 2026, and £25.00 was due and has not come: ask what happened and what can be paid now."));
    calls.spokeOn("2026-06-11").statusCode(201);
    calls.arrears().body("action", is("TAKE_STEP"));
    pays("RSO", 2_500, FIRST.plusDays(6));
    judgedOn(FIRST.plusDays(6));
    calls.arrears().body("action", is("ARRANGEMENT_KEPT"));
  }

  @Test
  void aHoldStopsTheLetterOfABrokenOneAndNotTheTask() {
    calls.agreed(calls.weekly());
    UUID person =
        (UUID) Books.rows("select person_id from tenancy_member").getFirst().get("person_id");
    HoldCalls.breathingSpace(calls.account(), person, "2026-05-27");
    judgedOn(FIRST.plusDays(6));
    calls.listed().body("items[0].state", is("BROKEN"));
    assertEquals(1, Books.number("select count(*) from task where kind = 'ARRANGEMENT_BROKEN'"));
    assertEquals(0, Books.number("select count(*) from letter where kind = 'ARRANGEMENT_BROKEN'"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from hold_stopped where account_id = ? and action = 'CHASING_LETTER'",
            calls.account()));
  }

  @Test
  void aPaymentThatBouncesNeverCame() {
    calls.agreed(calls.weekly());
    int paid = pays("RDD", 2_500, FIRST);
    judgedOn(FIRST.plusDays(1));
    calls.listed().body("items[0].keptCount", is(1));
    int bounced = Books.entry(calls.account(), "RDD", 2_500, FIRST);
    Books.run(
        "update entry set reverses = ? where account_id = ? and number = ?",
        paid,
        calls.account(),
        bounced);
    judgedOn(FIRST.plusDays(2));
    calls.listed().body("items[0].keptCount", is(0)).body("items[0].state", is("KEPT"));
    judgedOn(FIRST.plusDays(6));
    calls
        .listed()
        .body("items[0].state", is("BROKEN"))
        .body("items[0].versions[0].instalments[0].outcome", is("MISSED"));
  }

  @Test
  void itIsCompletedWhenAllOfItHasComeBesidesTheRent() {
    var terms = terms(calls.account(), "WEEKLY", "2026-06-05", 15_000);
    terms.put("lessWeeklyPence", 0);
    calls.agreed(terms);
    Books.entry(calls.account(), "DBR", 10_000, LocalDate.of(2026, 6, 1));
    pays("RSO", 25_000, FIRST);
    judgedOn(FIRST);
    calls
        .listed()
        .body("items[0].state", is("KEPT"))
        .body("items[0].camePence", is(15_000))
        .body("items[0].nextPence", is(25_000));
    Books.entry(calls.account(), "DBR", 10_000, LocalDate.of(2026, 6, 8));
    pays("RSO", 25_000, FIRST.plusDays(7));
    judgedOn(FIRST.plusDays(7));
    calls
        .listed()
        .body("items[0].state", is("COMPLETED"))
        .body("items[0].nextDueOn", nullValue())
        .body("items[0].stateReason", is("All of it has come"));
    judgedOn(FIRST.plusDays(60));
    calls.listed().body("items[0].history", hasSize(2));
  }

  @Test
  void backDatedBenefitThatClearsWhatIsOwedCompletesItAndBreaksNothing() {
    calls.agreed(calls.weekly());
    pays("RHB", 30_000, FIRST);
    judgedOn(FIRST.plusDays(5));
    calls.listed().body("items[0].state", is("KEPT"));
    judgedOn(FIRST.plusDays(6));
    calls
        .listed()
        .body("items[0].state", is("COMPLETED"))
        .body("items[0].stateReason", is("Nothing is owed any more"));
    assertEquals(0, Books.number("select count(*) from task"));
  }

  @Test
  void onlyWhatSomethingWasPostedToOrWhoseDayHasComeIsJudged() {
    calls.agreed(calls.weekly());
    ArrangementCalls other = ArrangementCalls.aTenantWhoOwesThreeHundredPounds();
    other.agreed(other.weekly());
    pays("RSO", 2_500, FIRST);
    // What is written here by hand stays until that account is touched.
    Books.run("update arrangement set came_pence = 77 where account_id = ?", other.account());
    judgedOn(FIRST.plusDays(1));
    calls.listed().body("items[0].camePence", is(2_500));
    other.listed().body("items[0].camePence", is(77));
    judgedOn(FIRST.plusDays(6));
    other.listed().body("items[0].camePence", is(0)).body("items[0].state", is("BROKEN"));
  }

  @Test
  void twoNodesThatJudgeAtOnceRaiseOneTask() throws Exception {
    calls.agreed(calls.weekly());
    today.standAt(FIRST.plusDays(6));
    Callers.atOnce(
        3,
        caller -> {
          ArrangementCalls.judged(arrangements);
          return null;
        });
    assertEquals(1, Books.number("select count(*) from task"));
    calls.listed().body("items[0].history", hasSize(2));
  }

  @Test
  void brokenOnesAreListedFirstAndLeaveAsAFile() {
    calls.agreed(calls.weekly());
    ArrangementCalls other = ArrangementCalls.aTenantWhoOwesThreeHundredPounds();
    other.agreed(ordered(other.weekly(), other.order("K00ZZ123", "2026-05-20")));
    Books.entry(calls.account(), "RSO", -2_500, FIRST);
    judgedOn(FIRST.plusDays(6));
    nadia()
        .get("/api/v1/arrangements")
        .then()
        .statusCode(200)
        .body("items.state", contains("BROKEN", "KEPT"))
        .body("items[0].accountReference", is(People.reference(other.account())))
        .body("items[0].claimNumber", is("K00ZZ123"))
        .body("items[0].behindPence", is(2_500))
        .body("items[0].patch", is("NORTH"));
    String next =
        nadia()
            .get("/api/v1/arrangements?limit=1")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("next");
    nadia()
        .get("/api/v1/arrangements?limit=1&after=" + next)
        .then()
        .body("items.state", contains("KEPT"))
        .body("next", nullValue());
    nadia().get("/api/v1/arrangements?state=BROKEN&kind=INFORMAL").then().body("items", hasSize(0));
    nadia()
        .get("/api/v1/arrangements/export.csv?state=BROKEN&columns=account,state,kind,behind")
        .then()
        .statusCode(200)
        .body(
            containsString(
                People.reference(other.account())
                    + ",Broken,\"Court order, claim K00ZZ123\",25.00"));
  }

  @Test
  void aYearOfAnArrangementFromAgreementToItsEnd() {
    UUID costs = calls.subAccountOwing(4_000);
    var terms = terms(calls.account(), "FORTNIGHTLY", "2026-06-05", 10_000);
    terms.put("debts", List.of(debt(calls.account(), 30_000), debt(costs, 4_000)));
    String id = calls.agreed(terms);
    pays("RSO", 10_000, FIRST);
    judgedOn(FIRST.plusDays(6));
    calls.listed().body("items[0].keptCount", is(1)).body("items[0].state", is("KEPT"));

    // Two are missed, and what can be afforded now is agreed anew.
    judgedOn(LocalDate.of(2026, 7, 9));
    calls
        .listed()
        .body("items[0].state", is("BROKEN"))
        .body("items[0].behindCount", is(2))
        .body("items[0].behindPence", is(20_000));
    var smaller = terms(calls.account(), "MONTHLY", "2026-08-03", 12_000);
    smaller.put("debts", List.of(debt(calls.account(), 20_000), debt(costs, 4_000)));
    calls.change(id, 1, smaller).statusCode(200).body("instalments", is(2));
    calls
        .listed()
        .body("items[0].state", is("KEPT"))
        .body("items[0].behindPence", is(0))
        .body("items[0].versions.owedPence", contains(24_000, 34_000));

    // The money for both debts comes to the main account; the second is for the costs.
    pays("RCC", 12_000, LocalDate.of(2026, 8, 3));
    judgedOn(LocalDate.of(2026, 8, 4));
    assertEquals(
        8_000,
        Books.number(
            "select sum(outstanding_pence) from arrangement_part p where p.account_id = ? and p.terms_number = 2",
            calls.account()));
    pays("RCC", 8_000, LocalDate.of(2026, 9, 3));
    Books.entry(costs, "RCC", -4_000, LocalDate.of(2026, 9, 5));
    judgedOn(LocalDate.of(2026, 9, 5));
    calls.listed().body("items[0].state", is("COMPLETED")).body("items[0].camePence", is(24_000));
    assertEquals(
        0, Books.number("select count(*) from arrangement_account where standing <> 'OVER'"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from arrangement_instalment where terms_number = 1 and outcome = 'KEPT'"));
  }
}
