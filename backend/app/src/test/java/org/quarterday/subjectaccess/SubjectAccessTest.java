package org.quarterday.subjectaccess;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A joint tenant asks for what is kept: theirs and the account's, and nothing of the other's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubjectAccessTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

  /** Each stands somewhere about the other tenant and nowhere else. */
  private static final List<String> SECRETS =
      List.of(
          "Zebedee",
          "07700 900222",
          "zeb@example.org",
          "12 Hidden Court",
          "QQ 98 76 54 D",
          "dialysis on Tuesdays",
          "left the home in fear",
          "quietly owes the shop");

  @Inject Today today;

  private UUID account;
  private UUID ada;
  private UUID zebedee;

  @BeforeEach
  void twoRentOneHome() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2025, 4, 7));
    ada = People.tenant(account, "Ms", "Ada", "Hale");
    zebedee = People.tenant(account, "Mr", "Zebedee", "Hale");
    point(ada, "PHONE", "07700 900111");
    point(zebedee, "PHONE", "07700 900222");
    point(zebedee, "EMAIL", "zeb@example.org");
    point(zebedee, "CORRESPONDENCE_ADDRESS", "12 Hidden Court");
    Books.entry(account, "DBR", 60_000, LocalDate.of(2026, 3, 2));
    contact(ada, "Rang about the cooker");
    contact(zebedee, "He has dialysis on Tuesdays and left the home in fear");
    contact(null, "Zebedee's number is QQ 98 76 54 D");
    contact(null, "The other one quietly owes the shop");
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void aJointTenantGetsTheirsAndTheAccountsAndNothingOfTheOthers() throws IOException {
    String id = assembled();
    JsonPath read = whole(id);
    List<Integer> numbers = read.getList("items.number");
    assertTrue(numbers.size() >= 2, "both notes that name nobody are to be read");
    release(Tokens.seniorRentsOfficer(), id)
        .then()
        .statusCode(409)
        .body("code", is("SUBJECT_ACCESS_UNDECIDED"));
    withhold(id, numbers).then().statusCode(200).body("decided", is(numbers.size()));
    release(Tokens.seniorRentsOfficer(), id).then().statusCode(200).body("state", is("RELEASED"));

    String zip = unzipped(file(id, "zip").asByteArray());
    byte[] pdf = file(id, "pdf").asByteArray();
    String text = PdfText.of(pdf);
    for (String secret : SECRETS) {
      assertFalse(zip.contains(secret), "the ZIP gives " + secret);
      assertFalse(text.contains(secret), "the PDF gives " + secret);
    }
    for (String theirs : List.of("Ada", "07700 900111", "Rang about the cooker", "60000")) {
      assertTrue(zip.contains(theirs), "the ZIP lacks " + theirs);
      assertTrue(text.contains(theirs), "the PDF lacks " + theirs);
    }
    assertTrue(text.contains("Not given: It is about somebody else"));
    assertEquals("", PdfText.faults(pdf));
  }

  @Test
  void whatWasFoundIsForgottenWhatWasGivenIsKeptAndEachDownloadWrittenDown() {
    String id = assembled();
    withhold(id, whole(id).getList("items.number"));
    release(Tokens.seniorRentsOfficer(), id).then().statusCode(200);
    assertEquals(0, Books.number("select count(*) from subject_access_row"));
    assertEquals(
        0, Books.number("select count(*) from subject_access_item where original is not null"));
    assertEquals(
        0, Books.number("select count(*) from subject_access_item where why ~* 'zebedee|QQ 98'"));
    assertTrue(
        Books.number("select count(*) from subject_access_item where why like '%“…”%'") > 0,
        "nothing was read because it named the other");
    assertEquals(
        List.of(file(id, "zip").asString()), List.of(file(id, "zip").asString()), "the same bytes");
    assertEquals(
        2, Books.number("select count(*) from subject_access_event where kind = 'DOWNLOADED'"));
    release(Tokens.headOfService(), id)
        .then()
        .statusCode(409)
        .body("code", is("SUBJECT_ACCESS_CANNOT"));
  }

  @Test
  void anotherPersonReleasesAndForWhatTheyRead() {
    String id = assembled(Tokens.seniorRentsOfficer());
    String before = whole(id).getString("contentHash");
    withhold(id, whole(id).getList("items.number"));
    release(Tokens.seniorRentsOfficer(), id).then().statusCode(409).body("code", is("SAME_PERSON"));
    as(Tokens.headOfService())
        .body(Map.of("contentHash", before))
        .post(path(id) + "/release")
        .then()
        .statusCode(409)
        .body("code", is("SUBJECT_ACCESS_CHANGED"));
    as(Tokens.housingAssistant()).get(path(id) + "/answer.zip").then().statusCode(409);
    assertEquals(0, Books.number("select count(*) from subject_access_file"));
  }

  @Test
  void theClockStartsWithTheIdentityStopsWhileTheCouncilWaitsAndIsExtendedOnce() {
    String id = received();
    assertEquals(null, whole(id).getString("request.dueOn"));
    step(id, "IDENTIFY", TODAY).then().statusCode(200);
    assertEquals("2026-10-14", whole(id).getString("request.dueOn"));
    step(id, "PAUSE", TODAY).then().statusCode(200).body("state", is("PAUSED"));
    today.standAt(TODAY.plusDays(5));
    step(id, "RESUME", TODAY.plusDays(5)).then().statusCode(200);
    assertEquals("2026-10-19", whole(id).getString("request.dueOn"));
    step(id, "EXTEND", TODAY.plusDays(5)).then().statusCode(200);
    assertEquals("2026-12-21", whole(id).getString("request.dueOn"));
    step(id, "EXTEND", TODAY.plusDays(5))
        .then()
        .statusCode(409)
        .body("code", is("SUBJECT_ACCESS_LATE"));
  }

  @Test
  void oneIsOpenAtATimeAndNobodyWorksOnTheirOwn() {
    received();
    receive(Tokens.housingAssistant(), ada)
        .then()
        .statusCode(409)
        .body("code", is("SUBJECT_ACCESS_OPEN"));
    People.linkedToStaff(zebedee, Tokens.issuer(), Tokens.subject("amara.lewis"));
    receive(Tokens.of("amara.lewis", "housing-assistant"), zebedee)
        .then()
        .statusCode(403)
        .body("code", is("SUBJECT_ACCESS_OWN"));
    as(Tokens.contactCentre()).get("/api/v1/subject-access-requests").then().statusCode(403);
    as(Tokens.auditor())
        .get("/api/v1/subject-access-requests")
        .then()
        .body("items", hasSize(1))
        .body("items[0].dueOn", nullValue());
  }

  private String received() {
    return receive(Tokens.housingAssistant(), ada).then().statusCode(201).extract().path("id");
  }

  private String assembled() {
    return assembled(Tokens.housingAssistant());
  }

  private String assembled(String token) {
    String id = received();
    step(id, "IDENTIFY", TODAY).then().statusCode(200);
    as(token).post(path(id) + "/assembly").then().statusCode(200).body("state", is("ASSEMBLED"));
    return id;
  }

  private static Response receive(String token, UUID person) {
    Map<String, Object> body = new HashMap<>();
    body.put("personId", person.toString());
    body.put("channel", "LETTER");
    body.put("receivedOn", TODAY.toString());
    body.put("askedFor", "Everything");
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/subject-access-requests");
  }

  private static Response step(String id, String step, LocalDate on) {
    return as(Tokens.housingAssistant())
        .body(Map.of("step", step, "on", on.toString(), "words", "Licence seen at the desk"))
        .post(path(id) + "/steps");
  }

  private static Response withhold(String id, List<Integer> items) {
    return as(Tokens.housingAssistant())
        .body(Map.of("items", items, "decision", "WITHHOLD", "ground", "THIRD_PARTY"))
        .post(path(id) + "/decisions");
  }

  private static Response release(String token, String id) {
    return as(token)
        .body(Map.of("contentHash", whole(id).getString("contentHash")))
        .post(path(id) + "/release");
  }

  private static JsonPath whole(String id) {
    return as(Tokens.housingAssistant()).get(path(id)).then().statusCode(200).extract().jsonPath();
  }

  private static Response file(String id, String kind) {
    return as(Tokens.housingAssistant())
        .get(path(id) + "/answer." + kind)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static String path(String id) {
    return "/api/v1/subject-access-requests/" + id;
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static void point(UUID person, String kind, String value) {
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, ?, ?)",
        Books.id(),
        person,
        kind,
        value);
  }

  private void contact(UUID person, String note) {
    Books.run(
        """
        insert into contact (account_id, id, happened_on, channel, direction, person_id, other_name, authority, identity, reason_code, reason_valid_from,
                             outcome_code, outcome_valid_from, note, made_by, made_by_name)
        select ?, ?, date '2026-05-04', 'TELEPHONE', 'IN', cast(? as uuid), ?, ?, 'ANSWERS', r.code, r.valid_from, o.code, o.valid_from, ?, 'test', 'A Test'
          from (select code, valid_from from contact_reason limit 1) r, (select code, valid_from from contact_outcome limit 1) o\
        """,
        account,
        Books.id(),
        person == null ? null : person.toString(),
        person == null ? "Somebody" : "",
        person == null ? "NONE" : null,
        note);
  }
}
