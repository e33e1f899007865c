package org.quarterday.writeoffschedule;

import static org.quarterday.writeoff.WriteOffs.as;
import static org.quarterday.writeoff.WriteOffs.former;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.writeoff.WriteOffs;

/** Two former tenants who owe a few pounds each, and the schedules their debts go on. */
abstract class ScheduleBooks {

  @Inject Today today;

  UUID account;

  UUID other;

  @BeforeEach
  void twoFormerTenantsOweAFewPounds() {
    Books.empty();
    today.standAt(WriteOffs.TODAY);
    account = former(940);
    other = former(4_270);
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  static ValidatableResponse read(String token, String schedule) {
    return as(token).get("/api/v1/write-off-schedules/" + schedule).then().statusCode(200);
  }

  static String path(String schedule, String what) {
    return "/api/v1/write-off-schedules/" + schedule + "/" + what;
  }
}
