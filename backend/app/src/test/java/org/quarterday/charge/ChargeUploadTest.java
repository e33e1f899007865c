package org.quarterday.charge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class ChargeUploadTest {

  private static final LocalDate WEEK_33 = LocalDate.of(2026, 11, 16);
  private static final String HEADER = "account,type,label,weekly,from,until\r\n";

  @Inject Today today;

  private UUID account;
  private String reference;

  @BeforeEach
  void aTenant() {
    today.standAt(LocalDate.of(2026, 11, 20));
    Lettings.debitedUpTo(WEEK_33);
    account = Books.account(LocalDate.of(2026, 11, 2));
    reference =
        (String)
            Books.rows("select reference from account where account_id = ?", account)
                .getFirst()
                .get("reference");
  }

  @AfterEach
  void leave() {
    today.flow();
    Lettings.noWeekDebited();
  }

  @Test
  void aFileIsPreviewedThenAppliedOnceExactlyAsItWas() {
    String file =
        HEADER
            + reference
            + ",DCI,Policy 4411,2.31,2026-11-09,\r\n"
            + reference
            + ",DTV,,0.14,2026-11-23,2026-12-21\r\n";
    JsonPath sent = send(file, 245).then().statusCode(200).extract().jsonPath();
    assertEquals(462, sent.getInt("change.totalPence"), "two debited weeks of insurance");
    assertEquals(0, Books.number("select count(*) from charge where account_id = ?", account));

    UUID upload = sent.getUUID("id");
    var agreed = Map.of("previewHash", sent.getString("change.contentHash"));
    Lettings.post(
            Lettings.maker(),
            "/charge-uploads/{u}/application",
            Map.of("previewHash", "another"),
            upload)
        .then()
        .statusCode(409)
        .body("code", is("CONTENT_CHANGED"));
    Lettings.post(Lettings.maker(), "/charge-uploads/{u}/application", agreed, upload)
        .then()
        .statusCode(200)
        .body("state", is("APPLIED"));
    Lettings.post(Lettings.maker(), "/charge-uploads/{u}/application", agreed, upload)
        .then()
        .statusCode(409)
        .body("code", is("UPLOAD_APPLIED"));
    send(file, 245).then().statusCode(409).body("code", is("UPLOAD_SENT_BEFORE"));

    assertEquals(2, Books.number("select count(*) from charge where account_id = ?", account));
    assertEquals(
        462,
        Books.number("select balance_pence from account_balance where account_id = ?", account));
    Lettings.get("/accounts/{a}/charges", account)
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].when", is("NOW"))
        .body("items[1].when", is("TO_COME"))
        .body("weeklyPence", is(231));
  }

  @Test
  void everyWrongLineIsNamedAndNothingIsKept() {
    String file =
        HEADER
            + reference
            + ",DCI,,2.31,2026-11-23,\r\n"
            + "NOBODY,DCI,,2.31,2026-11-23,\r\n"
            + reference
            + ",RDD,,2.31,2026-11-23,\r\n"
            + reference
            + ",DTV,,1.00,2026-11-24,\r\n"
            + reference
            + ",DCI,,9.99,2026-12-07,\r\n";
    send(file, 1792)
        .then()
        .statusCode(422)
        .body("code", is("UPLOAD_REFUSED"))
        .body("errors.pointer", hasItems("/lines/3", "/lines/4", "/lines/5", "/lines/6"))
        .body(
            "errors.code",
            hasItems("ACCOUNT_UNKNOWN", "NOT_A_CHARGE_TYPE", "NOT_A_MONDAY", "CHARGE_OVERLAPS"))
        .body("errors", hasSize(4));
    assertEquals(
        0,
        Books.number(
            "select count(*) from charge_upload where content = ?", (Object) file.getBytes()));
  }

  @Test
  void aControlTotalThatDisagreesRefusesTheFile() {
    send(HEADER + reference + ",DCI,,2.31,2026-11-23,\r\n", 232)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/controlPence"));
  }

  private static Response send(String file, long controlPence) {
    return given()
        .auth()
        .oauth2(Lettings.maker())
        .contentType("text/csv")
        .queryParam("controlPence", controlPence)
        .queryParam("fileName", "insurance.csv")
        .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/charge-uploads");
  }
}
