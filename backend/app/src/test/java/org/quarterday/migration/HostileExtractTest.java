package org.quarterday.migration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Extracts;
import org.quarterday.support.Golden;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.SmallCouncil;

/** Extracts as they come: whatever is wrong with a row, every good row beside it is loaded. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "migration",
    permissions = {"books:import", "account:read"})
class HostileExtractTest {

  /** A line that is wrong in one way, and what is said of it. */
  /**
   * A line that is wrong in one way, and what is said of it; no line when the one before it earns a
   * second remark.
   */
  private record Defect(String file, String severity, String kind, String key, String line) {
    static Defect of(String row) {
      String[] parts = row.split("\t", 5);
      return new Defect(
          parts[0], parts[1], parts[2], parts[3], parts[4].equals("-") ? null : parts[4]);
    }
  }

  private static final List<Defect> DEFECTS = defects();

  private static List<Defect> defects() {
    return Golden.text("migration/hostile-rows.tsv")
        .lines()
        .filter(row -> !row.startsWith("#"))
        .map(Defect::of)
        .toList();
  }

  @Test
  void everyDefectIsNamedAndEveryGoodRowIsLoaded() {
    SmallCouncil council = new SmallCouncil("HX");
    DEFECTS.stream().filter(d -> d.line() != null).forEach(d -> council.add(d.file(), d.line()));

    var outcome = council.bringIn();

    assertEquals("LOADED", outcome.state(), outcome.report().prettify());
    for (Defect defect : DEFECTS) {
      String expected = defect.kind() + " " + defect.key().replace("@", "HX");
      assertTrue(
          outcome.issues(defect.severity()).contains(expected),
          () ->
              "“"
                  + expected
                  + "” is not among\n"
                  + String.join("\n", outcome.issues(defect.severity())));
    }
    long rejected = DEFECTS.stream().filter(d -> d.severity().equals("REJECTED")).count();
    assertEquals(
        rejected,
        outcome.issues("REJECTED").size(),
        () -> String.join("\n", outcome.issues("REJECTED")));
    assertEquals(SmallCouncil.ACCOUNTS, outcome.report().getInt("accountsLoaded"));
    assertEquals(SmallCouncil.BALANCE, outcome.report().getLong("sumOfBalancesPence"));
    assertEquals(
        13,
        Books.number(
            "select count(*) from entry where journal_id = cast(? as uuid)", outcome.id()));
  }

  @Test
  void aWrongBytePoisonsItsOwnLineOnly() {
    SmallCouncil council = new SmallCouncil("PX");
    Map<String, byte[]> files = council.files();
    var rows = new java.io.ByteArrayOutputStream();
    byte[] good = files.get("rtrans.csv");
    rows.writeBytes(good);
    rows.writeBytes(Extracts.utf8("PXT/1,2026-11-16,ADJ,1.00,2026,33,B,601,1,a\u0000b\r\n"));
    rows.writeBytes(
        "PXT/1,2026-11-16,ADJ,1.00,2026,33,B,602,1,caf\u00e9\r\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    rows.writeBytes(
        Extracts.utf8("PXT/1,2026-11-16,ADJ,1.00,2026,33,B,603,1," + "x".repeat(1 << 20) + "\r\n"));
    rows.writeBytes(Extracts.utf8("PXT/1,2026-11-16,ADJ,1.00,2026,33,B,604,1,\"never closed\r\n"));
    rows.writeBytes(
        Extracts.utf8(
            "PXT/1,2026-11-16,ADJ,0.01,2026,33,B,605,1,\"said \"\"so\"\", twice\"\r\n\r\n"));
    rows.writeBytes(Extracts.utf8("PXT/1,2026-11-16,ADJ,0.02,2026,33,B,606,1,caf\u00e9"));
    files.put("rtrans.csv", rows.toByteArray());

    var outcome = Extracts.bringIn("Council PX", "2026-11-22", files);

    assertEquals("LOADED", outcome.state(), outcome.report().prettify());
    assertEquals(
        4,
        outcome.rows("rtrans.csv", "rowsRejected"),
        () -> String.join("\n", outcome.issues("REJECTED")));
    assertEquals(SmallCouncil.BALANCE + 3, outcome.report().getLong("sumOfBalancesPence"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from entry where narrative = 'said \"so\", twice' and journal_id = cast(? as uuid)",
            outcome.id()));
  }

  @Test
  void theSameExtractIsNotBroughtInTwiceWhateverItsLineEnds() {
    SmallCouncil council = new SmallCouncil("TX");
    assertEquals("LOADED", council.bringIn().state());

    String again = Extracts.start("Council TX", "2026-11-22");
    Extracts.begin(again, council.files())
        .then()
        .statusCode(409)
        .body("code", is("ALREADY_LOADED"));

    var reencoded = Extracts.bringIn("Council TX", "2026-11-22", council.files("\n"));
    assertEquals("REFUSED", reencoded.state());
    var appended =
        Extracts.bringIn(
            "Council TX",
            "2026-11-22",
            council.add("rtrans.csv", "@T/1,2026-11-16,ADJ,1.00,2026,33,B,601,1,").files());
    assertEquals("REFUSED", appended.state());
    assertEquals(
        12,
        Books.number(
            "select count(*) from entry e join account a using (account_id) where a.reference like 'TX%'"));
  }

  @Test
  void columnsMayComeInAnyOrderWithAByteOrderMarkAndStrangersAmongThem() {
    SmallCouncil council = new SmallCouncil("CX");
    Map<String, byte[]> files = council.files("\n");
    StringBuilder turned = new StringBuilder("\uFEFF");
    for (String line : council.lines("rtrans.csv")) {
      List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
      fields.add(0, "spare");
      turned.append(String.join(",", fields.reversed())).append('\n');
    }
    files.put("rtrans.csv", Extracts.utf8(turned.toString()));

    var outcome = Extracts.bringIn("Council CX", "2026-11-22", files);

    assertEquals("LOADED", outcome.state(), outcome.report().prettify());
    assertEquals(SmallCouncil.BALANCE, outcome.report().getLong("sumOfBalancesPence"));
  }

  @Test
  void withoutAFileItCannotDoWithoutNothingIsLoadedAndTheFileCanBeSentAfterwards() {
    SmallCouncil council = new SmallCouncil("MX");
    Map<String, byte[]> files = council.files();
    byte[] charges = files.remove("debitem.csv");
    String id = Extracts.start("Council MX", "2026-11-22");
    Extracts.begin(id, files)
        .then()
        .statusCode(409)
        .body("code", is("FILES_MISSING"))
        .body("errors.pointer", hasItem("/files/debitem.csv"));

    Extracts.send(id, "debitem.csv", Extracts.utf8("tag_ref,prop_ref,deb_code\r\n"))
        .then()
        .statusCode(200);
    given().post("/api/v1/imports/{id}/run", id).then().statusCode(202);
    var refused = Extracts.await(id);
    assertEquals("REFUSED", refused.state());
    assertTrue(
        refused.report().getString("refusal").contains("deb_value"),
        refused.report().getString("refusal"));
    assertEquals(0, Books.number("select count(*) from account where reference like 'MX%'"));

    Extracts.send(id, "debitem.csv", charges).then().statusCode(200);
    given().post("/api/v1/imports/{id}/run", id).then().statusCode(202);
    assertEquals("LOADED", Extracts.await(id).state());
  }

  @Test
  void withoutPeopleAndCalendarACouncilStillArrivesAndSaysWhatWasMissing() {
    SmallCouncil council =
        new SmallCouncil("OX").without("member.csv").without("contacts.csv").without("period.csv");
    var outcome = council.bringIn();
    assertEquals("LOADED", outcome.state());
    assertEquals(
        List.of("file missing period.csv", "file missing member.csv", "file missing contacts.csv"),
        outcome.issues("WARNING"));
    assertEquals(SmallCouncil.BALANCE, outcome.report().getLong("sumOfBalancesPence"));
  }

  @Test
  void anImportTakenOverIsLoadedOnce() {
    SmallCouncil council = new SmallCouncil("KX");
    String id = Extracts.start("Council KX", "2026-11-22");
    Extracts.begin(id, council.files()).then().statusCode(202);
    // As if the node that holds it had been paused past its lease, and another had claimed it.
    Books.run(
        "update import_run set fence = fence + 1, leased_until = now() - interval '1 second' where id = cast(? as uuid) and state = 'RUNNING'",
        id);

    assertEquals("LOADED", Extracts.await(id).state());
    assertEquals(
        12,
        Books.number(
            "select count(*) from entry e join account a using (account_id) where a.reference like 'KX%'"));
    assertEquals(
        SmallCouncil.BALANCE,
        Books.number(
            "select sum(b.balance_pence) from account_balance b join account a using (account_id) where a.reference like 'KX%'"));
  }

  @Test
  void whatIsNotAFileOfAnExtractIsRefused() {
    String id = Extracts.start("Council FX", "2026-11-22");
    Extracts.send(id, "passwd", Extracts.utf8("x"))
        .then()
        .statusCode(404)
        .body("code", is("UNKNOWN_FILE"));
    Extracts.send(id, "rtrans.csv", new byte[0])
        .then()
        .statusCode(422)
        .body("code", is("FILE_EMPTY"));
    given()
        .contentType("application/json")
        .body(Map.of("council", " "))
        .post("/api/v1/imports")
        .then()
        .statusCode(422);
    given()
        .get("/api/v1/imports/{id}", "00000000-0000-0000-0000-000000000000")
        .then()
        .statusCode(404)
        .body("code", is("IMPORT_NOT_FOUND"));
    given()
        .queryParam("severity", "ODD")
        .get("/api/v1/imports/{id}/issues", id)
        .then()
        .statusCode(422);
  }

  @Test
  void aWarningStaysOnTheWorkListUntilSomebodySettlesIt() {
    var outcome =
        new SmallCouncil("WX")
            .change(
                "tenagree.csv",
                "@T/1,@D1,@H1,SEC,2020-04-06,,50.00",
                "@T/1,@D1,@H1,SEC,2020-04-06,,50.01")
            .bringIn();
    assertEquals(
        List.of("balance differs from the sum of transactions WXT/1"), outcome.issues("WARNING"));
    int number =
        (int)
            outcome.issues().stream()
                .filter(i -> "WARNING".equals(i.get("severity")))
                .findFirst()
                .orElseThrow()
                .get("number");
    assertEquals(1, outcome.report().getInt("openIssues"));

    settle(outcome.id(), number, " ").then().statusCode(422).body("errors[0].pointer", is("/note"));
    settle(outcome.id(), number, "A penny of rounding, agreed with finance").then().statusCode(204);
    settle(outcome.id(), number, "Again")
        .then()
        .statusCode(409)
        .body("code", is("ALREADY_SETTLED"));
    assertEquals(
        0, given().get("/api/v1/imports/{id}", outcome.id()).jsonPath().getInt("openIssues"));
  }

  private static io.restassured.response.Response settle(String id, int number, String note) {
    return given()
        .contentType("application/json")
        .body(Map.of("note", note))
        .post("/api/v1/imports/{id}/issues/{n}/settlement", id, number);
  }
}
