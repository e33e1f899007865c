package org.quarterday.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** Each person is written to as their record says, and a letter goes one way. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterWayTest {

  @Inject Letters letters;
  @Inject MakeLetters maker;
  @Inject BindLetterFiles binder;
  @Inject EmptyLetterFiles emptier;
  @Inject SendByMessage sender;
  @Inject Work work;
  @Inject Today today;

  private UUID account;
  private UUID amina;

  @BeforeEach
  void twoTenants() {
    Books.empty();
    account = Books.account(LocalDate.of(2024, 4, 1));
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    amina = People.tenant(account, "Ms", "Amina", "Okafor");
    People.tenant(account, "Mr", "Tunde", "Okafor");
  }

  @Test
  void eachJointTenantGetsTheirOwnLanguageAndForm() {
    needs(amina, "WELSH", "LARGE_PRINT");
    approved("WELSH", "Eich rhent", "Mae arnoch chi ((debt)).\n\n((help))");
    queue(LetterKind.ARREARS);
    amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .body("items.addressee", contains("Mr Tunde Okafor", "Ms Amina Okafor"))
        .body("items.language", contains("ENGLISH", "WELSH"))
        .body("items.format", contains("STANDARD", "LARGE_PRINT"))
        .body("items.subject", contains("About your rent", "Eich rhent"))
        .body("items.wayNote", contains("", ""));
    byte[] hers = pdf("Ms Amina Okafor");
    String text = PdfText.of(hers);
    assertTrue(text.contains("Mae arnoch chi £0.00") && text.contains("Sut i dalu"), text);
    assertTrue(text.contains("Mr Tunde Okafor"), text);
    assertTrue(text.contains("Tudalen 1 o"), text);
    assertTrue(PdfText.smallestPoints(hers) >= 16, "large print begins at 16 points");
    assertEquals("", PdfText.faults(hers));
    byte[] his = pdf("Mr Tunde Okafor");
    assertTrue(PdfText.of(his).contains("The words of the feature."));
    assertEquals("", PdfText.faults(his));
  }

  @Test
  void withoutATranslationTheLetterIsInEnglishUnderAWelshParagraphAndSaysSo() {
    needs(amina, "WELSH");
    queue(LetterKind.ARREARS);
    amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .body("items[1].language", is("ENGLISH"))
        .body("items[1].wayNote", startsWith("No Welsh words are stored"));
    byte[] pdf = pdf("Ms Amina Okafor");
    String text = PdfText.of(pdf);
    assertTrue(text.contains("esbonio yn Gymraeg"), text);
    assertTrue(text.contains("The words of the feature."), text);
    assertFalse(PdfText.of(pdf("Mr Tunde Okafor")).contains("Gymraeg"));
    assertEquals("", PdfText.faults(pdf));
  }

  @Test
  void whoAskedNotToBeWrittenToIsRungInsteadWithTheWordsOfTheLetter() {
    needs(amina, "NO_WRITTEN_CONTACT");
    queue(LetterKind.ARREARS);
    amara()
        .get("/api/v1/letters?state=CANCELLED")
        .then()
        .body("items.addressee", contains("Ms Amina Okafor"))
        .body("items[0].cancelledWhy", startsWith("They asked not to be written to"));
    var task = Books.rows("select * from task where kind = 'RING_INSTEAD_OF_LETTER'");
    assertEquals(1, task.size());
    assertTrue(
        task.getFirst().get("guidance").toString().contains("The words of the feature."),
        task.toString());
    await(maker.make());
    assertEquals(1, Books.number("select count(*) from task"));
    assertEquals(1, Books.number("select count(*) from letter where state = 'MADE'"));
  }

  @Test
  void whatTheLawWantsInWritingStillGoesAndTheyAreRungAsWell() {
    needs(amina, "TELEPHONE_ONLY");
    queue(LetterKind.DIRECT_DEBIT_NOTICE);
    assertEquals(2, Books.number("select count(*) from letter where state = 'MADE'"));
    assertEquals(
        1, Books.number("select count(*) from task where kind = 'RING_INSTEAD_OF_LETTER'"));
  }

  @Test
  void brailleGoesToTheSupplierAndNeverIntoOurPrint() {
    needs(amina, "BRAILLE");
    queue(LetterKind.ARREARS);
    amara()
        .get("/api/v1/letters?state=TO_SUPPLIER")
        .then()
        .body("items.addressee", contains("Ms Amina Okafor"))
        .body("items.way", contains("SUPPLIER"));
    String print = file("PRINT", 200);
    String braille = file("BRAILLE", 200);
    file("AUDIO", 409);
    await(binder.bind());
    assertEquals(List.of("Mr Tunde Okafor"), addressees(print));
    assertEquals(List.of("Ms Amina Okafor"), addressees(braille));
    amara()
        .body(Map.of("sentOn", today.date().toString()))
        .post("/api/v1/letter-files/" + braille + "/sent")
        .then()
        .statusCode(200)
        .body("sent", is(1));
    amara().get("/api/v1/letters?state=TO_SUPPLIER").then().body("items", hasSize(0));
  }

  @Test
  void aLetterIsInOneFileHoweverManyPressTheButtonAtOnce() throws Exception {
    for (int i = 0; i < 10; i++) {
      queue(LetterKind.ARREARS);
    }
    Callable<Integer> press =
        () ->
            amara()
                .body(Map.of("way", "PRINT"))
                .post("/api/v1/letter-files")
                .then()
                .extract()
                .statusCode();
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var answer : people.invokeAll(List.of(press, press, press, press))) {
        assertTrue(List.of(200, 409).contains(answer.get()));
      }
    }
    assertEquals(20, Books.number("select sum(letters) from letter_file"));
    assertEquals(20, Books.number("select count(*) from letter where file_id is not null"));
    await(binder.bind());
    String id = amara().get("/api/v1/letter-files").then().extract().path("[0].id");
    byte[] first = amara().get("/api/v1/letter-files/" + id + "/letters.pdf").asByteArray();
    await(binder.bind());
    assertEquals(
        List.of(first.length),
        List.of(amara().get("/api/v1/letter-files/" + id + "/letters.pdf").asByteArray().length));
    assertEquals("", PdfText.faults(first));
    assertTrue(
        amara()
            .get("/api/v1/letter-files/" + id + "/manifest.csv")
            .asString()
            .contains("About your rent"));
  }

  @Test
  void aFileIsEmptiedWhenItsLettersHaveGoneLongAgoAndEachLetterStays() {
    queue(LetterKind.ARREARS);
    String id = file("PRINT", 200);
    await(binder.bind());
    Books.run("update letter_file set made_on = made_on - 200");
    await(emptier.empty());
    amara().get("/api/v1/letter-files/" + id + "/letters.pdf").then().statusCode(200);
    amara()
        .body(Map.of("sentOn", today.date().toString()))
        .post("/api/v1/letter-files/" + id + "/sent")
        .then()
        .statusCode(200);
    await(emptier.empty());
    amara().get("/api/v1/letter-files/" + id + "/letters.pdf").then().statusCode(200);
    Books.run("update letter set sent_on = sent_on - 90");
    await(emptier.empty());
    amara()
        .get("/api/v1/letter-files/" + id + "/letters.pdf")
        .then()
        .statusCode(409)
        .body("code", is("LETTER_FILE_EMPTIED"));
    await(binder.bind());
    amara()
        .get("/api/v1/letter-files")
        .then()
        .body("[0].emptiedOn", is(today.date().toString()))
        .body("[0].pages", is(2));
    assertEquals(2, Books.number("select count(*) from letter where pdf is not null"));
  }

  @Test
  void anEmailNamesNoDebtAndFallsBackToPaperOnce() {
    needs(amina, "LETTERS_BY_EMAIL");
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'EMAIL', 'amina@example.org')",
        Books.id(),
        amina);
    queue(LetterKind.REFUND);
    await(sender.send());
    await(sender.send());
    var message = Books.rows("select * from message");
    assertEquals(1, message.size());
    assertEquals("amina@example.org", message.getFirst().get("recipient"));
    String outside = message.getFirst().get("subject") + " " + message.getFirst().get("body");
    assertFalse(outside.contains("rent"), outside);
    assertEquals(
        1, Books.number("select count(*) from letter where state = 'SENT' and way = 'EMAIL'"));
    Books.run(
        "update message set state = 'FAILED', failed_at = now(), failure_kind = 'PERMANENT', failure = 'No such address'");
    await(sender.send());
    await(sender.send());
    assertEquals(
        2, Books.number("select count(*) from letter where state = 'MADE' and way = 'PRINT'"));
    assertEquals(1, Books.number("select count(*) from letter where fell_back"));
    assertEquals(1, Books.number("select count(*) from message"));
  }

  @Test
  void whatThePostGatewayCannotDeliverIsPrintedOnceAndSaysSo() {
    throughTheGateway();
    failed(amina);
    amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .body("items.addressee", contains("Mr Tunde Okafor", "Ms Amina Okafor"))
        .body("items.way", contains("GATEWAY", "PRINT"))
        .body("items.state", contains("SENT", "MADE"))
        .body("items[1].wayNote", startsWith("It could not be delivered by the post gateway"));
    assertEquals(List.of("Ms Amina Okafor"), addressees(file("PRINT", 200)));
    await(sender.send());
    assertEquals(2, Books.number("select count(*) from message"));
  }

  @Test
  void whatArrivedAfterAllIsNotPrintedAsWell() {
    throughTheGateway();
    failed(amina);
    arrived(amina);
    amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .body("items.way", contains("GATEWAY", "GATEWAY"))
        .body("items.state", contains("SENT", "SENT"))
        .body("items[1].wayNote", startsWith("It was reported as failed and arrived"));
    file("PRINT", 409);
  }

  @Test
  void whatWentOnPaperBeforeItArrivedSaysThatTheyHaveItTwice() {
    throughTheGateway();
    failed(amina);
    file("PRINT", 200);
    arrived(amina);
    amara()
        .get("/api/v1/letters?accountId=" + account)
        .then()
        .body("items.way", contains("GATEWAY", "PRINT"))
        .body("items[1].wayNote", endsWith("they have it twice"));
    long version = Books.number("select version from letter where person_id = ?", amina);
    await(sender.send());
    assertEquals(
        version,
        Books.number("select version from letter where person_id = ?", amina),
        "said once");
  }

  @Test
  void aKindThatStaysOnPaperIsPrintedWhateverSomebodyLikes() {
    needs(amina, "LETTERS_BY_EMAIL");
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'EMAIL', 'amina@example.org')",
        Books.id(),
        amina);
    queue(LetterKind.ARREARS);
    await(sender.send());
    assertEquals(0, Books.number("select count(*) from message"));
    assertEquals(2, Books.number("select count(*) from letter where way = 'PRINT'"));
  }

  /** Both tenants' letters of a kind whose paper goes through the gateway, handed on. */
  private void throughTheGateway() {
    Books.run(
        "insert into letter_channel (kind, valid_from, email, text, gateway, set_by_name) values ('REFUND', date '2021-01-01', true, false, true, 'T')");
    try {
      queue(LetterKind.REFUND);
    } finally {
      Books.run("delete from letter_channel where kind = 'REFUND' and valid_from = '2021-01-01'");
    }
    await(sender.send());
    assertEquals(
        2, Books.number("select count(*) from letter where state = 'SENT' and way = 'GATEWAY'"));
  }

  private void failed(UUID person) {
    Books.run(
        "update message set state = 'FAILED', failed_at = now(), failure_kind = 'PERMANENT', failure = 'No such house' where person_id = ?",
        person);
    await(sender.send());
  }

  private void arrived(UUID person) {
    Books.run(
        "update message set state = 'DELIVERED', delivered_at = now(), failed_at = null, failure_kind = null, failure = null where person_id = ?",
        person);
    await(sender.send());
  }

  private static void needs(UUID person, String... adjustments) {
    for (String adjustment : adjustments) {
      Books.run("insert into person_preference values (?, ?)", person, adjustment);
    }
  }

  private void approved(String language, String subject, String body) {
    Books.run(
        """
        insert into letter_template (id, kind, language, format, number, subject, body, state, in_use_from, drafted_by, drafted_by_name, written_by,
                                     approved_by, approved_by_name, approved_at)
        values (?, 'ARREARS', ?, 'STANDARD', 1, ?, ?, 'APPROVED', date '2020-01-01', 'a', 'A', array['a'], 'b', 'B', now())\
        """,
        Books.id(),
        language,
        subject,
        body);
  }

  private void queue(LetterKind kind) {
    await(
        work.write(
            Actor.system("Test"),
            session ->
                letters.queue(
                    session,
                    Actor.system("Test"),
                    new Letters.Draft(
                        account,
                        kind,
                        "About your rent",
                        today.date(),
                        LetterText.write().paragraph("The words of the feature.").done()))));
    await(maker.make());
  }

  private static String file(String way, int status) {
    var answer =
        amara().body(Map.of("way", way)).post("/api/v1/letter-files").then().statusCode(status);
    return status == 200 ? answer.extract().path("id") : null;
  }

  private static List<String> addressees(String file) {
    return Books.rows(
            "select addressee from letter where file_id = ? order by id", UUID.fromString(file))
        .stream()
        .map(row -> row.get("addressee").toString())
        .toList();
  }

  private byte[] pdf(String addressee) {
    String id =
        amara()
            .get("/api/v1/letters?accountId=" + account)
            .then()
            .extract()
            .path("items.find { it.addressee == '" + addressee + "' }.id");
    return amara().get("/api/v1/letters/" + id + "/letter.pdf").asByteArray();
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
