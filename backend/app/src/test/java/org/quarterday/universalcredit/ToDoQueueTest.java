package org.quarterday.universalcredit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.universalcredit.VerificationBooks.answered;
import static org.quarterday.universalcredit.VerificationBooks.entered;
import static org.quarterday.universalcredit.VerificationBooks.get;
import static org.quarterday.universalcredit.VerificationBooks.post;
import static org.quarterday.universalcredit.VerificationBooks.toDo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ToDoQueueTest {

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aHome() {
    Books.referenceData();
    Books.empty();
    today.standAt(VerificationBooks.DAY.plusDays(1));
    account = VerificationBooks.home();
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void aToDoIsDueTwoWorkingDaysAfterItCameAndIsEnteredOnce() {
    entered("TD-1", account);
    get("/universal-credit-to-dos")
        .then()
        .statusCode(200)
        .body("items.portalReference", is(List.of("TD-1")))
        .body("items[0].dueOn", is("2026-11-18"))
        .body("items[0].late", is(false))
        .body("items[0].accountReference", is(People.reference(account)))
        .body("items[0].takenByName", nullValue());
    post("/universal-credit-to-dos", toDo("TD-1", account))
        .then()
        .statusCode(409)
        .body("code", is("UC_TO_DO_KNOWN"));
    assertEquals(1, Books.number("select count(*) from universal_credit_to_do"));
  }

  @Test
  void aPastedListKeepsEveryGoodLineAndNamesTheOthers() {
    entered("TD-1", account);
    post(
            "/universal-credit-to-dos/lists",
            Map.of(
                "text",
                "Reference\tKind\tName\tReceived\tTenancy\n"
                    + "TD-2\tConfirm housing costs\tKit Other\t16/11/2026\t"
                    + People.reference(account)
                    + "\nTD-1\tTENANCY_DETAILS\tAma Example\t2026-11-16\n"
                    + "TD-3\tSomething\tAma Example\t2026-11-16\n"
                    + "TD-4\tTENANCY_DETAILS\tAma Example\tyesterday\n"
                    + "TD-5\tTENANCY_DETAILS\tNobody Known\t2026-11-16\tT-NONE\n"
                    + "TD-6\tTENANCY_DETAILS\tNobody Known\t2026-11-16\n"))
        .then()
        .statusCode(200)
        .body("entered", is(2))
        .body("refused.line", is(List.of(3, 4, 5, 6)))
        .body("refused.why", hasItems("TD-1 is on the list already.", "\"yesterday\" is no day."));
    get("/universal-credit-to-dos?kind=HOUSING_COSTS")
        .then()
        .body("items.portalReference", is(List.of("TD-2")));
  }

  @Test
  void whatSomebodyHasTakenIsTheirsUntilItIsTakenOver() {
    String id = entered("TD-1", account);
    String taking = "/universal-credit-to-dos/" + id + "/taking";
    String another = Tokens.anotherHousingAssistant();
    post(another, taking, Map.of("take", true, "over", false)).then().statusCode(200);
    post(taking, Map.of("take", true, "over", false))
        .then()
        .statusCode(409)
        .body("code", is("UC_TO_DO_TAKEN"));
    post("/universal-credit-to-dos/" + id + "/claim", Map.of("said", List.of()))
        .then()
        .statusCode(409)
        .body("code", is("UC_TO_DO_TAKEN"));
    get("/universal-credit-to-dos?taken=NOBODY").then().body("items.size()", is(0));
    post(taking, Map.of("take", true, "over", true)).then().statusCode(200);
    get("/universal-credit-to-dos?taken=MINE").then().body("items[0].mine", is(true));
    post(taking, Map.of("take", false, "over", false))
        .then()
        .statusCode(200)
        .body("takenByName", nullValue());
  }

  @Test
  void whoseItIsMayBeSaidLaterAndNothingIsAnsweredBefore() {
    String id = entered("TD-1", null);
    get("/universal-credit-to-dos/" + id).then().statusCode(200).body("lines.size()", is(0));
    answered(id, "ANSWERED", "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("UC_TO_DO_WITHOUT_ACCOUNT"));
    post(
            "/universal-credit-to-dos/" + id + "/account",
            Map.of("accountReference", People.reference(account)))
        .then()
        .statusCode(200)
        .body("accountId", is(account.toString()));
  }

  @Test
  void nobodyVerifiesTheirOwnRent() {
    String id = entered("TD-1", account);
    UUID person = People.tenant(account, "Ms", "Amara", "Own");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    get("/universal-credit-to-dos").then().body("items.size()", is(0));
    get("/universal-credit-to-dos/" + id).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    answered(id, "ANSWERED", "0".repeat(64)).then().statusCode(403);
    post("/universal-credit-to-dos", toDo("TD-2", account))
        .then()
        .statusCode(422)
        .body("detail", containsString("No account you may work on"));
    get("/accounts/" + account + "/universal-credit").then().statusCode(403);
    assertTrue(Books.number("select count(*) from universal_credit_to_do") == 1);
  }
}
