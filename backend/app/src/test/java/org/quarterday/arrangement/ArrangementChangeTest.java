package org.quarterday.arrangement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.arrangement.ArrangementCalls.TODAY;
import static org.quarterday.arrangement.ArrangementCalls.debt;
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
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;

/** An arrangement changed by another version, by another order, and ended. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArrangementChangeTest {

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
  void aCourtsOrderIsNamedAndChangedOnlyByAnotherOrder() {
    UUID first = calls.order("K00ZZ123", "2026-05-20");
    UUID second = calls.order("K00ZZ123", "2026-05-26");
    calls.listed().body("orders.id", contains(second.toString(), first.toString()));
    String id = calls.agreed(ordered(calls.weekly(), first));
    calls
        .change(id, 0, terms(calls.account(), "WEEKLY", "2026-06-05", 1_500))
        .statusCode(422)
        .body("code", is("ARRANGEMENT_ORDER_NEEDED"))
        .body("errors[0].pointer", is("/terms/orderId"));
    calls.change(id, 0, ordered(calls.weekly(), first)).statusCode(422);
    calls.change(id, 0, ordered(calls.weekly(), second)).statusCode(200);
    calls
        .listed()
        .body("items[0].kind", is("COURT_ORDERED"))
        .body("items[0].versions.orderOn", contains("2026-05-26", "2026-05-20"))
        .body("items[0].versions.claimNumber", contains("K00ZZ123", "K00ZZ123"))
        .body("items[0].versions.orderId", contains(second.toString(), first.toString()));
  }

  @Test
  void anOrderIsOneOfTheAccountsOwnThatStillStands() {
    refused(ordered(calls.weekly(), null), "ARRANGEMENT_ORDER_NEEDED");
    refused(ordered(calls.weekly(), UUID.randomUUID()), "ARRANGEMENT_NO_ORDER");
    UUID theirs =
        ArrangementCalls.aTenantWhoOwesThreeHundredPounds().order("K00ZZ124", "2026-05-20");
    refused(ordered(calls.weekly(), theirs), "ARRANGEMENT_NO_ORDER");
    UUID own = calls.order("K00ZZ123", "2026-05-20");
    var informal = calls.weekly();
    informal.put("orderId", own);
    refused(informal, "ARRANGEMENT_NO_ORDER");
    Books.run("update court_claim set state = 'STRUCK_OUT'");
    refused(ordered(calls.weekly(), own), "ARRANGEMENT_NO_ORDER");
    calls.listed().body("orders", hasSize(0));
    assertEquals(0, Books.number("select count(*) from arrangement"));
  }

  private void refused(Map<String, Object> terms, String code) {
    calls
        .agree(terms)
        .then()
        .statusCode(422)
        .body("code", is(code))
        .body("errors[0].pointer", is("/terms/orderId"));
  }

  @Test
  void aChangeIsAnotherVersionAboutWhatIsOwedNowAndTheOneBeforeStays() {
    String id = calls.agreed(calls.weekly());
    Books.entry(calls.account(), "RCC", -5_000, LocalDate.of(2026, 5, 27));
    var smaller = terms(calls.account(), "MONTHLY", "2026-06-15", 4_000);
    calls.change(id, 0, smaller).statusCode(409).body("code", is("ARRANGEMENT_NOT_OWED"));
    smaller.put("debts", List.of(debt(calls.account(), 25_000)));
    calls.change(id, 7, smaller).statusCode(412);
    calls.change(id, 0, smaller).statusCode(200).body("instalments", is(7));
    calls
        .listed()
        .body("items", hasSize(1))
        .body("items[0].owedPence", is(25_000))
        .body("items[0].nextDueOn", is("2026-06-15"))
        .body("items[0].versions.number", contains(2, 1))
        .body("items[0].versions[1].instalmentPence", is(2_500))
        .body("items[0].versions[1].instalments", hasSize(12))
        .body("items[0].history[0].words", containsString("Hours at work were cut"));
    calls
        .expected()
        .body("coming.findAll { it.payer == 'ARRANGEMENT' }.dueOn", not(hasItem("2026-06-05")));
    assertEquals(
        1, Books.number("select count(*) from letter where state = 'CANCELLED'"), "the first");
    assertEquals(1, Books.number("select count(*) from letter where state <> 'CANCELLED'"));
  }

  @Test
  void whatIsEndedStaysToBeReadAndAnotherCanBeAgreed() {
    String id = calls.agreed(calls.weekly());
    calls.end(id, 0).statusCode(200).body("state", is("ENDED"));
    calls.end(id, 1).statusCode(409).body("code", is("ARRANGEMENT_OVER"));
    calls.change(id, 1, calls.weekly()).statusCode(409);
    calls.end(UUID.randomUUID().toString(), 0).statusCode(404);
    calls.agreed(calls.weekly());
    calls.listed().body("items.state", contains("KEPT", "ENDED"));
  }
}
