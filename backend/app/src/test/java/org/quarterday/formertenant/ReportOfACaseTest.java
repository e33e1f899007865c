package org.quarterday.formertenant;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.one;
import static org.quarterday.formertenant.FormerTenants.report;
import static org.quarterday.formertenant.FormerTenants.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A case that is reported upward. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReportOfACaseTest extends CaseBooks {

  @Test
  void aComplexCaseGoesUpwardWithItsWholePackAndNothingPressesMeanwhile() {
    UUID rhian = FormerTenants.together(account, "Ms", "Rhian", "Price");
    String id = found();
    step(id, "SEND").then().statusCode(200);
    String report =
        report(id, "LIABILITY_DISPUTED", "She says she left in April. May we ask him alone?")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    today.standAt(TODAY.plusDays(20));
    step(id, "SEND").then().statusCode(409).body("code", is("CASE_REPORTED"));
    report(id, "OTHER", "Again").then().statusCode(409).body("code", is("CASE_REPORTED"));
    assertEquals(
        "FORMER_TENANT_REPORT", Books.rows("select kind from task").getFirst().get("kind"));

    byte[] bytes =
        as(Tokens.seniorRentsOfficer())
            .get("/api/v1/former-tenant-reports/" + report + "/pack.pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertEquals("", PdfText.faults(bytes));
    String pdf = PdfText.of(bytes);
    for (String part :
        List.of(
            "She says she left in April",
            "Mr Owen Price",
            "Ms Rhian Price",
            "£400.00",
            "Week by week",
            "7 Apr 2032",
            "What you owe from your tenancy",
            "The final account was proved")) {
      assertTrue(pdf.replaceAll("\\s+", " ").contains(part), part);
    }
    assertFalse(pdf.contains("Mill Lane"), "where anybody lives is not in the pack");

    answer(Tokens.housingAssistant(), report, "x").then().statusCode(403);
    answer(Tokens.seniorRentsOfficer(), report, "Ask him alone until she answers")
        .then()
        .statusCode(200);
    assertEquals(
        "DONE", Books.rows("select state from task").getFirst().get("state"), "with the answer");
    answer(Tokens.headOfService(), report, "No")
        .then()
        .statusCode(409)
        .body("code", is("REPORT_ANSWERED"));
    standing(id, rhian, "NOT_PURSUED", "As answered").then().statusCode(200);
    step(id, "SEND").then().statusCode(200).body("letters", is(1));
    assertEquals(
        "Answered: Ask him alone until she answers", one(id).getList("events.words").get(2));
  }

  @Test
  void whatWasReportedIsWhatIsReadWhateverHappensAfterwards() {
    String id = found();
    String report = report(id, "OTHER", "What now?").then().extract().path("id");
    byte[] before = pack(report);
    Books.entry(account, "RCC", -5_000, TODAY);
    assertEquals(PdfText.of(before), PdfText.of(pack(report)));
  }

  private static byte[] pack(String report) {
    return as(Tokens.seniorRentsOfficer())
        .get("/api/v1/former-tenant-reports/" + report + "/pack.pdf")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static Response answer(String token, String report, String answer) {
    String hash =
        (String)
            Books.rows(
                    "select content_hash from former_tenant_report where id = cast(? as uuid)",
                    report)
                .getFirst()
                .get("content_hash");
    return as(token)
        .body(Map.of("contentHash", hash, "answer", answer))
        .post("/api/v1/former-tenant-reports/" + report + "/answer");
  }
}
