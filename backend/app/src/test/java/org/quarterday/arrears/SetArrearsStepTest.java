package org.quarterday.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The ladder, changed from a day on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SetArrearsStepTest extends Worklist {

  @Test
  void theLadderIsChangedFromADayOnAndKeepsItsOrder() {
    var step =
        Map.<String, Object>ofEntries(
            Map.entry("validFrom", "2026-06-01"),
            Map.entry("place", 20),
            Map.entry("name", "First letter"),
            Map.entry("means", "LETTER"),
            Map.entry("atLeastPence", 40_000),
            Map.entry("atLeastWeeks", 0),
            Map.entry("waitDays", 0),
            Map.entry("countsDays", 91),
            Map.entry("letter", "You owe {arrears}."),
            Map.entry("withdrawn", false));
    try {
      set("LETTER_ONE", step).then().statusCode(200);
      new ArrearsCalls(ada).shown().body("stepCode", is("LETTER_ONE"));
      today.standAt(LocalDate.of(2026, 6, 1));
      new ArrearsCalls(ada).shown().body("stepCode", is("FIRST_MESSAGE"));
      var above = new HashMap<>(step);
      above.put("place", 35);
      set("LETTER_ONE", above)
          .then()
          .statusCode(422)
          .body("errors.pointer", everyItem(is("/place")));
    } finally {
      Books.run("delete from arrears_step where valid_from = date '2026-06-01'");
      Books.run("update arrears_step set valid_before = null");
    }
  }

  private Response set(String code, Map<String, Object> step) {
    return given()
        .auth()
        .oauth2(Tokens.systemAdmin())
        .contentType(ContentType.JSON)
        .body(step)
        .put("/api/v1/arrears-steps/" + code);
  }
}
