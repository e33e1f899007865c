package org.quarterday.collection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.collection.CollectionRuns.as;
import static org.quarterday.collection.CollectionRuns.file;
import static org.quarterday.collection.CollectionRuns.prepare;
import static org.quarterday.collection.CollectionRuns.release;
import static org.quarterday.collection.CollectionRuns.until;
import static org.quarterday.directdebit.Payers.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** An instruction that a bank has held on paper for years, taken over from the system before. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PaperInstructionTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 8, 3);

  @Inject Today today;

  private UUID account;

  @BeforeEach
  void aTenantWhoHasPaidByDirectDebitForYears() {
    Books.empty();
    Books.run("truncate service_user cascade");
    today.standAt(TODAY);
    account = Payers.account(10_000);
    Payers.paidUp(account);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void itIsConvertedUnderTheReferenceTheBankKnowsAndItsNextCollectionIsNotTheFirst() {
    Payers.setUp(account, paper("2026-05-01"))
        .then()
        .statusCode(201)
        .body("reference", is("OLDRENT77"));
    assertEquals(
        Map.of("state", "LIVE", "lodge", "CONVERT", "lodged_on", "2026-05-27"),
        Books.rows("select state, lodge, lodged_on::text from mandate").getFirst());
    CollectionRuns.noticesWent(TODAY.plusDays(1));

    today.standAt(LocalDate.of(2026, 6, 26));
    String id = prepare(FIRST);
    lines(id, "?outcome=INCLUDED", "0S");
    as(Tokens.housingAssistant())
        .get("/api/v1/collection-runs/" + id + "/lines?outcome=LEFT_OUT")
        .then()
        .body("items.reason", contains("NOT_LIVE"));
    release(id).then().statusCode(200);
    until(id, "MADE");
    String record =
        new String(file(id), StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> line.contains("OLDRENT77"))
            .findFirst()
            .orElseThrow();
    assertEquals("0S", record.substring(15, 17));
    assertEquals("00000000000", record.substring(35, 46));
    assertEquals(
        Map.of("state", "LIVE", "lodge", "NONE", "live_from", "2026-07-08"),
        Books.rows("select state, lodge, live_from::text from mandate").getFirst());

    today.standAt(LocalDate.of(2026, 7, 29));
    lines(prepare(SECOND), "?outcome=INCLUDED", "17");
  }

  @Test
  void oneNeverCollectedByBeginsWithAFirstCollection() {
    Payers.setUp(account, paper(null)).then().statusCode(201);
    CollectionRuns.noticesWent(TODAY.plusDays(1));
    Books.run("update mandate set lodge = 'NONE', live_from = date '2026-06-08'");
    today.standAt(LocalDate.of(2026, 6, 26));
    lines(prepare(FIRST), "?outcome=INCLUDED", "01");
  }

  @Test
  void theReferenceOfAnotherMandateIsRefused() {
    Payers.setUp(account, paper(null)).then().statusCode(201);
    UUID other = Payers.account(10_000);
    Payers.paidUp(other);
    var request = paper(null);
    request.put("payerPersonId", Payers.person(other));
    request.put("bankElsewhereConfirmed", true);
    Payers.setUp(other, request)
        .then()
        .statusCode(409)
        .body("code", is("REFERENCE_USED"))
        .body("errors[0].pointer", is("/paper/reference"));
    assertEquals(1, Books.number("select count(*) from mandate"));
  }

  @Test
  void oneThatEndsBeforeItIsConvertedIsEndedAtTheBankAllTheSame() {
    String id = Payers.setUp(account, paper(null)).then().statusCode(201).extract().path("id");
    Payers.amara()
        .header("If-Match", "\"0\"")
        .body(Map.of("move", "CANCEL", "reason", "Pays by card from now on"))
        .post("/api/v1/accounts/" + account + "/mandates/" + id + "/moves")
        .then()
        .statusCode(200);
    assertEquals(
        List.of(Map.of("state", "CANCELLED", "lodge", "CANCEL")),
        Books.rows("select state, lodge from mandate"));
  }

  private Map<String, Object> paper(String collectedOn) {
    var paper = new HashMap<String, Object>();
    paper.put("reference", "OLDRENT77");
    paper.put("collectedOn", collectedOn);
    var request = Payers.request(account);
    request.put("channel", "PAPER");
    request.put("paper", paper);
    return request;
  }

  private static void lines(String id, String query, String... codes) {
    as(Tokens.housingAssistant())
        .get("/api/v1/collection-runs/" + id + "/lines" + query)
        .then()
        .body("items.transactionCode", contains(codes));
  }
}
