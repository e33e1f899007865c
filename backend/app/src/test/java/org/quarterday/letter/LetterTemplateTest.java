package org.quarterday.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Templates: drafted by one person, approved by another, in use from a day. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterTemplateTest {

  private static final String WORDS = "You owe ((debt)).\n\n- Pay today\n- Or ring us";

  @Inject Letters letters;
  @Inject MakeLetters maker;
  @Inject Work work;
  @Inject Today today;

  private UUID account;

  @BeforeEach
  void anAccountOfOneTenant() {
    Books.empty();
    account = Books.account(LocalDate.of(2024, 4, 1));
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.tenant(account, "Ms", "Amina", "Okafor");
  }

  @AfterEach
  void nowAgain() {
    today.flow();
  }

  @Test
  void aVersionIsApprovedByAnotherPersonAndNeverEditedAfterwards() {
    String id = draft("Your rent is behind", WORDS).statusCode(200).extract().path("id");
    approve(helen(), id, 4, today.date()).statusCode(412).body("code", is("STALE"));
    String own = Tokens.with("comms:draft", "comms:approve", "account:read");
    String mine =
        given()
            .auth()
            .oauth2(own)
            .contentType(ContentType.JSON)
            .body(request(LetterKind.REFUND, "Your refund", "((body))"))
            .post("/api/v1/letter-templates")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    approve(given().auth().oauth2(own).contentType(ContentType.JSON), mine, 0, today.date())
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    approve(helen(), id, 0, today.date()).statusCode(200);
    change(amara(), id, 1, "Other words")
        .statusCode(409)
        .body("code", is("LETTER_TEMPLATE_SETTLED"));
    assertThrows(
        RuntimeException.class,
        () -> Books.run("update letter_template set body = 'x' where id = ?", UUID.fromString(id)));
  }

  @Test
  void whoHadAHandInADraftCannotApproveItEither() {
    String id = draft("Your rent is behind", WORDS).statusCode(200).extract().path("id");
    String senior = Tokens.seniorRentsOfficer();
    change(given().auth().oauth2(senior).contentType(ContentType.JSON), id, 0, "Pay ((debt)).")
        .statusCode(200);
    change(amara(), id, 1, WORDS).statusCode(200);
    approve(given().auth().oauth2(senior).contentType(ContentType.JSON), id, 2, today.date())
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
  }

  @Test
  void wordsThatCannotBePrintedAreRefusedWithTheirPlace() {
    draft("Your ((rent))", "You owe ((dept)) and <b>more")
        .statusCode(422)
        .body("code", is("LETTER_TEMPLATE_FAULTY"));
    draft("Your rent", "You owe ((dept)) and <b>more")
        .statusCode(422)
        .body("errors.pointer", contains("/body", "/body"))
        .body(
            "errors.detail",
            contains(
                "Line 1, column 9: There is no field “dept” in this kind of letter.",
                "Line 1, column 22: “<b>” is HTML; write plain words."));
    amara()
        .body(Map.of("kind", "ARREARS", "subject", "", "body", "((oops"))
        .post("/api/v1/letter-templates/check")
        .then()
        .statusCode(200)
        .body("body[0].column", is(1));
    assertEquals(0, Books.number("select count(*) from letter_template"));
  }

  @Test
  void exactlyOneVersionIsInUseOnADayAndALetterKeepsWhichItWas() {
    LocalDate day = today.date();
    String first = draft("First words", "First: ((debt)).").extract().path("id");
    draft("Second", "Second").statusCode(409).body("code", is("LETTER_TEMPLATE_DRAFTED"));
    approve(helen(), first, 0, day).statusCode(200);
    String second = draft("Second words", "Second: ((debt)).").extract().path("id");
    approve(helen(), second, 0, day).statusCode(409).body("code", is("LETTER_TEMPLATE_DAY_TAKEN"));
    approve(helen(), second, 0, day.minusDays(1)).statusCode(422);
    approve(helen(), second, 0, day.plusDays(1)).statusCode(200);
    states().body("state", contains("APPROVED", "IN_USE"));
    assertEquals("First words", made(day));
    today.standAt(day.plusDays(1));
    states().body("state", contains("IN_USE", "REPLACED"));
    assertEquals("Second words", made(day.plusDays(1)));
    amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .body("items.templateNumber", contains(2, 1))
        .body("items.templateId", contains(second, first));
  }

  @Test
  void aPreviewShowsTheFactsOfAnAccountAndQueuesNothing() {
    Books.entry(account, "DBR", 12_345, LocalDate.of(2026, 4, 6));
    String id = draft("Your rent is behind", WORDS).extract().path("id");
    String reference = People.reference(account);
    byte[] pdf =
        helen()
            .get("/api/v1/letter-templates/" + id + "/preview.pdf?account=" + reference)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String text = PdfText.of(pdf);
    assertTrue(text.contains("£123.45") && text.contains("Ms Amina Okafor"), text);
    assertTrue(text.contains("How to pay") && text.contains("complain"), text);
    assertEquals("", PdfText.faults(pdf));
    assertEquals(0, Books.number("select count(*) from letter"));
  }

  @Test
  void nobodyPreviewsWithTheirOwnHousehold() {
    String id = draft("Your rent is behind", WORDS).extract().path("id");
    People.linkedToStaff(
        People.tenant(account, "Ms", "Amara", "Lewis"),
        Tokens.issuer(),
        Tokens.subject("amara.lewis"));
    amara()
        .get("/api/v1/letter-templates/" + id + "/preview.pdf?account=" + People.reference(account))
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void whatIsServedStaysOnPaperWhateverTheCouncilLikes() {
    Map<String, Object> email =
        Map.of(
            "email", true, "text", false, "gateway", false, "validFrom", today.date().toString());
    given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType(ContentType.JSON)
        .body(email)
        .put("/api/v1/letter-kinds/COURT_NOTICE/channel")
        .then()
        .statusCode(422)
        .body("code", is("LETTER_ON_PAPER_ONLY"));
    amara()
        .get("/api/v1/letter-kinds")
        .then()
        .statusCode(200)
        .body("find { it.kind == 'ARREARS' }.fields.code", hasItem("debt"))
        .body("find { it.kind == 'REFUND' }.email", is(true));
  }

  private String made(LocalDate day) {
    await(
        work.write(
            Actor.system("Test"),
            session ->
                letters.queue(
                    session,
                    Actor.system("Test"),
                    new Letters.Draft(
                        account,
                        LetterKind.ARREARS,
                        "Shipped heading",
                        day,
                        LetterText.write().paragraph("Shipped words.").done()))));
    await(maker.make());
    return amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].subject");
  }

  private static ValidatableResponse states() {
    return amara().get("/api/v1/letter-templates?kind=ARREARS").then().statusCode(200);
  }

  private static ValidatableResponse draft(String subject, String body) {
    return amara()
        .body(request(LetterKind.ARREARS, subject, body))
        .post("/api/v1/letter-templates")
        .then();
  }

  private static ValidatableResponse change(
      RequestSpecification who, String id, int version, String body) {
    return who.header("If-Match", "\"" + version + "\"")
        .body(request(LetterKind.ARREARS, "Your rent is behind", body))
        .put("/api/v1/letter-templates/" + id)
        .then();
  }

  private static ValidatableResponse approve(
      RequestSpecification who, String id, int version, LocalDate from) {
    return who.header("If-Match", "\"" + version + "\"")
        .body(Map.of("inUseFrom", from.toString()))
        .post("/api/v1/letter-templates/" + id + "/approval")
        .then();
  }

  private static Map<String, Object> request(LetterKind kind, String subject, String body) {
    return Map.of(
        "kind",
        kind.name(),
        "language",
        "ENGLISH",
        "format",
        "STANDARD",
        "subject",
        subject,
        "body",
        body);
  }

  private static RequestSpecification helen() {
    return given().auth().oauth2(Tokens.seniorRentsOfficer()).contentType(ContentType.JSON);
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
