package org.quarterday.debit;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.because;
import static org.quarterday.debit.Debits.board;
import static org.quarterday.debit.Debits.expect;
import static org.quarterday.debit.Debits.joe;
import static org.quarterday.debit.Debits.prelist;
import static org.quarterday.debit.Debits.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** What stands behind the board: lists, files and exceptions. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class DebitListsTest extends DebitedCouncil {

  @Test
  void theListsBehindTheBoardArePagedWithoutLosingARow() {
    prelist(WEEK);
    String address = "/api/v1/weekly-debits/" + WEEK + "/lines";
    var first = amara().get(address + "?limit=2").jsonPath();
    assertEquals(2, first.getList("items").size());
    var second =
        amara().queryParam("after", first.getString("next")).get(address + "?limit=2").jsonPath();
    assertEquals(1, second.getList("items").size());
    assertEquals(null, second.getString("next"));
    assertEquals(
        350,
        amara().get(address + "?rentGroup=HRA&type=DSC").jsonPath().getInt("items[0].amountPence"));
    assertEquals(0, amara().get(address + "?partWeek=true").jsonPath().getList("items").size());
    var weeks = amara().get("/api/v1/weekly-debits?limit=250").jsonPath();
    assertEquals(
        "PRELISTED", weeks.getString("items.find { it.weekStartsOn == '2026-11-23' }.state"));
  }

  @Test
  void aListLeavesAsAFileOfExactlyWhatIsShown() {
    prelist(WEEK);
    String address = "/api/v1/weekly-debits/" + WEEK + "/";
    String csv = expect(200, amara().get(address + "lines/export.csv?type=DSC")).asString();
    String[] rows = csv.split("\r\n");
    assertEquals(2, rows.length, csv);
    assertTrue(
        rows[0].startsWith("\ufeffAccount,Rent group,Charge,A full week,Days,Part-week change"),
        csv);
    assertTrue(rows[1].contains(",HRA,DSC,3.50,7,0.00,3.50,"), csv);
    assertEquals(4, amara().get(address + "lines/export.csv").asString().split("\r\n").length);
    String roll = amara().get(address + "roll-forward/export.csv").asString();
    assertTrue(roll.contains("HRA,DBR,2,215.46,2,215.46,2,215.46,0,0.00,2,215.46,0.00"), roll);
    for (String list : List.of("lines", "void-loss", "movements", "exceptions", "roll-forward")) {
      byte[] file = expect(200, amara().get(address + list + "/export.xlsx")).asByteArray();
      assertEquals('P', file[0], list + " is a workbook");
    }
    expect(404, amara().get(address + "everything/export.csv"))
        .then()
        .body("code", is("NOT_FOUND"));
  }

  @Test
  void anExceptionIsAcceptedByNameAndWithAReasonBeforeAnybodySigns() {
    Books.run("update property set uprn = null");
    var board = prelist(WEEK);
    assertEquals(2, board.getInt("openExceptions"));
    String hash = board.getString("contentHash");
    expect(409, sign(amara(), WEEK, "balancing", hash)).then().body("code", is("EXCEPTIONS_OPEN"));

    var oddities =
        amara().get("/api/v1/weekly-debits/" + WEEK + "/exceptions?open=true").jsonPath();
    assertEquals(List.of("UPRN_MISSING", "UPRN_MISSING"), oddities.getList("items.code"));
    String one = oddities.getString("items[0].id");
    expect(200, because(joe(), WEEK, "exceptions/" + one + "/acceptance", "Asked for"));
    assertEquals(1, board(WEEK).getInt("openExceptions"));
    expect(
            200,
            amara()
                .body(Map.of("code", "UPRN_MISSING", "reason", "Street naming is late"))
                .post("/api/v1/weekly-debits/" + WEEK + "/exceptions/acceptance"))
        .then()
        .body("accepted", is(1));
    assertNotEquals(
        hash, board(WEEK).getString("contentHash"), "acceptance is part of what is signed");
    expect(409, sign(amara(), WEEK, "balancing", hash)).then().body("code", is("CONTENT_CHANGED"));

    assertEquals(0, prelist(WEEK).getInt("openExceptions"), "it stands for the same words");
    Debits.post(WEEK);
    expect(409, because(amara(), WEEK, "exceptions/" + one + "/acceptance", "Late"));
  }

  @Test
  void whatCannotBePostedMustBePutRight() {
    Books.run("delete from posting_rule where type_code = 'DSC'");
    try {
      var board = prelist(WEEK);
      assertEquals(1, board.getInt("openExceptions"));
      String id =
          amara()
              .get("/api/v1/weekly-debits/" + WEEK + "/exceptions")
              .jsonPath()
              .getString("items.find { it.code == 'NO_CONTROL_ACCOUNT' }.id");
      expect(409, because(amara(), WEEK, "exceptions/" + id + "/acceptance", "Never mind"))
          .then()
          .body("code", is("MUST_BE_PUT_RIGHT"));
    } finally {
      Books.referenceData();
    }
  }
}
