package org.quarterday.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Work for people. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TaskTest {

  @Inject Tasks tasks;
  @Inject Work work;
  @Inject Today today;

  private UUID account;

  @BeforeEach
  void anAccount() {
    Books.empty();
    account = Books.account(LocalDate.of(2024, 4, 1));
    today.standAt(LocalDate.of(2026, 4, 2));
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void aTaskIsRaisedOnceForWhatItIsAboutAndDueInWorkingDays() {
    assertTrue(raise(Tasks.Priority.THREE_DAYS, "BACS_ADVICE:1"));
    assertFalse(raise(Tasks.Priority.TODAY, "BACS_ADVICE:1"));
    assertTrue(raise(Tasks.Priority.TODAY, "BACS_ADVICE:2"));
    amara()
        .get("/api/v1/tasks?accountId=" + account)
        .then()
        .statusCode(200)
        .body("items.dueOn", contains("2026-04-02", "2026-04-09"))
        .body("items.priority", contains(1, 3));
  }

  @Test
  void whatWasDoneIsSaidOnce() {
    raise(Tasks.Priority.TODAY, "BACS_ADVICE:1");
    String id = amara().get("/api/v1/tasks").path("items[0].id");
    var outcome = Map.of("outcome", "Spoke to the tenant");
    amara().body(outcome).post("/api/v1/tasks/" + id + "/outcome").then().statusCode(200);
    amara()
        .body(outcome)
        .post("/api/v1/tasks/" + id + "/outcome")
        .then()
        .statusCode(409)
        .body("code", is("TASK_DONE"));
    amara().get("/api/v1/tasks").then().body("items", hasSize(0));
    amara()
        .get("/api/v1/tasks?state=DONE")
        .then()
        .body("items.doneByName", contains("Amara Lewis"));
  }

  @Test
  void nobodyWorksOnTasksAboutTheirOwnHome() {
    raise(Tasks.Priority.TODAY, "BACS_ADVICE:1");
    String id = amara().get("/api/v1/tasks").path("items[0].id");
    People.linkedToStaff(
        People.tenant(account, "Ms", "Amara", "Lewis"),
        Tokens.issuer(),
        Tokens.subject("amara.lewis"));
    amara().get("/api/v1/tasks").then().body("items", hasSize(0));
    amara()
        .body(Map.of("outcome", "Nothing"))
        .post("/api/v1/tasks/" + id + "/outcome")
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
  }

  private boolean raise(Tasks.Priority priority, String about) {
    var by = Actor.system("Test");
    return await(
        work.write(
            by,
            session ->
                tasks.raise(
                    session,
                    by,
                    new Tasks.Task(
                        account,
                        "DIRECT_DEBIT_DECEASED",
                        "The bank says the payer has died",
                        "Find out from the family, not from the payer.",
                        priority,
                        about))));
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
