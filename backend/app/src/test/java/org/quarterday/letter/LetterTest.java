package org.quarterday.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Letters from the queue to the post. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterTest {

  private static final LetterText TEXT =
      LetterText.write()
          .paragraph("We will collect your rent by Direct Debit.")
          .heading("When")
          .table(
              "What we will collect",
              List.of("Date", "Amount"),
              List.of(List.of("1 December 2026", "£441.67"), List.of("4 January 2027", "£441.67")))
          .done();

  @Inject Letters letters;
  @Inject MakeLetters maker;
  @Inject Work work;
  @Inject Today today;

  private UUID account;

  @BeforeEach
  void anAccountOfTwoTenants() {
    Books.empty();
    account = Books.account(LocalDate.of(2024, 4, 1));
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.tenant(account, "Mr", "Tunde", "Okafor");
  }

  @Test
  void eachTenantIsWrittenToSeparatelyAndWhatIsKeptIsWhatWent() {
    queue();
    await(maker.make());
    var list = amara().get("/api/v1/letters?accountId=" + account).then().statusCode(200);
    list.body("items.addressee", contains("Mr Tunde Okafor", "Ms Amina Okafor"))
        .body("items.state", contains("MADE", "MADE"));
    String id = list.extract().path("items[0].id");

    byte[] pdf = pdf(id);
    String text = PdfText.of(pdf);
    assertTrue(text.contains("7 Larch Close") && text.contains("4 January 2027"), text);
    assertEquals("", PdfText.faults(pdf));
    assertEquals(HexFormat.of().formatHex(Sha256.of(pdf)), list.extract().path("items[0].sha256"));
    await(maker.make());
    assertArrayEquals(pdf, pdf(id));
  }

  @Test
  void nobodyWhoHasDiedIsWrittenTo() {
    Books.run("update person set deceased_on = date '2026-10-01' where forename = 'Tunde'");
    assertEquals(1, queue().size());
  }

  @Test
  void lettersAreSentOnceAllOfThemOrNone() {
    List<UUID> ids = queue();
    Map<String, Object> request = Map.of("ids", ids, "sentOn", today.date().toString());
    amara()
        .body(request)
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(409)
        .body("code", is("LETTER_NOT_MADE"));
    await(maker.make());
    byte[] printed = amara().get("/api/v1/letters/print.pdf").asByteArray();
    assertTrue(PdfText.of(printed).contains("Ms Amina Okafor"));
    amara().body(request).post("/api/v1/letters/sent").then().statusCode(200).body("sent", is(2));
    amara()
        .body(request)
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(409)
        .body("code", is("LETTER_SENT"));
    amara().get("/api/v1/letters?state=MADE").then().body("items", hasSize(0));
  }

  @Test
  void aLetterCancelledDoesNotGoAndSaysWhy() {
    List<UUID> ids = queue();
    await(maker.make());
    amara()
        .body(Map.of("why", "Breathing Space began today"))
        .post("/api/v1/letters/" + ids.getFirst() + "/cancellation")
        .then()
        .statusCode(200);
    amara()
        .body(Map.of("ids", ids, "sentOn", today.date().toString()))
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(409)
        .body("code", is("LETTER_CANCELLED"));
    amara()
        .get("/api/v1/letters?state=CANCELLED")
        .then()
        .body("items.cancelledWhy", contains("Breathing Space began today"));
    assertEquals(1, Books.number("select count(*) from letter where state = 'MADE'"));
  }

  @Test
  void aLetterCannotHaveGoneTomorrow() {
    List<UUID> ids = queue();
    await(maker.make());
    amara()
        .body(Map.of("ids", ids, "sentOn", today.date().plusDays(1).toString()))
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/sentOn"));
  }

  @Test
  void nobodySendsOrKeepsALetterToTheirOwnHousehold() {
    List<UUID> ids = queue();
    await(maker.make());
    People.linkedToStaff(
        People.tenant(account, "Ms", "Amara", "Lewis"),
        Tokens.issuer(),
        Tokens.subject("amara.lewis"));
    amara()
        .body(Map.of("why", "I would rather not have it"))
        .post("/api/v1/letters/" + ids.getFirst() + "/cancellation")
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
    amara()
        .body(Map.of("ids", ids, "sentOn", today.date().toString()))
        .post("/api/v1/letters/sent")
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
    amara()
        .get("/api/v1/letters/print.pdf")
        .then()
        .statusCode(409)
        .body("code", is("NO_LETTERS_TO_PRINT"));
    assertEquals(2, Books.number("select count(*) from letter where state = 'MADE'"));
  }

  private List<UUID> queue() {
    return await(
        work.write(
            Actor.system("Test"),
            session ->
                letters.queue(
                    session,
                    Actor.system("Test"),
                    new Letters.Draft(
                        account,
                        LetterKind.DIRECT_DEBIT_NOTICE,
                        "Your Direct Debit",
                        today.date(),
                        TEXT))));
  }

  private static byte[] pdf(String id) {
    return amara().get("/api/v1/letters/" + id + "/letter.pdf").asByteArray();
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant()).contentType(ContentType.JSON);
  }
}
