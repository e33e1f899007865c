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
  private record Defect(String file, String line, String severity, String kind, String key) {}

  private static final String R = "REJECTED";
  private static final String W = "WARNING";

  private static final List<Defect> DEFECTS =
      List.of(
          new Defect("rentgrp.csv", "@,Again,52,,A,B,C,D", R, "duplicate rent group", "@"),
          new Defect("rentgrp.csv", "@X,No controls,53,60,,,,", W, "control account missing", "@X"),
          new Defect("rentgrp.csv", null, W, "rent-free period is not a week of the year", "@X"),
          new Defect("rentgrp.csv", null, W, "number of periods differs from the calendar", "@X"),
          new Defect(
              "debtype.csv",
              "TOOLONG,Long,Y,N,Y,N,Y",
              R,
              "charge code is not three letters or digits",
              "TOOLONG"),
          new Defect("debtype.csv", "DCI,Again,N,Y,N,N,N", R, "duplicate charge type", "DCI"),
          new Defect(
              "debtype.csv",
              "RPY,Not a charge,N,Y,N,N,N",
              R,
              "charge code is that of a receipt or an adjustment",
              "RPY"),
          new Defect(
              "debtype.csv", "DZ1,Odd,maybe,Y,N,N,N", R, "apportionment is not Y or N", "DZ1"),
          new Defect(
              "property.csv",
              "@D1,999900000077,DWE,2,1 Again Row,,ZZ1 1AA,@,P1,1,OCC,",
              R,
              "duplicate property reference",
              "@D1"),
          new Defect(
              "property.csv",
              ",999900000078,DWE,2,1 No Row,,ZZ1 1AA,@,P1,1,VOID,2026-11-02",
              R,
              "property without a reference",
              ""),
          new Defect(
              "property.csv",
              "@P5,999900000079,DWE,2,1 Lost Row,,ZZ1 1AA,NOGRP,P1,1,VOID,2026-11-02",
              R,
              "unknown rent group",
              "@P5"),
          new Defect(
              "property.csv",
              "@P6,UPRN-6,DWE,two,1 Odd Row,,NW1,@,P1,lots,GONE,",
              W,
              "UPRN is malformed",
              "@P6"),
          new Defect("property.csv", null, W, "number of bedrooms is not a number", "@P6"),
          new Defect("property.csv", null, W, "value of 1999 is not a number", "@P6"),
          new Defect("property.csv", null, W, "postcode is malformed", "@P6"),
          new Defect("property.csv", null, W, "unknown property status", "@P6"),
          new Defect("property.csv", "@P7,,TENT,2,,,ZZ1 1AA,@,P1,1,OCC,", W, "UPRN missing", "@P7"),
          new Defect("property.csv", null, W, "unknown property type", "@P7"),
          new Defect("property.csv", null, W, "address missing", "@P7"),
          new Defect("property.csv", null, W, "occupied property with nobody in it", "@P7"),
          new Defect(
              "property.csv",
              "@P8,999900000080,DWE,2,1 Void Row,,ZZ1 1AA,@,P1,1,VOID,",
              W,
              "void property without a date",
              "@P8"),
          new Defect(
              "tenagree.csv",
              "@T/1,@D4,@H1,SEC,2020-04-06,,0,0,0,0,@,,,,,",
              R,
              "duplicate tenancy reference",
              "@T/1"),
          new Defect(
              "tenagree.csv",
              "@T/21,@D4,@H21,SEC,2020-04-06,2019-01-01,0,0,0,0,@,,,,,",
              R,
              "tenancy ends before it starts, or its property is unknown",
              "@T/21"),
          new Defect(
              "tenagree.csv",
              "@T/22,@NONE,@H22,SEC,2020-04-06,,0,0,0,0,@,,,,,",
              R,
              "tenancy ends before it starts, or its property is unknown",
              "@T/22"),
          new Defect(
              "tenagree.csv",
              "@T/23,@D4,@H23,SEC,2020-13-06,,0,0,0,0,@,,,,,",
              R,
              "start of tenancy is not a date",
              "@T/23"),
          new Defect(
              "tenagree.csv",
              "@T/24,@D4,@H24,SEC,2020-04-06,soon,0,0,0,0,@,,,,,",
              R,
              "end of tenancy is not a date",
              "@T/24"),
          new Defect(
              "tenagree.csv",
              "@T/25,@D4,@H25,SEC,2020-04-06,,0,0,0,0,NOGRP,,,,,",
              R,
              "unknown rent group",
              "@T/25"),
          new Defect(
              "tenagree.csv",
              "@T/26,@D4,@H26,s?,2020-04-06,,0,0,0,0,@,,,,,",
              R,
              "unknown tenure",
              "@T/26"),
          new Defect(
              "tenagree.csv",
              "@T/27,@D4,@H27,SUB,2020-04-06,,0,0,0,0,@,,,,,@NONE",
              R,
              "sub-account without a main tenancy",
              "@T/27"),
          new Defect("tenagree.csv", "@T/28,@D4", R, "row has the wrong number of fields", "@T/28"),
          new Defect(
              "member.csv",
              "@H1,1,Ms,Ada,Again,1980-01-01,,T,Y",
              R,
              "duplicate member of a household",
              "@H1"),
          new Defect(
              "member.csv",
              "@H1,2,Ms,Nameless,,1980-01-01,,J,Y",
              R,
              "person without a surname",
              "@H1"),
          new Defect(
              "member.csv",
              "@H2,2,Mr,Bo,Bad,1980-02-31,123,J,Y",
              W,
              "date of birth is not a date",
              "@H2"),
          new Defect("member.csv", null, W, "National Insurance number is malformed", "@H2"),
          new Defect(
              "member.csv",
              "@H3,2,Mr,Old,Older,1890-01-01,QQ123456C,J,Y",
              W,
              "date of birth is not likely",
              "@H3"),
          new Defect(
              "member.csv",
              "@H3,3,Mr,Same,Number,1990-01-01,QQ 12 34 56 C,J,Y",
              W,
              "National Insurance number used by two people",
              "@H3"),
          new Defect(
              "member.csv",
              "@H99,1,Mr,No,Home,1990-01-01,,T,Y",
              W,
              "member of a household without a tenancy",
              "@H99"),
          new Defect(
              "contacts.csv", "@H98,07700 900001,,", R, "contact for an unknown household", "@H98"),
          new Defect(
              "contacts.csv",
              "@H2,call me,nowhere,SINGING",
              W,
              "e-mail address is malformed",
              "@H2"),
          new Defect("contacts.csv", null, W, "telephone number is malformed", "@H2"),
          new Defect("contacts.csv", null, W, "unknown preference", "@H2"),
          new Defect(
              "debitem.csv",
              ",,DBR,1.00,2026-04-06,",
              R,
              "charge for neither a tenancy nor a property",
              ""),
          new Defect(
              "debitem.csv",
              "@T/77,,DBR,1.00,2026-04-06,",
              R,
              "charge for an unknown tenancy",
              "@T/77"),
          new Defect(
              "debitem.csv",
              ",@D77,DBR,1.00,2026-04-06,",
              R,
              "charge for an unknown property",
              "@D77"),
          new Defect("debitem.csv", "@T/1,,ZZ9,1.00,2026-04-06,", R, "unknown charge code", "@T/1"),
          new Defect(
              "debitem.csv", "@T/1,,DSC,1.234,2026-04-06,", R, "amount is not a number", "@T/1"),
          new Defect(
              "debitem.csv", "@T/1,,DSC,2000000.00,2026-04-06,", R, "amount is too large", "@T/1"),
          new Defect(
              "debitem.csv",
              ",@D4,DSC,-1.00,2026-04-06,",
              R,
              "charge of a property is negative",
              "@D4"),
          new Defect(
              "debitem.csv",
              "@T/1,,DSC,1.00,2026-04-06,2026-01-01",
              R,
              "charge ends before it starts",
              "@T/1"),
          new Defect(
              "debitem.csv",
              "@T/1,,DSC,1.00,2010-04-06,2010-05-01",
              R,
              "charge lies outside its tenancy",
              "@T/1"),
          new Defect(
              "debitem.csv",
              "@T/1,,DBR,1.00,2026-10-06,",
              R,
              "charge overlaps another of the same code",
              "@T/1"),
          new Defect(
              "rtrans.csv",
              "@T/78,2026-11-16,DBR,1.00,2026,33,B,501,1,",
              R,
              "transaction for an unknown tenancy",
              "501"),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-11-16,XQZ,1.00,2026,33,B,502,1,",
              R,
              "unknown transaction type",
              "502"),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-11-16,DBR,1.00,2026,33,B,1031,1,",
              R,
              "duplicate transaction number",
              "1031"),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-11-16,DBR,1000000000000000000,2026,33,B,503,1,",
              R,
              "amount is not a number",
              "503"),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-11-16,DBR,=1+1,2026,33,B,504,1,",
              R,
              "amount is not a number",
              "504"),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-02-30,DBR,1.00,2026,33,B,505,1,",
              R,
              "transaction date is not a date",
              "505"),
          new Defect(
              "rtrans.csv",
              "@T/1,2027-02-01,DBR,1.00,2026,33,B,506,1,",
              R,
              "transaction dated after the extract",
              "506"),
          new Defect(
              "rtrans.csv",
              "@T/1,1950-02-01,DBR,1.00,2026,33,B,507,1,",
              R,
              "transaction date is not likely",
              "507"),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-11-16,DBR,1.00,2026,33,B,,1,",
              R,
              "transaction without a number",
              ""),
          new Defect(
              "rtrans.csv",
              "@T/1,2026-11-16,ADJ,0.00,2026,77,B,508,1,",
              W,
              "period is not one of a rent year",
              "508"));

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
    long rejected = DEFECTS.stream().filter(d -> d.severity().equals(R)).count();
    assertEquals(rejected, outcome.issues(R).size(), () -> String.join("\n", outcome.issues(R)));
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
        4, outcome.rows("rtrans.csv", "rowsRejected"), () -> String.join("\n", outcome.issues(R)));
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
        outcome.issues(W));
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
    assertEquals(List.of("balance differs from the sum of transactions WXT/1"), outcome.issues(W));
    int number =
        (int)
            outcome.issues().stream()
                .filter(i -> W.equals(i.get("severity")))
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
