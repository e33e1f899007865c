package org.quarterday.tenancyaudit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.quarterday.tenancyaudit.AuditBooks.OFFICE;
import static org.quarterday.tenancyaudit.AuditBooks.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class AuditFileTest {

  private static final byte[] PAPER = "%PDF-1.7\nsigned\n%%EOF".getBytes(ISO_8859_1);

  @Inject Today today;

  private String audit;

  @BeforeEach
  void aVisit() {
    Books.referenceData();
    Books.empty();
    today.standAt(AuditBooks.DAY);
    audit = AuditBooks.begun(AuditBooks.home());
  }

  @AfterEach
  void timeFlows() {
    today.flow();
  }

  @Test
  void aPaperIsKeptOnceAndComesBackAsItIs() {
    String id = sent(OFFICER, "signed.pdf", PAPER).then().statusCode(201).extract().path("id");
    sent(OFFICER, "again.pdf", PAPER).then().statusCode(201).body("id", is(id));
    AuditBooks.get(OFFICE, "/" + audit)
        .then()
        .body("files", hasSize(1))
        .body("files[0].name", is("signed.pdf"));
    Response back = AuditBooks.get(OFFICE, "/" + audit + "/files/" + id);
    back.then().statusCode(200).contentType("application/pdf");
    assertArrayEquals(PAPER, back.asByteArray());
  }

  @Test
  void whatOnlyCallsItselfAPhotoIsRefused() {
    sent(OFFICER, "photo.jpg", "<script>alert(1)</script>".getBytes(ISO_8859_1))
        .then()
        .statusCode(422)
        .body("code", is("TENANCY_AUDIT_FILE_WRONG"));
    sent(OFFICER, "broken.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})
        .then()
        .statusCode(422)
        .body("detail", containsString("not whole"));
  }

  @Test
  void aFileOfAnotherAuditIsNotThere() {
    String id = sent(OFFICER, "signed.pdf", PAPER).path("id");
    AuditBooks.get(OFFICE, "/" + UUID.randomUUID() + "/files/" + id).then().statusCode(404);
    sent(OFFICE, "signed.pdf", PAPER).then().statusCode(403);
  }

  private Response sent(String token, String name, byte[] bytes) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .body(bytes)
        .post("/api/v1/tenancy-audits/" + audit + "/files");
  }
}
