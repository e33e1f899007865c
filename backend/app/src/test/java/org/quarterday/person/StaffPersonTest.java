package org.quarterday.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Colleagues who are tenants: declared by an administrator, and kept from their own account. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StaffPersonTest {

  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 4, 7);

  private UUID account;
  private UUID person;
  private String reference;

  @BeforeEach
  void anAccountWithATenantAndColleaguesWhoHaveSignedIn() {
    Books.referenceData();
    account = Books.account(LAST_YEAR);
    person = People.tenant(account, "Ms", "Odile", "Farthingale");
    reference =
        (String)
            Books.rows("select reference from person where id = ?", person)
                .getFirst()
                .get("reference");
    hasSignedIn("joe.partridge", "Joe Partridge");
    hasSignedIn("ivo.kendall", "Ivo Kendall");
  }

  @AfterEach
  void nobodyIsLeftDeclared() {
    Books.run("delete from staff_person where person_id = ?", person);
  }

  @Test
  void aDeclaredColleagueIsKeptFromTheAccountAtOnce() {
    read(Tokens.anotherHousingAssistant()).statusCode(200);
    declare("joe.partridge", 200)
        .body("staffName", is("Joe Partridge"))
        .body("personName", is("Ms Odile Farthingale"));
    read(Tokens.anotherHousingAssistant()).statusCode(403).body("code", is("OWN_ACCOUNT"));
    readPerson(Tokens.anotherHousingAssistant()).statusCode(403).body("code", is("OWN_ACCOUNT"));
    read(Tokens.housingAssistant()).statusCode(200);
    readPerson(Tokens.housingAssistant()).statusCode(200);
    list().body("items.personReference", hasItem(reference));
  }

  @Test
  void aDeclarationIsOnTheAuditLogWithItsReason() {
    declare("joe.partridge", 200);
    assertEquals(List.of("Told us on joining"), auditReasons("INSERT"));
  }

  @Test
  void theSameDeclarationTwiceIsRefused() {
    declare("joe.partridge", 200);
    declare("joe.partridge", 409).body("code", is("ALREADY_DECLARED"));
  }

  @Test
  void aDeclarationNamesSomebodyWhoHasSignedInAndAPersonOnRecord() {
    declare("nobody.here", 422)
        .body("code", is("COLLEAGUE_UNKNOWN"))
        .body("errors[0].pointer", is("/username"));
    reference = "N0";
    declare("joe.partridge", 422)
        .body("code", is("PERSON_UNKNOWN"))
        .body("errors[0].pointer", is("/personReference"));
    assertEquals(0, Books.number("select count(*) from staff_person where person_id = ?", person));
  }

  @Test
  void aUsernameHandedOnIsItsLatestHolders() {
    Books.run(
        "insert into staff_member (issuer, subject, name, username, signed_in_at) values (?, 'left-us', 'Old Joe', 'joe.partridge', now() - interval '2 years') on conflict do nothing",
        Tokens.issuer());
    declare("Joe.Partridge", 200).body("staffName", is("Joe Partridge"));
  }

  @Test
  void aDeclarationEndedByAnotherOpensTheAccountAgainAndIsRemembered() {
    String id = declare("joe.partridge", 200).extract().path("id");
    end(Tokens.systemAdmin(), id, 200);
    read(Tokens.anotherHousingAssistant()).statusCode(200);
    list().body("items.personReference", not(hasItem(reference)));
    assertEquals(List.of("Declared on the wrong person"), auditReasons("DELETE"));
    end(Tokens.systemAdmin(), id, 404).body("code", is("DECLARATION_NOT_FOUND"));
  }

  @Test
  void nobodyEndsTheirOwnDeclaration() {
    String id = declare("ivo.kendall", 200).extract().path("id");
    end(Tokens.systemAdmin(), id, 403).body("code", is("OWN_ACCOUNT"));
    list().body("items.find { it.id == '" + id + "' }.own", is(true));
    end(Tokens.with("config:admin"), id, 200);
  }

  @Test
  void onlyAnAdministratorDeclaresOrLooks() {
    for (String token : List.of(Tokens.seniorRentsOfficer(), Tokens.housingAssistant())) {
      given().auth().oauth2(token).get("/api/v1/staff-people").then().statusCode(403);
      given()
          .auth()
          .oauth2(token)
          .contentType(ContentType.JSON)
          .body(request("joe.partridge"))
          .post("/api/v1/staff-people")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void aDeclarationNeedsAReason() {
    Map<String, Object> request = request("joe.partridge");
    request.put("reason", "");
    post("/staff-people", Tokens.systemAdmin(), request, 422)
        .body("errors.pointer", hasItem("/reason"));
  }

  @Test
  void colleaguesAreListedByTheNameTheySignInWith() {
    given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .get("/api/v1/staff-members?limit=250")
        .then()
        .statusCode(200)
        .body("items.find { it.username == 'joe.partridge' }.name", is("Joe Partridge"));
  }

  private static void hasSignedIn(String username, String name) {
    Books.run(
        """
        insert into staff_member (issuer, subject, name, username, signed_in_at) values (?, ?, ?, ?, now())
        on conflict (issuer, subject) do nothing\
        """,
        Tokens.issuer(),
        Tokens.subject(username),
        name,
        username);
  }

  private Map<String, Object> request(String username) {
    return new HashMap<>(
        Map.of(
            "username",
            username,
            "personReference",
            reference,
            "closeness",
            "SELF",
            "reason",
            "Told us on joining"));
  }

  private ValidatableResponse declare(String username, int status) {
    return post("/staff-people", Tokens.systemAdmin(), request(username), status);
  }

  private static ValidatableResponse end(String token, String id, int status) {
    return post(
        "/staff-people/" + id + "/ending",
        token,
        Map.of("reason", "Declared on the wrong person"),
        status);
  }

  private static ValidatableResponse post(String path, String token, Object body, int status) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1" + path)
        .then()
        .statusCode(status);
  }

  private ValidatableResponse read(String token) {
    return given().auth().oauth2(token).get("/api/v1/accounts/{id}", account).then();
  }

  private ValidatableResponse readPerson(String token) {
    return given().auth().oauth2(token).get("/api/v1/people/{id}", person).then();
  }

  private static ValidatableResponse list() {
    return given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .get("/api/v1/staff-people?limit=250")
        .then()
        .statusCode(200);
  }

  private List<Object> auditReasons(String action) {
    return Books.rows(
            "select reason from audit_event where subject = 'staff_person' and subject_id = ? and action = ? order by id",
            person.toString(),
            action)
        .stream()
        .map(row -> row.get("reason"))
        .toList();
  }
}
