package org.quarterday.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
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

/** What the council sets about letters: by which ways they go, and what stands around them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterListsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate SHIPPED = LocalDate.of(2020, 1, 1);

  @Inject Letters letters;
  @Inject MakeLetters maker;
  @Inject Work work;
  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aTenant() {
    Books.empty();
    today.standAt(DAY);
    account = Books.account(LocalDate.of(2024, 4, 1));
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.tenant(account, "Ms", "Amina", "Okafor");
  }

  @AfterEach
  void asShipped() {
    today.flow();
    Books.empty();
    Books.run("delete from letter_frame where valid_from > ?", SHIPPED);
    Books.run("delete from letter_channel where valid_from > ?", SHIPPED);
  }

  @Test
  void everyKindStandsInTheListAlsoOneNobodyDecidedAbout() {
    amara()
        .get("/api/v1/letter-channels")
        .then()
        .statusCode(200)
        .body("items", hasSize(LetterKind.values().length))
        .body("items.find { it.kind == 'REFUND' }.email", is(true))
        .body("items.find { it.kind == 'ARREARS' }.validFrom", nullValue())
        .body("items.find { it.kind == 'ARREARS' }.email", is(false))
        .body("items.find { it.kind == 'COURT_NOTICE' }.paperOnly", is(true));
  }

  @Test
  void aWayIsDecidedFromADayOnAndWhatHoldsUntilThenStays() {
    channel("REFUND", DAY.minusDays(1)).then().statusCode(422);
    channel("REFUND", DAY.plusDays(7)).then().statusCode(200);
    channel("ARREARS", DAY.plusDays(7)).then().statusCode(200);
    amara()
        .get("/api/v1/letter-channels")
        .then()
        .body("items.findAll { it.kind == 'REFUND' }.gateway", contains(false, true))
        .body(
            "items.findAll { it.kind == 'REFUND' }.validBefore",
            contains(DAY.plusDays(7).toString(), null));
    amara()
        .get("/api/v1/letter-channels")
        .then()
        .body("items.findAll { it.kind == 'ARREARS' }.email", contains(false, true))
        .body(
            "items.findAll { it.kind == 'ARREARS' }.validFrom",
            contains(null, DAY.plusDays(7).toString()));
    today.standAt(DAY.plusDays(7));
    amara()
        .get("/api/v1/letter-channels")
        .then()
        .body("items.findAll { it.kind == 'REFUND' }.gateway", contains(true));
  }

  @Test
  void lettersOfTheDayAndAfterSayWhatStandsAroundThemThen() {
    frame("ENGLISH", Map.of("pay", "Pay at the counter with ((paymentReference))."))
        .then()
        .statusCode(200);
    String before = printed();
    assertFalse(before.contains("at the counter"), before);
    today.standAt(DAY.plusDays(1));
    String after = printed();
    assertTrue(after.contains("Pay at the counter with " + People.reference(account)), after);
    amara()
        .get("/api/v1/letter-frames")
        .then()
        .body("items.language", contains("ENGLISH", "WELSH"))
        .body("items[0].validFrom", is(DAY.plusDays(1).toString()));
  }

  @Test
  void wordsThatCannotBePrintedAreRefusedAtTheirField() {
    frame(
            "ENGLISH",
            Map.of("pay", "Pay soon.", "help", "Ask about ((balance)).", "signed", "<b>Us</b>"))
        .then()
        .statusCode(422)
        .body("code", is("LETTER_TEMPLATE_FAULTY"))
        .body("errors.pointer", contains("/help", "/pay", "/signed"));
    frame("ENGLISH", Map.of("pay", "Quote ((paymentRef)).")).then().statusCode(422);
    frame("ENGLISH", Map.of("validFrom", DAY.minusDays(1).toString()))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/validFrom"));
    frame("ENGLISH", Map.of("complain", " ")).then().statusCode(422);
    assertEquals(2, Books.number("select count(*) from letter_frame"));
  }

  @Test
  void onlyAnAdministratorSetsThem() {
    amara()
        .body(Map.of("email", true, "text", false, "gateway", false, "validFrom", DAY.toString()))
        .put("/api/v1/letter-kinds/REFUND/channel")
        .then()
        .statusCode(403);
    amara().body(around(Map.of())).put("/api/v1/letter-frames/ENGLISH").then().statusCode(403);
  }

  /** The words of an arrears letter queued and made today. */
  private String printed() {
    Actor by = Actor.system("Test");
    var draft =
        new Letters.Draft(
            account,
            LetterKind.ARREARS,
            "About your rent",
            today.date(),
            LetterText.write().paragraph("The words of the feature.").done());
    await(work.write(by, session -> letters.queue(session, by, draft)));
    await(maker.make());
    String id = amara().get("/api/v1/letters").then().extract().path("items[0].id");
    return PdfText.of(amara().get("/api/v1/letters/" + id + "/letter.pdf").asByteArray());
  }

  private static Response channel(String kind, LocalDate from) {
    return admin()
        .body(Map.of("email", true, "text", false, "gateway", true, "validFrom", from.toString()))
        .put("/api/v1/letter-kinds/" + kind + "/channel");
  }

  private static Response frame(String language, Map<String, String> changed) {
    return admin().body(around(changed)).put("/api/v1/letter-frames/" + language);
  }

  private static Map<String, String> around(Map<String, String> changed) {
    Map<String, String> words =
        new HashMap<>(
            Map.of(
                "validFrom", DAY.plusDays(1).toString(),
                "account", "Rent account",
                "reference", "Our reference",
                "names", "Tenants",
                "payHeading", "How to pay",
                "pay", "Quote ((paymentReference)).",
                "helpHeading", "If you are finding it hard to pay",
                "help", "Talk to us."));
    words.putAll(
        Map.of(
            "complain", "Complain to us.",
            "formats", "Ask for large print.",
            "cover", "Ring us.",
            "signed", "Rent team"));
    words.putAll(changed);
    return words;
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.systemAdmin()).contentType(ContentType.JSON);
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
