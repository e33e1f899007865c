package org.quarterday.collection;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.collection.CollectionRuns.as;
import static org.quarterday.collection.CollectionRuns.file;
import static org.quarterday.collection.CollectionRuns.postDue;
import static org.quarterday.collection.CollectionRuns.prepare;
import static org.quarterday.collection.CollectionRuns.release;
import static org.quarterday.collection.CollectionRuns.run;
import static org.quarterday.collection.CollectionRuns.submitted;
import static org.quarterday.collection.CollectionRuns.until;
import static org.quarterday.directdebit.Payers.TODAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** The file of a run, made in pieces. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CollectionFileTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  @Inject Today today;

  @BeforeEach
  void aMandateThatIsLive() {
    Books.empty();
    Books.run("truncate service_user cascade");
    today.standAt(TODAY);
    CollectionRuns.livePayer();
    today.standAt(LocalDate.of(2026, 6, 26));
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void aHundredPayersAreInOneFileInPiecesAndOnTheirAccounts() {
    List<UUID> accounts =
        IntStream.range(0, 100).mapToObj(n -> Books.account(LocalDate.of(2026, 4, 6))).toList();
    for (int n = 0; n < accounts.size(); n++) {
      CollectionRuns.planned(accounts.get(n), 1_000 + n, FIRST);
    }
    String id = submitted(FIRST);
    assertEquals(101, run(id).getInt("items"));
    assertTrue(Books.number("select count(*) from collection_piece") > 3);
    assertEquals(
        0,
        Books.number(
            "select count(*) from collection_piece where position('66374958'::bytea in bytes) > 0"),
        "bank details lie sealed");
    Standard18.Contents contents = Standard18.read(file(id));
    assertEquals(List.of(), contents.faults());
    assertEquals(44_000 + 104_950, contents.totals().amountPence());
    today.standAt(FIRST);
    postDue();
    assertEquals(44_000 + 104_950, until(id, "POSTED").getLong("collectedPence"));
    assertEquals(
        -1_099,
        Books.number(
            "select balance_pence from account_balance where account_id = ?", accounts.getLast()));
  }

  @Test
  void bankDetailsThatDoNotOpenMakeNoFile() {
    Books.run("update mandate set sort_code_sealed = account_number_sealed");
    String id = prepare(FIRST);
    release(id).then().statusCode(200);
    long failed = 0;
    for (int i = 0; i < 300 && failed == 0; i++) {
      failed = Books.number("select count(*) from job_chunk where state = 'FAILED'");
      CollectionRuns.pause();
    }
    assertEquals("MAKING", run(id).getString("state"));
    as(Tokens.finance())
        .get("/api/v1/collection-runs/" + id + "/file.txt")
        .then()
        .statusCode(409)
        .body("code", is("COLLECTION_FILE_NOT_MADE"));
  }
}
