package org.quarterday.court;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.quarterday.court.CourtCalls.EARLIEST;
import static org.quarterday.court.CourtCalls.NOTICE;
import static org.quarterday.court.CourtCalls.as;
import static org.quarterday.court.CourtCalls.claim;
import static org.quarterday.court.CourtCalls.hearing;
import static org.quarterday.court.CourtCalls.served;
import static org.quarterday.court.CourtCalls.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Hearings of several patches on one list. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CourtDatesTest {

  @Inject Today today;

  private UUID north;

  @BeforeEach
  void twoPatchesHaveHearingsAndAThirdHasNone() {
    Books.empty();
    today.standAt(NOTICE);
    north = in("NORTH");
    UUID south = in("SOUTH");
    in("WEST");
    served(north);
    served(south);
    today.standAt(EARLIEST);
    for (UUID account : new UUID[] {north, south}) {
      claim(account, EARLIEST, "Panel").then().statusCode(201);
      hearing(account).then().statusCode(201);
    }
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void theListIsNarrowedToAPatchAndLeavesAsThatFile() {
    get("").body("items", hasSize(2));
    get("?patch=NORTH").body("items.accountId", contains(north.toString()));
    get("?patch=WEST").body("items", hasSize(0));
    as(Tokens.incomeOfficer())
        .get("/api/v1/court-dates/export.csv?patch=NORTH")
        .then()
        .statusCode(200)
        .body(containsString("NORTH"))
        .body(not(containsString("SOUTH")));
  }

  @Test
  void thePatchesOfferedAreThoseThatHaveADate() {
    get("/patches").body("items", contains("NORTH", "SOUTH"));
  }

  private static UUID in(String patch) {
    UUID account = tenant();
    Books.run(
        "update property set patch = ? where id = (select property_id from account where account_id = ?)",
        patch,
        account);
    return account;
  }

  private static ValidatableResponse get(String rest) {
    return as(Tokens.incomeOfficer()).get("/api/v1/court-dates" + rest).then().statusCode(200);
  }
}
