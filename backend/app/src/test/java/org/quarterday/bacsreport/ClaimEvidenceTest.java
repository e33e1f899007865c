package org.quarterday.bacsreport;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.support.Books;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** What our bank is sent when a claim is challenged. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ClaimEvidenceTest {

  private static final long RENT = 50_899;

  @Inject Today today;

  private Collected payer;

  @BeforeEach
  void aTenantOfWhomRentWasCollected() {
    Collected.nothingYet();
    today.standAt(LocalDate.of(2026, 6, 3));
    payer = Collected.live("RENT1000177");
    payer.item(RENT);
  }

  @AfterEach
  void theClockFlows() {
    today.flow();
  }

  @Test
  void theNoticesThatWereSentAreBoundIntoTheEvidenceInTheOrderOfTheirNumbers() {
    notice("SENT", "The first notice of your Direct Debit");
    notice("CANCELLED", "A notice that was kept back");
    send(Reports.saying("DDICA", "1", payer.reference(), RENT));
    String id = amara().get("/api/v1/indemnity-claims").path("items[0].id");
    byte[] pdf =
        amara()
            .get("/api/v1/indemnity-claims/" + id + "/evidence.pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertEquals("", PdfText.faults(pdf));
    String said = PdfText.of(pdf);
    assertTrue(said.contains("No. 1"), said);
    assertFalse(said.contains("No. 2"), said);
    assertTrue(said.contains("Words of: The first notice of your Direct Debit"), said);
    assertFalse(said.contains("Words of: A notice that was kept back"), said);
  }

  /** A notice of the mandate's schedule, as a letter that was made. */
  private void notice(String state, String subject) {
    UUID letter = Books.id();
    byte[] pdf =
        PdfFile.of(
            """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>Notice</title>
            <meta name="description" content="Notice"/><style>body { font-family: 'DejaVu Sans'; }</style></head>
            <body><h1>Notice</h1><p>Words of: %s</p></body></html>
            """
                .formatted(subject));
    Books.run(
        """
        insert into letter (id, account_id, kind, subject, addressee, address, dated, content, state, pdf, sha256, sent_on, cancelled_why, queued_by, queued_by_name)
        values (?, ?, 'DD_NOTICE', ?, 'Ms Amina Okafor', '7 Larch Close', date '2026-04-06', '{}', ?, ?, '\\x00', cast(? as date), ?, 'test', 'Test')\
        """,
        letter,
        payer.account(),
        subject,
        state,
        pdf,
        state.equals("SENT") ? "2026-04-07" : null,
        state.equals("SENT") ? null : "Not needed");
    Books.run(
        """
        insert into direct_debit_schedule (account_id, id, mandate_id, why, from_on, to_on, debit_from, debit_pence, opening_pence, extra_pence, total_pence,
                                           notice_given_on, notice_counts_from, first_due_on, made_by_name, letter_id, ended_at)
        values (?, ?, ?, 'NEW', date '2026-04-06', date '2027-04-04', date '2026-04-06', 0, 0, 0, 0, date '2026-04-06', date '2026-04-08', date '2026-05-01', 'Test', ?, now())\
        """,
        payer.account(),
        Books.id(),
        payer.mandate(),
        letter);
  }

  private static void send(String report) {
    amara()
        .contentType("application/xml")
        .queryParam("name", "report.xml")
        .body(report)
        .post("/api/v1/bacs-reports")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }
}
