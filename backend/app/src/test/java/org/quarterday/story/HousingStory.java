package org.quarterday.story;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;

/** What the stories of homes share: it is Friday 20 November 2026, and week 33 is debited. */
abstract class HousingStory {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  static final LocalDate WEEK_33 = LocalDate.of(2026, 11, 16);

  static final LocalDate LONG_AGO = LocalDate.of(2026, 6, 1);

  static final Map<String, Long> RENT = Map.of("DBR", 11746L);

  @Inject Today today;

  String group;

  @BeforeEach
  void aFriday() {
    today.standAt(TODAY);
    group = Lettings.rentGroup();
    Lettings.debitedUpTo(WEEK_33);
  }

  @AfterEach
  void leave() {
    today.flow();
    Lettings.noWeekDebited();
  }

  static UUID ada() {
    return Lettings.person("Ada", "Example");
  }

  static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  static String state(UUID tenancy) {
    return (String)
        Books.rows("select state from tenancy where id = ?", tenancy).getFirst().get("state");
  }

  static Response event(UUID tenancy, String path, Map<String, Object> body) {
    String etag = Lettings.get("/tenancies/{id}", tenancy).header("ETag");
    return given()
        .auth()
        .oauth2(Lettings.maker())
        .contentType("application/json")
        .header("If-Match", etag)
        .body(body)
        .post("/api/v1/tenancies/" + tenancy + path);
  }
}
