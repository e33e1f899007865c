package org.quarterday.migration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** A demonstration can have been collecting for weeks; a council's own books have the day it is. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "migration",
    permissions = {"books:import"})
class DemonstrationDayTest {

  private static final String SETTING = "quarterday.demonstration.days";

  @Inject Today today;

  @AfterEach
  void theOtherTestsHaveTheDayItIs() {
    System.clearProperty(SETTING);
    today.playAs(null);
    Books.run("update import_run set demonstration = false where demonstration");
  }

  @Test
  void aDemonstrationIsPlayedAsADayThatHasPassedAndEveryMomentStaysTrue() {
    demonstration();
    System.setProperty(SETTING, "true");
    LocalDate before = today.clockDate().minusDays(30);
    play("\"" + before + "\"").statusCode(200).body("day", is(before.toString()));
    assertEquals(before, today.date());
    assertEquals(true, Duration.between(today.instant(), Instant.now()).abs().toMinutes() < 1);
    play("null").statusCode(200).body("day", is(today.clockDate().toString()));
    assertEquals(today.clockDate(), today.date());
  }

  @Test
  void noDayToComeAndNoneOfLongAgoIsPlayed() {
    demonstration();
    System.setProperty(SETTING, "true");
    for (int days : new int[] {1, -61}) {
      play("\"" + today.clockDate().plusDays(days) + "\"")
          .statusCode(422)
          .body("errors[0].pointer", is("/day"));
    }
    assertEquals(today.clockDate(), today.date());
  }

  @Test
  void aCouncilsOwnBooksHaveTheDayItIsWhateverTheSettingSays() {
    System.setProperty(SETTING, "true");
    refused();
  }

  @Test
  void demonstrationBooksOnAServerThatIsNoDemonstrationHaveTheDayItIs() {
    demonstration();
    refused();
  }

  private void refused() {
    play("\"" + today.clockDate().minusDays(3) + "\"")
        .statusCode(409)
        .body("code", is("DEMONSTRATION_ONLY"))
        .body("detail", containsString("the day it is"));
    assertEquals(today.clockDate(), today.date());
  }

  private static ValidatableResponse play(String day) {
    return given()
        .contentType("application/json")
        .body("{\"day\": " + day + "}")
        .put("/api/v1/demonstration-day")
        .then();
  }

  private static void demonstration() {
    Books.run(
        """
        insert into import_run (id, council, as_at, state, started_by, started_by_name, demonstration)
        values (?, 'Riverbourne', date '2026-11-22', 'LOADED', 'test', 'Test', true)\
        """,
        Books.id());
  }
}
