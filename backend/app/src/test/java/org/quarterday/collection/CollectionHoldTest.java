package org.quarterday.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.collection.CollectionRuns.as;
import static org.quarterday.collection.CollectionRuns.postDue;
import static org.quarterday.collection.CollectionRuns.prepare;
import static org.quarterday.collection.CollectionRuns.presentedAgain;
import static org.quarterday.collection.CollectionRuns.release;
import static org.quarterday.collection.CollectionRuns.submitted;
import static org.quarterday.collection.CollectionRuns.until;
import static org.quarterday.directdebit.Payers.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.arrears.ArrearsCalls;
import org.quarterday.directdebit.Payers;
import org.quarterday.hold.HoldCalls;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A returned collection that would be presented again, and the holds that stop it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CollectionHoldTest {

  /** The collection that came back was due on this day. */
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private static final LocalDate AGAIN = LocalDate.of(2026, 7, 10);

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aCollectionThatCameBackIsPresentedAgain() {
    Books.empty();
    Books.run("truncate service_user cascade");
    today.standAt(TODAY);
    account = CollectionRuns.livePayer();
    today.standAt(LocalDate.of(2026, 6, 26));
    String run = submitted(FIRST);
    today.standAt(FIRST);
    postDue();
    until(run, "POSTED");
    presentedAgain(AGAIN);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void breathingSpaceStopsIt() {
    breathingSpaceFrom(FIRST.plusDays(1));
    String run = prepare(AGAIN);
    lines(run)
        .body("items.outcome", contains("LEFT_OUT"))
        .body("items.reason", contains("ON_HOLD"));
    prepare(AGAIN);
    HoldCalls.stops(account)
        .body("items", hasSize(1))
        .body("items.action", contains("RE_PRESENTATION"))
        .body("items.kind", contains("BREATHING_SPACE"))
        .body("items.amountPence", contains(44_000))
        .body("items.stoppedOn", contains("2026-07-02"));
  }

  @Test
  void breathingSpaceThatStartedOnTheDayItWasDueDoesNot() {
    breathingSpaceFrom(FIRST);
    lines(prepare(AGAIN)).body("items.outcome", contains("INCLUDED"));
    HoldCalls.stops(account).body("items", hasSize(0));
  }

  @Test
  void aPromiseAndAVulnerabilityDoNot() {
    new ArrearsCalls(account).promise(5_000, "2026-07-09").then().statusCode(201);
    HoldCalls.stops(account).body("items", hasSize(0));
    HoldCalls.set(
            account,
            HoldCalls.request("VULNERABILITY", Payers.person(account), "startsOn", "2026-07-01"))
        .then()
        .statusCode(201);
    lines(prepare(AGAIN)).body("items.outcome", contains("INCLUDED"));
  }

  @Test
  void aBankruptcyStopsItWhenItIsThePayersAndNotWhenItIsAJointTenants() {
    today.standAt(LocalDate.of(2026, 7, 2));
    UUID amina = Payers.person(account);
    bankrupt(People.tenant(account, "Mr", "Tunde", "Okafor"));
    lines(prepare(AGAIN)).body("items.outcome", contains("INCLUDED"));
    bankrupt(amina);
    lines(prepare(AGAIN)).body("items.outcome", contains("LEFT_OUT"));
  }

  @Test
  void aFileThatIsMadeIsNotSentWhenAHoldHasBegunSince() {
    String run = prepare(AGAIN);
    release(run).then().statusCode(200);
    until(run, "MADE");
    breathingSpaceFrom(FIRST.plusDays(1));
    as(Tokens.finance())
        .post("/api/v1/collection-runs/" + run + "/submission")
        .then()
        .statusCode(409)
        .body("code", is("COLLECTION_CHANGED"));
    assertEquals("MADE", CollectionRuns.run(run).getString("state"));
  }

  @Test
  void aCollectionForTheFirstTimeGoesWhateverStands() {
    breathingSpaceFrom(FIRST.plusDays(1));
    Books.run("update direct_debit_item set again_of = null where state = 'PLANNED'");
    Books.run("update direct_debit_schedule set notice_counts_from = date '2026-06-01'");
    lines(prepare(AGAIN)).body("items.outcome", contains("INCLUDED"));
    assertEquals(0, Books.number("select count(*) from hold_stopped"));
  }

  private void bankrupt(UUID person) {
    HoldCalls.set(account, HoldCalls.request("BANKRUPTCY", person, "startsOn", "2026-07-02"))
        .then()
        .statusCode(201);
  }

  private void breathingSpaceFrom(LocalDate first) {
    today.standAt(LocalDate.of(2026, 7, 2));
    HoldCalls.breathingSpace(account, Payers.person(account), first.minusDays(1).toString());
  }

  private static ValidatableResponse lines(String run) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/collection-runs/" + run + "/lines")
        .then()
        .statusCode(200);
  }
}
