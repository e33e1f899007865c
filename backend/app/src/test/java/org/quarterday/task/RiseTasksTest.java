package org.quarterday.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Service levels of tasks, and those nobody answered. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RiseTasksTest {

  /** The Thursday before Easter: Friday and Monday are bank holidays. */
  private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 2);

  @Inject Tasks tasks;
  @Inject RiseTasks clock;
  @Inject Work work;
  @Inject Today today;

  private UUID account;

  @BeforeEach
  void anAccount() {
    Books.empty();
    account = Books.account(LocalDate.of(2024, 4, 1));
    today.standAt(THURSDAY);
    Books.run(
        "insert into staff_member (issuer, subject, name, username, signed_in_at) values (?, ?, 'Helen Marsh', 'helen.marsh', now()) on conflict do nothing",
        helen().issuer(),
        helen().subject());
  }

  @AfterEach
  void asItWas() {
    today.flow();
    Books.empty();
    Books.run("delete from task_service_level where valid_from > date '2020-01-01'");
    Books.run("update task_service_level set valid_before = null");
    Books.run("delete from task_person");
  }

  @Test
  void whatNobodyAnswersRisesAWorkingDayAfterItsDayToTheTop() throws Throwable {
    raise("PAYER_DIED", "1");
    listed("limit=50")
        .body("items[0].heldBy", is("ASSISTANT"))
        .body("items[0].risesOn", is("2026-04-07"));
    clockOn(LocalDate.of(2026, 4, 6));
    listed("heldBy=OFFICER").body("items", hasSize(0));
    clockOn(LocalDate.of(2026, 4, 7));
    listed("heldBy=OFFICER")
        .body("items.risenOn", contains("2026-04-07"))
        .body("items[0].dueOn", is("2026-04-02"))
        .body("items[0].risesOn", is("2026-04-08"));
    clockOn(LocalDate.of(2026, 4, 10));
    listed("heldBy=SENIOR").body("items", hasSize(1)).body("items[0].risesOn", nullValue());
    clockOn(LocalDate.of(2026, 6, 1));
    assertEquals(2, Books.number("select count(*) from task_rise"));
  }

  @Test
  void afterAStandstillItRisesOnceAndNotToTheTop() throws Throwable {
    raise("PAYER_DIED", "1");
    clockOn(LocalDate.of(2026, 5, 18));
    clockOn(LocalDate.of(2026, 5, 18));
    listed("limit=50")
        .body("items[0].heldBy", is("OFFICER"))
        .body("items[0].risesOn", is("2026-05-19"));
  }

  @Test
  void manyClocksAtOnceLetItRiseOnce() throws Throwable {
    raise("PAYER_DIED", "1");
    today.standAt(LocalDate.of(2026, 4, 7));
    Callers.atOnce(
        4,
        caller -> {
          try {
            return VertxContextSupport.subscribeAndAwait(() -> clock.rise());
          } catch (Throwable failure) {
            throw new AssertionError(failure);
          }
        });
    assertEquals(1, Books.number("select count(*) from task_rise"));
    listed("limit=50").body("items[0].heldBy", is("OFFICER"));
  }

  @Test
  void whatIsDoneDoesNotRiseAndAnOfficerFinishesWhatRose() throws Throwable {
    raise("PAYER_DIED", "1");
    raise("PAYER_DIED", "2");
    finish(Tokens.housingAssistant(), "items[0].id").then().statusCode(200);
    clockOn(LocalDate.of(2026, 4, 7));
    assertEquals(1, Books.number("select count(*) from task_rise"));
    finish(Tokens.contactCentre(), "items[0].id").then().statusCode(403);
    finish(Tokens.incomeOfficer(), "items[0].id").then().statusCode(200);
  }

  @Test
  void aKindMayHaveItsOwnServiceLevelFromADayOn() {
    set("PAYER_DIED", "2026-04-07", 2, 5, 2, false).then().statusCode(200);
    raise("PAYER_DIED", "1");
    today.standAt(LocalDate.of(2026, 4, 7));
    raise("PAYER_DIED", "2");
    raise("OTHER_KIND", "3");
    listed("kind=PAYER_DIED")
        .body("items.dueOn", contains("2026-04-02", "2026-04-14"))
        .body("items.priority", contains(1, 2))
        .body("items[1].risesOn", is("2026-04-16"));
    listed("kind=OTHER_KIND").body("items.dueOn", contains("2026-04-07"));
    set("PAYER_DIED", "2026-04-08", 2, 5, 2, true).then().statusCode(200);
    today.standAt(LocalDate.of(2026, 4, 8));
    raise("PAYER_DIED", "4");
    listed("kind=PAYER_DIED")
        .body("items.dueOn", contains("2026-04-02", "2026-04-08", "2026-04-14"));
  }

  @Test
  void whoStandsAboveIsNamedByWhatRisesFromThatDayOnAndByNothingThatRoseBefore() throws Throwable {
    raise("PAYER_DIED", "1");
    name("OFFICER", THURSDAY, "HELEN.marsh").then().statusCode(200);
    name("SENIOR", LocalDate.of(2026, 4, 9), "helen.marsh").then().statusCode(200);
    clockOn(LocalDate.of(2026, 4, 7));
    listed("limit=50")
        .body("items[0].heldBy", is("OFFICER"))
        .body("items[0].heldByName", is("Helen Marsh"));
    name("OFFICER", LocalDate.of(2026, 4, 7), null)
        .then()
        .statusCode(200)
        .body("items.find { it.code == 'OFFICER' }.username", nullValue());
    listed("limit=50").body("items[0].heldByName", is("Helen Marsh"));
    clockOn(LocalDate.of(2026, 4, 8));
    listed("limit=50")
        .body("items[0].heldBy", is("SENIOR"))
        .body("items[0].heldByName", nullValue());
    assertEquals(
        1,
        Books.number("select count(*) from task_rise where named = ?", helen().id()),
        "each rise keeps whom it named");
  }

  @Test
  void nobodyIsNamedAboveThemselvesNorOverTheirOwnHome() throws Throwable {
    UUID ada = People.tenant(account, "Ms", "Ada", "Tenant");
    name("OFFICER", THURSDAY, "helen.marsh").then().statusCode(200);
    raise(helen(), "PAYER_DIED", "1");
    clockOn(LocalDate.of(2026, 4, 7));
    listed("heldBy=OFFICER").body("items[0].heldByName", nullValue());
    People.linkedToStaff(ada, helen().issuer(), helen().subject());
    raise("PAYER_DIED", "2");
    clockOn(LocalDate.of(2026, 4, 9));
    assertEquals(0, Books.number("select count(*) from task where named is not null"));
    assertEquals(1, Books.number("select count(*) from task where held_by = 'OFFICER'"));
  }

  @Test
  void whoCannotStandThereIsRefused() {
    wrong(name("SENIOR", THURSDAY, "nobody.here"), "/username");
    wrong(name("SENIOR", THURSDAY.minusDays(1), "helen.marsh"), "/validFrom");
    name("SENIOR", THURSDAY.plusDays(9), "helen.marsh").then().statusCode(200);
    wrong(name("SENIOR", THURSDAY, "helen.marsh"), "/validFrom");
    name("ASSISTANT", THURSDAY, "helen.marsh").then().statusCode(422);
    as(Tokens.seniorRentsOfficer())
        .body(Map.of("validFrom", THURSDAY.toString(), "username", "helen.marsh"))
        .put("/api/v1/task-persons/SENIOR")
        .then()
        .statusCode(403);
    assertEquals(1, Books.number("select count(*) from task_person"));
  }

  @Test
  void aServiceLevelThatCannotBeSoIsRefused() {
    wrong(set("PRIORITY_2", "2026-04-07", 3, 1, 1, false), "/priority");
    wrong(set("PRIORITY_2", "2026-04-07", 2, 1, 1, true), "/withdrawn");
    wrong(set("PRIORITY_2", "2026-04-01", 2, 1, 1, false), "/validFrom");
    wrong(set("PRIORITY_2", "2026-04-07", 2, 1, 0, false), "/riseDays");
    set("PRIORITY_2", "2026-05-01", 2, 2, 1, false).then().statusCode(200);
    wrong(set("PRIORITY_2", "2026-04-07", 2, 1, 1, false), "/validFrom");
  }

  private static void wrong(Response refused, String pointer) {
    refused.then().statusCode(422).body("errors[0].pointer", is(pointer));
  }

  private void clockOn(LocalDate day) throws Throwable {
    today.standAt(day);
    VertxContextSupport.subscribeAndAwait(() -> clock.rise());
  }

  private Response finish(String token, String which) {
    String id = listed("limit=50").extract().path(which);
    return as(token)
        .body(Map.of("outcome", "The family was called"))
        .post("/api/v1/tasks/{t}/outcome", id);
  }

  private static Response set(
      String code, String from, int priority, int days, int rise, boolean withdrawn) {
    Map<String, Object> body = new HashMap<>();
    body.put("validFrom", from);
    body.put("priority", priority);
    body.put("workingDays", days);
    body.put("riseDays", rise);
    body.put("withdrawn", withdrawn);
    return as(Tokens.systemAdmin()).body(body).put("/api/v1/task-service-levels/" + code);
  }

  private static Actor helen() {
    return Actor.kept(Tokens.issuer() + "|" + Tokens.subject("helen.marsh"), "Helen Marsh");
  }

  private static Response name(String level, LocalDate from, String username) {
    Map<String, Object> body = new HashMap<>();
    body.put("validFrom", from.toString());
    body.put("username", username);
    return as(Tokens.systemAdmin()).body(body).put("/api/v1/task-persons/" + level);
  }

  private static ValidatableResponse listed(String query) {
    return as(Tokens.housingAssistant()).get("/api/v1/tasks?" + query).then().statusCode(200);
  }

  private void raise(String kind, String about) {
    raise(Actor.system("Test"), kind, about);
  }

  private void raise(Actor by, String kind, String about) {
    await(
        work.write(
            by,
            session ->
                tasks.raise(
                    session,
                    by,
                    new Tasks.Task(
                        account,
                        kind,
                        "The bank says the payer has died",
                        "Find out from the family.",
                        Tasks.Priority.TODAY,
                        "TEST:" + about))));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
