package org.quarterday.equality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What people say of themselves stays with them; figures are of many. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EqualityTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Inject Today today;

  @BeforeEach
  void anEmptyCouncil() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void aPersonSaysChangesAndWithdrawsIt() {
    UUID ada = tenant();
    keep(ada, answer("ETHNICITY", "BLACK"), answer("RELIGION", "NOT_SAID"))
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.choiceWords", hasItem("Prefer not to say"));
    keep(ada, answer("ETHNICITY", "MIXED")).then().body("items", hasSize(1));
    keep(ada).then().body("items", hasSize(0));
    assertEquals(0, Books.number("select count(*) from equality_answer"));
    keep(ada, answer("ETHNICITY", "YES_LOT"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/answers/0/choice"));
    keep(ada, answer("SEX", "MALE"), answer("SEX", "FEMALE")).then().statusCode(422);
  }

  @Test
  void theAuditLogSaysThatSomethingWasKeptAndNotWhat() {
    UUID ada = tenant();
    keep(ada, answer("ETHNICITY", "BLACK")).then().statusCode(200);
    var events =
        Books.rows(
            "select before, after from audit_event where subject = 'equality_answer' and subject_id = ?",
            ada.toString());
    assertEquals(1, events.size());
    assertEquals(null, events.getFirst().get("after"));
  }

  @Test
  void onlyWhoTakesItDownWithThemReadsIt() {
    UUID ada = tenant();
    keep(ada, answer("ETHNICITY", "BLACK")).then().statusCode(200);
    for (String token :
        List.of(
            Tokens.incomeOfficer(),
            Tokens.seniorRentsOfficer(),
            Tokens.headOfService(),
            Tokens.finance(),
            Tokens.auditor(),
            Tokens.systemAdmin())) {
      as(token).get("/api/v1/people/{p}/equality-answers", ada).then().statusCode(403);
    }
    assertFalse(
        as(Tokens.housingAssistant()).get("/api/v1/people/{p}", ada).asString().contains("BLACK"));
    as(Tokens.housingAssistant())
        .get("/api/v1/equality-report?characteristic=SEX&measure=COMPLAINT&year=2026")
        .then()
        .statusCode(403);
  }

  @Test
  void aFigureOfAFewIsLeftOutAndWhatWouldTellIt() {
    for (int i = 0; i < 20; i++) {
      says(i < 14, "FEMALE");
    }
    for (int i = 0; i < 3; i++) {
      says(true, "MALE");
    }
    as(Tokens.auditor())
        .get("/api/v1/equality-report?characteristic=SEX&measure=ARREARS_STEP&year=2026")
        .then()
        .statusCode(200)
        .body("least", is(10))
        .body("groups[0].name", is("Female"))
        .body("groups[0].people", nullValue())
        .body("groups[1].people", nullValue())
        .body("all.people", is(23))
        .body("all.counted", nullValue());
  }

  @Test
  void aFigureOfManyIsShown() {
    for (int i = 0; i < 24; i++) {
      says(i < 12, "FEMALE");
      says(i < 11, "MALE");
    }
    as(Tokens.seniorRentsOfficer())
        .get("/api/v1/equality-report?characteristic=SEX&measure=ARREARS_STEP&year=2026")
        .then()
        .body("groups[0].people", is(24))
        .body("groups[0].counted", is(12))
        .body("groups[1].counted", is(11))
        .body("groups[2].people", is(0))
        .body("all.counted", is(23));
    for (String measure : List.of("COURT_NOTICE", "WRITTEN_OFF", "COMPLAINT")) {
      as(Tokens.auditor())
          .get("/api/v1/equality-report?characteristic=SEX&year=2026&measure=" + measure)
          .then()
          .statusCode(200)
          .body("all.counted", is(0));
    }
  }

  private static void says(boolean chased, String sex) {
    UUID account = Books.account(LocalDate.of(2026, 4, 6));
    UUID person = People.tenant(account, "", "Invented", "Person");
    if (chased) {
      Books.run(
          """
          insert into arrears_event (account_id, number, kind, step_code, happened_on, words, made_by_name)
          values (?, 1, 'STEP', 'LETTER_1', date '2026-05-01', 'Letter', 'Test')\
          """,
          account);
    }
    Books.run(
        """
        insert into equality_answer (person_id, characteristic, choice, source, given_on, kept_by, kept_by_name)
        values (?, 'SEX', ?, 'FORM', date '2026-05-01', 'test', 'Test')\
        """,
        person,
        sex);
  }

  private static UUID tenant() {
    return People.tenant(Books.account(LocalDate.of(2026, 4, 6)), "Ms", "Ada", "Tenant");
  }

  private static Map<String, String> answer(String characteristic, String choice) {
    return Map.of("characteristic", characteristic, "choice", choice);
  }

  @SafeVarargs
  private static Response keep(UUID person, Map<String, String>... answers) {
    return as(Tokens.contactCentre())
        .body(Map.of("source", "TELEPHONE", "givenOn", "2026-05-27", "answers", List.of(answers)))
        .put("/api/v1/people/{p}/equality-answers", person);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
