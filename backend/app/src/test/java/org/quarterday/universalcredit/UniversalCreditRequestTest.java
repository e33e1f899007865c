package org.quarterday.universalcredit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.universalcredit.VerificationBooks.get;
import static org.quarterday.universalcredit.VerificationBooks.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class UniversalCreditRequestTest {

  private static final LocalDate DAY = VerificationBooks.DAY;

  @Inject Today today;
  @Inject FollowRequests follow;

  private UUID account;

  @BeforeEach
  void aDebtor() {
    Books.referenceData();
    Books.empty();
    today.standAt(DAY);
    account = VerificationBooks.home();
    Books.entry(account, "DBR", 150_000, DAY.minusDays(7));
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void nothingIsAskedForBeforeTheTenantWasHeard() {
    String id = prepared("MANAGED_PAYMENT", Map.of());
    ask(id).then().statusCode(409).body("code", is("UC_TENANT_NOT_HEARD"));
    heard(id, "").then().statusCode(200);
    ask(id)
        .then()
        .statusCode(409)
        .body("code", is("UC_TENANT_NOT_HEARD"))
        .body("detail", containsString("22 November 2026"));
    heard(id, "She agrees").then().statusCode(200);
    ask(id)
        .then()
        .statusCode(200)
        .body("state", is("ASKED"))
        .body("firstDueOn", is(DAY.plusDays(38).toString()));
    ask(id).then().statusCode(409).body("code", is("UC_REQUEST_WRONG"));
  }

  @Test
  void nothingIsAskedForWhileTheConditionsAreNotMet() {
    Books.entry(account, "RCC", -140_000, DAY);
    String id = prepared("MANAGED_PAYMENT", Map.of());
    heard(id, "He would rather not").then().statusCode(200);
    ask(id)
        .then()
        .statusCode(409)
        .body("code", is("UC_CONDITIONS_NOT_MET"))
        .body("detail", containsString("£100.00 is owed"));
  }

  @Test
  void aDeductionKeepsWithinItsBounds() {
    for (int percent : List.of(9, 21)) {
      post(path(), Map.of("kind", "DEDUCTION", "household", "SINGLE", "percent", percent))
          .then()
          .statusCode(422)
          .body("code", is("UC_DEDUCTION_WRONG"))
          .body("errors[0].pointer", is("/percent"));
    }
    post(path(), Map.of("kind", "DEDUCTION", "percent", 15))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/household"));
    post(path(), Map.of("kind", "DEDUCTION", "household", "SINGLE", "percent", 15))
        .then()
        .statusCode(201)
        .body("monthlyPence", is(6_374));
  }

  @Test
  void oneOfAKindAtATimeWhoeverAsksAtOnce() throws Exception {
    assertEquals(
        Map.of(201, 1L, 409, 3L),
        Callers.counted(4, caller -> post(path(), Map.of("kind", "MANAGED_PAYMENT")).statusCode()));
    assertEquals(1, Books.number("select count(*) from universal_credit_request"));
    assertEquals(1, Books.number("select count(*) from universal_credit_request_event"));
  }

  @Test
  void theFirstPaymentMovesARequestByItself() {
    String id = asked("MANAGED_PAYMENT", Map.of());
    Books.entry(account, "RUC", -52_000, DAY.plusDays(30));
    today.standAt(DAY.plusDays(31));
    followed();
    assertEquals("PAID", state(id));
    assertEquals(52_000, Books.number("select first_paid_pence from universal_credit_request"));
    followed();
    assertEquals(
        1, Books.number("select count(*) from universal_credit_request_event where event = 'PAY'"));
  }

  @Test
  void aPaymentThatDoesNotComeIsATaskOnceAndDoneWhenItComes() {
    String id = asked("MANAGED_PAYMENT", Map.of());
    today.standAt(DAY.plusDays(39));
    followed();
    followed();
    assertEquals(1, tasks("UC_FIRST_PAYMENT_LATE", "OPEN"));
    get("/universal-credit-requests?late=true").then().body("items.id", is(List.of(id)));
    Books.entry(account, "RUC", -52_000, DAY.plusDays(39));
    followed();
    assertEquals(1, tasks("UC_FIRST_PAYMENT_LATE", "DONE"));
    assertEquals("PAID", state(id));
  }

  @Test
  void aDeductionIsStoppedWhenNothingIsOwedAnyMore() {
    String id = asked("DEDUCTION", Map.of("household", "SINGLE", "percent", 10));
    Books.entry(account, "RTP", -4_249, DAY.plusDays(30));
    today.standAt(DAY.plusDays(30));
    followed();
    assertEquals("PAID", state(id));
    Books.entry(account, "RCC", -145_751, DAY.plusDays(30));
    followed();
    assertEquals("CLEARED", state(id));
    assertEquals(1, tasks("UC_TELL_DWP_CLEAR", "OPEN"));
    post(path() + "/" + id + "/moves", Map.of("event", "STOPPED", "words", "Told in the portal"))
        .then()
        .statusCode(200)
        .body("state", is("STOPPED"));
    assertEquals(1, tasks("UC_TELL_DWP_CLEAR", "DONE"));
    post(path() + "/" + id + "/moves", Map.of("event", "REFUSED", "words", "Again"))
        .then()
        .statusCode(409)
        .body("code", is("UC_REQUEST_WRONG"));
  }

  @Test
  void theAccountShowsWhatIsOpenAndWhatTheBooksSay() {
    String id = asked("MANAGED_PAYMENT", Map.of());
    VerificationBooks.entered("TD-7", account);
    get("/accounts/" + account + "/universal-credit")
        .then()
        .statusCode(200)
        .body("toDos.portalReference", is(List.of("TD-7")))
        .body("requests.id", is(List.of(id)))
        .body("requests[0].conditions", containsString("£1,500.00 is owed"))
        .body("offers.kind", is(List.of("MANAGED_PAYMENT", "DEDUCTION")))
        .body("offers[0].met", is(true))
        .body("events.event", is(List.of("ASK", "HEARD", "PREPARED")));
  }

  @Test
  void nobodyAsksAboutTheirOwnRentNorAboutAnotherAccountsRequest() {
    String id = prepared("MANAGED_PAYMENT", Map.of());
    UUID other = VerificationBooks.home();
    post("/accounts/" + other + "/universal-credit-requests/" + id + "/asking", Map.of())
        .then()
        .statusCode(404);
    UUID person = People.tenant(account, "Ms", "Amara", "Own");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    ask(id).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    get("/universal-credit-requests").then().body("items.size()", is(0));
  }

  private String path() {
    return "/accounts/" + account + "/universal-credit-requests";
  }

  private String prepared(String kind, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("kind", kind);
    return post(path(), body).then().statusCode(201).extract().path("id");
  }

  private Response heard(String id, String says) {
    return post(
        path() + "/" + id + "/representations",
        Map.of("invitedOn", DAY.toString(), "tenantSays", says));
  }

  private Response ask(String id) {
    return post(path() + "/" + id + "/asking", Map.of());
  }

  private String asked(String kind, Map<String, Object> more) {
    String id = prepared(kind, more);
    heard(id, "She agrees").then().statusCode(200);
    ask(id).then().statusCode(200);
    return id;
  }

  private void followed() {
    try {
      VertxContextSupport.subscribeAndAwait(follow::follow);
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  private static String state(String id) {
    return (String)
        Books.rows("select state from universal_credit_request where id = cast(? as uuid)", id)
            .getFirst()
            .get("state");
  }

  private static long tasks(String kind, String state) {
    return Books.number("select count(*) from task where kind = ? and state = ?", kind, state);
  }
}
