package org.quarterday.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.placement.Placed;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** Agencies as reference data: what was agreed from which day on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AgencyTest {

  @Inject Today today;

  @BeforeEach
  void oneAgency() {
    Books.empty();
    today.standAt(TODAY);
    Placed.harrowLee(TODAY);
  }

  @AfterEach
  void theClockGoesOn() {
    today.flow();
  }

  @Test
  void otherTermsBeginOnTheirDayAndThoseBeforeEnd() {
    Map<String, Object> dearer =
        Placed.terms("HARROW_LEE", "Harrow Lee Recoveries", "NET", TODAY.plusDays(30));
    dearer.put("commissionPoints", 2000);
    set(dearer).then().statusCode(200);
    as(Tokens.housingAssistant())
        .get("/api/v1/agencies")
        .then()
        .statusCode(200)
        .body("items.commissionPoints", contains(1500, 2000))
        .body("items[0].validBefore", is(TODAY.plusDays(30).toString()))
        .body("items.mayPlace", contains(true, false));
    set(Placed.terms("HARROW_LEE", "Harrow Lee Recoveries", "GROSS", TODAY.plusDays(5)))
        .then()
        .statusCode(422)
        .body("code", is("AGENCY_TERMS_WRONG"))
        .body("errors[0].pointer", is("/validFrom"));
  }

  @Test
  void nothingIsAgreedForDaysThatHavePassedNorBeyondTheContract() {
    set(Placed.terms("HARROW_LEE", "Harrow Lee", "NET", TODAY.minusDays(1)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/validFrom"));
    Map<String, Object> over = Placed.terms("HARROW_LEE", "Harrow Lee", "NET", TODAY);
    over.put("contractTo", TODAY.minusDays(1).toString());
    set(over).then().statusCode(422).body("errors[0].pointer", is("/contractTo"));
    as(Tokens.housingAssistant()).get("/api/v1/agencies").then().body("items", hasSize(1));
  }

  @Test
  void onlyAnAdministratorSetsThem() {
    as(Tokens.seniorRentsOfficer())
        .body(Placed.terms("OTHER", "Other", "NET", TODAY))
        .post("/api/v1/agencies")
        .then()
        .statusCode(403);
  }

  private static Response set(Map<String, Object> terms) {
    return as(Tokens.systemAdmin()).body(terms).post("/api/v1/agencies");
  }
}
