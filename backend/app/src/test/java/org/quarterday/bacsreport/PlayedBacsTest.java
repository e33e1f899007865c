package org.quarterday.bacsreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.collection.CollectionRuns;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.bacs.Standard18.Head;
import org.quarterday.platform.bacs.Standard18.Instruction;
import org.quarterday.platform.bacs.Standard18.Kind;
import org.quarterday.platform.bacs.Standard18.Totals;
import org.quarterday.platform.bacs.TransactionCode;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** The whole circle without a bank: a file goes in, and days later it is all on the accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class PlayedBacsTest {

  private static final Head HEAD =
      new Head(
          "123456",
          "ANYTOWN COUNCIL",
          "309070",
          "12345668",
          "ANYTOWN COUNCIL",
          "000042",
          LocalDate.of(2026, 5, 29),
          Collected.PROCESSED,
          Kind.DEBITS);

  @Inject Today today;

  private Collected pays;
  private Collected unpaid;
  private Collected moved;
  private Collected claims;
  private Collected refused;
  private UUID run;

  @BeforeEach
  void aFileOfFourCollectionsAndANewInstruction() {
    Collected.nothingYet();
    demonstration(true);
    today.standAt(LocalDate.of(2026, 6, 10));
    pays = Collected.live("RENT1000001");
    unpaid = Collected.live("RENT1000002");
    moved = Collected.live("RENT1000003");
    claims = Collected.live("RENT1000004");
    refused = Collected.live("RENT1000005").in("LODGED");
    run = Books.id();
    List<Instruction> records =
        List.of(
            record(TransactionCode.NEW, refused, "11111180", 0),
            record(TransactionCode.REGULAR, pays, "11111112", 100),
            record(TransactionCode.REGULAR, unpaid, "11111190", 200),
            record(TransactionCode.REGULAR, moved, "11111197", 300),
            record(TransactionCode.REGULAR, claims, "11111199", 400));
    var pieces = new ByteArrayOutputStream();
    records.forEach(record -> pieces.writeBytes(Standard18.data(HEAD, record)));
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(Standard18.header(HEAD));
    whole.writeBytes(pieces.toByteArray());
    whole.writeBytes(Standard18.trailer(HEAD, new Totals(1_000, 4, 1)));
    UUID from = Books.id();
    Books.run(
        """
        insert into collection_run (id, service_user, collect_on, processing_on, submit_by, state, content_hash, items, item_pence, instructions,
                                    left_out, left_out_pence, due_items, due_pence, serial, file_sha256, file_head, file_tail, prepared_by, prepared_by_name)
        values (?, '123456', ?, ?, ?, 'SUBMITTED', '\\x00', 4, 1000, 1, 0, 0, 4, 1000, '000042', ?, ?, ?, 'test', 'Test')\
        """,
        run,
        Collected.MOVED,
        Collected.PROCESSED,
        HEAD.madeOn(),
        Sha256.of(whole.toByteArray()),
        Standard18.header(HEAD),
        Standard18.trailer(HEAD, new Totals(1_000, 4, 1)));
    Books.run(
        "insert into collection_piece (run_id, from_id, records, items, instructions, amount_pence, bytes) values (?, ?, 5, 4, 1, 1000, ?)",
        run,
        from,
        CollectionRuns.sealed(run, from, pieces.toByteArray()));
  }

  @AfterEach
  void theBooksHold() {
    demonstration(false);
    today.flow();
    Oracle.holds();
  }

  @Test
  void aFileIsTakenInAndComesBackDayByDay() {
    play().statusCode(200).body("day", is(1)).body("reportIds", hasSize(1));
    play().statusCode(200).body("day", is(2)).body("reportIds", hasSize(2));
    assertEquals("REJECTED", refused.state());
    assertEquals(
        "****7491",
        Books.rows("select bank_mask from mandate where id = ?", moved.mandate())
            .getFirst()
            .get("bank_mask"));
    play()
        .statusCode(409)
        .body("code", is("BACS_CANNOT_BE_PLAYED"))
        .body("detail", containsString("post the run first"));

    for (Collected payer : List.of(pays, unpaid, moved, claims)) {
      payer.itemOf(run, pence(payer));
    }
    Books.run("update collection_run set state = 'POSTED', journal_id = ? where id = ?", run, run);
    play().statusCode(200).body("day", is(3)).body("more", is(true));
    assertEquals(0, unpaid.balance());
    assertEquals(-100, pays.balance());
    play().statusCode(200).body("day", is(4)).body("more", is(false));
    assertEquals(0, claims.balance());
    assertEquals(1, Books.number("select count(*) from indemnity_claim"));
    play().statusCode(409);
    assertEquals(
        0,
        Books.number(
            "select count(*) from bacs_advice where outcome not in ('APPLIED', 'PROPOSED')"));
    assertEquals(5, Books.number("select count(*) from bacs_report where simulated"));
  }

  @Test
  void everyDayThatWasPlayedCanBeLookedAtAgainWithWhatItBrought() {
    cycle()
        .statusCode(200)
        .body("days", hasSize(4))
        .body("days.played", is(List.of(false, false, false, false)))
        .body("next", is(1))
        .body("whyNot", nullValue());
    play().statusCode(200);
    play().statusCode(200);
    cycle()
        .body("days.played", is(List.of(true, true, false, false)))
        .body("days[0].reports.kind", is(List.of("INPUT")))
        .body("days[1].reports.kind", is(List.of("AUDDIS", "ADDACS")))
        .body("days[1].reports[0].lines", is(1))
        .body("next", is(3))
        .body("whyNot", containsString("post the run first"));
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/simulated-bacs/" + Books.id())
        .then()
        .statusCode(404);
  }

  @Test
  void withACouncilsOwnBooksNoBankIsInvented() {
    demonstration(false);
    play().statusCode(409).body("detail", containsString("demonstration"));
    cycle().statusCode(409).body("code", is("BACS_CANNOT_BE_PLAYED"));
    assertEquals(0, Books.number("select count(*) from bacs_report"));
  }

  private long pence(Collected payer) {
    return payer == pays ? 100 : payer == unpaid ? 200 : payer == moved ? 300 : 400;
  }

  private static Instruction record(
      TransactionCode code, Collected payer, String account, long pence) {
    return new Instruction(code, "999999", account, pence, payer.reference(), "A OKAFOR");
  }

  private ValidatableResponse cycle() {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/simulated-bacs/" + run)
        .then();
  }

  private ValidatableResponse play() {
    return given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .post("/api/v1/simulated-bacs/" + run + "/next-day")
        .then();
  }

  private static void demonstration(boolean invented) {
    Books.run("update import_run set demonstration = false");
    if (invented) {
      Books.run(
          """
          insert into import_run (id, council, as_at, state, started_by, started_by_name, demonstration)
          values (?, 'Riverbourne', date '2026-11-22', 'LOADED', 'test', 'Test', true)\
          """,
          Books.id());
    }
  }
}
