package org.quarterday.arrears;

import static io.restassured.RestAssured.given;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/**
 * Tenants charged £100 a week who pay it themselves: one owes two weeks, one five, one only this.
 */
abstract class Worklist {

  /** A Wednesday in week 8 of 2026/27. */
  static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  static final LocalDate START = LocalDate.of(2026, 4, 6);

  @Inject Today today;
  @Inject StartRankings rankings;
  @Inject RankAccounts rank;
  @Inject JobRunner runner;

  UUID ada;
  UUID ben;
  UUID cora;

  @BeforeEach
  void oneOwesTwoWeeksOneFiveAndOneOnlyThisWeek() throws Throwable {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    ada = tenant("Ada", "NORTH", 20_000);
    ben = tenant("Ben", "SOUTH", 50_000);
    cora = tenant("Cora", "NORTH", 0);
    council();
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    today.flow();
    Oracle.holds();
  }

  /** What is overdue was charged before this week, and this week on top. */
  static UUID tenant(String forename, String patch, long overduePence) {
    UUID account = Books.account(START);
    People.tenant(account, "Ms", forename, "Tenant");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", patch);
    People.charge(account, "DBR", 10_000, START);
    if (overduePence > 0) {
      Books.entry(account, "DBR", overduePence, LocalDate.of(2026, 5, 18));
    }
    Books.entry(account, "DBR", 10_000, LocalDate.of(2026, 5, 25));
    return account;
  }

  /** Whoever owes the rent of the account. */
  static UUID person(UUID account) {
    return (UUID)
        Books.rows(
                "select m.person_id from tenancy_member m join account a on a.tenancy_id = m.tenancy_id where a.account_id = ? and m.liable order by m.id limit 1",
                account)
            .getFirst()
            .get("person_id");
  }

  static String reference(UUID account) {
    return People.reference(account);
  }

  static void reverse(UUID account, int number) {
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("reason", "The cheque bounced"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", account, number)
        .then()
        .statusCode(200);
  }

  void settle(UUID account) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> rank.now(account));
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  void council() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> rankings.council());
    drain();
  }

  /** What the worklist looks for every few seconds. */
  void touched() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> rankings.touched());
    drain();
  }

  void drain() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> runner.drain());
    for (int i = 0;
        i < 100 && Books.number("select count(*) from job where state = 'RUNNING'") > 0;
        i++) {
      Thread.sleep(50);
    }
  }
}
