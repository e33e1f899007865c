package org.quarterday.irregularity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.bacsreport.Reports;
import org.quarterday.directdebit.Payers;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** What is written to tenants about their payments: in the words that were read, and to whom. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class IrregularityLetterTest extends IrregularitiesByApi {

  @Test
  void aLetterSaysWhatTheScreenSaidToEachTenantOnce() {
    send(Reports.saying("ADDACS", "3", payer.reference(), RENT));
    long before = letters();
    var seen = read().extract();
    Map<String, Object> request = letterOf(seen.path("items.id"), seen.path("wordsSha256"));
    String key = UUID.randomUUID().toString();
    write(key, request).statusCode(200).body("letterIds", hasSize(1));
    write(key, request).statusCode(200).body("letterIds", hasSize(1));
    assertEquals(before + 1, letters());
    String content =
        Books.rows(
                "select content::text as words from letter where kind = 'PAYMENT_IRREGULARITIES'")
            .getFirst()
            .get("words")
            .toString();
    for (String part : List.of("title", "back", "next")) {
      assertTrue(content.contains(seen.path("items[0]." + part)), content);
    }
  }

  @Test
  void aLetterIsRefusedWhenAWordHasChangedSinceItWasRead() {
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT));
    var seen = read().extract();
    Books.run("update mandate set state = 'SUSPENDED' where id = ?", payer.mandate());
    write(letterOf(seen.path("items.id"), seen.path("wordsSha256")))
        .statusCode(409)
        .body("code", is("IRREGULARITIES_CHANGED"));
  }

  @Test
  void nothingOfAPayerWhoHasDiedGoesIntoALetterAndNobodyIsWrittenToMeanwhile() {
    send(Reports.saying("ARUDD", "2", payer.reference(), RENT));
    send(Reports.saying("ADDACS", "E", payer.reference(), RENT));
    var seen = read().body("items", hasSize(2)).extract();
    String death = seen.path("items.find { it.kind == 'UNPAID' }.id");
    String other = seen.path("items.find { it.kind == 'REPORTED' }.id");
    assertEquals(false, seen.path("items.find { it.kind == 'UNPAID' }.forTenant"));
    write(letterOf(List.of(death), seen.path("wordsSha256")))
        .statusCode(409)
        .body("code", is("IRREGULARITY_NOT_FOR_A_LETTER"))
        .body("errors[0].pointer", is("/ids/0"));
    write(letterOf(List.of(other), seen.path("wordsSha256")))
        .statusCode(409)
        .body("code", is("NOBODY_TO_WRITE_TO"));
    assertEquals(0, letters());
  }

  @Test
  void ofTwoTenantsTheOneWhoIsNotThePayerReportedDeadIsWrittenTo() {
    UUID died = Payers.person(payer.account());
    UUID living = People.tenant(payer.account(), "Mr", "Tunde", "Okafor");
    Books.run("update mandate set payer_person_id = ? where id = ?", died, payer.mandate());
    send(Reports.saying("ARUDD", "2", payer.reference(), RENT));
    send(Reports.saying("ADDACS", "E", payer.reference(), RENT));
    var seen = read().extract();
    String other = seen.path("items.find { it.kind == 'REPORTED' }.id");
    write(letterOf(List.of(other), seen.path("wordsSha256")))
        .statusCode(200)
        .body("letterIds", hasSize(1));
    assertEquals(living, Books.rows("select person_id from letter").getFirst().get("person_id"));
  }

  @Test
  void nobodyReadsOrWritesAboutTheirOwnAccount() {
    UUID own = Payers.person(payer.account());
    People.linkedToStaff(own, Tokens.issuer(), Tokens.subject("amara.lewis"));
    amara().get(path()).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    write(letterOf(List.of("UNPAID:x"), "0".repeat(64)))
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void whoMayNotDraftLettersReadsButDoesNotWrite() {
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "k")
        .body(letterOf(List.of("UNPAID:x"), "0".repeat(64)))
        .post(path() + "/letter")
        .then()
        .statusCode(403);
    given().auth().oauth2(Tokens.auditor()).get(path()).then().statusCode(200);
  }

  private static Map<String, Object> letterOf(List<String> ids, String sha) {
    return Map.of("ids", ids, "wordsSha256", sha);
  }

  private static long letters() {
    return Books.number("select count(*) from letter");
  }
}
