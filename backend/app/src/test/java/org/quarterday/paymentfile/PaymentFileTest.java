package org.quarterday.paymentfile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.paymentfile.PaymentFiles.DAY;
import static org.quarterday.paymentfile.PaymentFiles.amara;
import static org.quarterday.paymentfile.PaymentFiles.council;
import static org.quarterday.paymentfile.PaymentFiles.file;
import static org.quarterday.paymentfile.PaymentFiles.joe;
import static org.quarterday.paymentfile.PaymentFiles.line;
import static org.quarterday.paymentfile.PaymentFiles.posted;
import static org.quarterday.paymentfile.PaymentFiles.receipts;
import static org.quarterday.paymentfile.PaymentFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class PaymentFileTest {

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }

  @Test
  void eachGoodLineIsPostedAndEachBadOneIsNamedWithItsReason() throws Exception {
    List<String> refs = council(2);
    Books.run("update account_reference set in_doubt = true where reference = ?", refs.get(1));
    var bytes = new ByteArrayOutputStream();
    bytes.write(
        "source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative\r\n"
            .getBytes());
    List<String> lines =
        List.of(
            line("A1", refs.get(0), "12.50"),
            line("A2", "100O177", "20.00"),
            line("A3", "", "5.00"),
            line("A4", refs.get(1), "6.00"),
            line("A5", refs.get(0), "-7.00"),
            line("A6", refs.get(0), "0.00"),
            line("A7", refs.get(0), "10000000000000000.00"),
            line("A8", refs.get(0), "seven"),
            line("A9", refs.get(0), "1.00").replace(DAY.toString(), "2026-13-01"),
            line("A10", refs.get(0), "1.00").replace(DAY.toString(), "2099-01-01"),
            line("A11", refs.get(0), "1.00").replace(",PP,", ",BARTER,"),
            line("A1", refs.get(0), "12.50"),
            "PAYPOINT,A13," + refs.get(0) + ",2.00," + DAY + ",,PP,\"=cmd|' /C calc'!A0\"",
            "PAYPOINT,A14," + refs.get(0) + ",3.00," + DAY + ",,PP,\"never closed",
            "PAYPOINT,A15," + refs.get(0) + ",4.00," + DAY + ",,PP," + "x".repeat(70_000),
            "PAYPOINT,A16," + refs.get(0) + ",1.00," + DAY + ",,PP,\0",
            line("A17", refs.get(0), "1.00") + "one,field,too,many",
            line("A19", refs.get(0), "1.00").replace(DAY.toString(), "1995-06-01"));
    for (String text : lines) {
      bytes.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    bytes.write(("PAYPOINT,A18," + refs.get(0) + ",9.00," + DAY + ",,PP,caf").getBytes());
    bytes.write(new byte[] {(byte) 0xe9, '\r', '\n'});
    bytes.write("*TRAILER,19,10000000000000076.50\r\n".getBytes());

    Response sent = send(amara(), Books.id(), "hostile.csv", bytes.toByteArray());
    sent.then().statusCode(202).body("state", is("POSTING"));
    JsonPath file = posted(sent.path("id"));

    assertEquals(2, file.getInt("file.posted.lines"));
    assertEquals(1450, file.getLong("file.posted.pence"));
    assertEquals(4, file.getInt("file.suspense.lines"));
    assertEquals(3200, file.getLong("file.suspense.pence"));
    assertEquals(13, file.getInt("file.rejected.lines"));
    assertEquals(true, file.getBoolean("agrees"));
    Map<Integer, String> reasons = reasons(sent.path("id"));
    assertEquals("UNKNOWN_REFERENCE", reasons.get(3));
    assertEquals("NO_REFERENCE", reasons.get(4));
    assertEquals("REFERENCE_IN_DOUBT", reasons.get(5));
    assertEquals("an amount is more than nothing and at most a million pounds", reasons.get(6));
    assertEquals("an amount is more than nothing and at most a million pounds", reasons.get(7));
    assertEquals("an amount is more than nothing and at most a million pounds", reasons.get(8));
    assertEquals("“seven” is not an amount such as 12.50", reasons.get(9));
    assertEquals("payment_date is not a date such as 2026-11-24", reasons.get(10));
    assertEquals("payment_date lies more than a week ahead", reasons.get(11));
    assertEquals("there is no payment method “BARTER”", reasons.get(12));
    assertEquals("the same source line as line 2", reasons.get(13));
    assertEquals("a quotation mark is not closed", reasons.get(15));
    assertEquals("the line is longer than 64 KB", reasons.get(16));
    assertEquals("it holds a NUL character", reasons.get(17));
    assertEquals("it has 11 fields, the header 8", reasons.get(18));
    assertEquals("NO_OPEN_WEEK", reasons.get(19));
    assertEquals("the text is not UTF-8", reasons.get(20));
    assertEquals(-1450, Books.number("select sum(balance_pence) from account_balance"));
    amara()
        .get(
            "/api/v1/payment-files/{id}/lines/export.csv?outcome=ACCOUNT", (String) sent.path("id"))
        .then()
        .statusCode(200)
        .body(containsString("'=cmd|"));
  }

  @Test
  void aFileThatCannotBeTrustedAsAWholeIsRefusedAsAWhole() {
    List<String> refs = council(1);
    List<String> two = List.of(line("B1", refs.get(0), "5.00"), line("B2", refs.get(0), "6.00"));
    String good = file(two);
    refused("the trailer says 3 lines", good.replace("*TRAILER,2", "*TRAILER,3"));
    refused("the trailer says 2 lines, £11.01", good.replace("11.00", "11.01"));
    refused("the trailer is missing", good.substring(0, good.indexOf("*TRAILER")));
    refused("the trailer is missing", good.substring(0, good.indexOf("PAYPOINT,B2") + 20));
    refused("there are lines after the trailer", good + two.get(0) + "\n");
    refused("the column amount is missing", good.replace("amount", "sum"));
    refused("there is no column “sum”", good.replace("amount", "sum"));
    refused("the column source is there twice", good.replace("narrative", "source"));
    refused("it is empty", "");
    refused(
        "its first line cannot be read",
        new String(good.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1));
    refused(
        "come to more money",
        file(
            List.of(
                line("B1", refs.get(0), "90000000000000000.00"),
                line("B2", refs.get(0), "90000000000000000.00")),
            "1.00"));
    assertEquals(0, Books.number("select count(*) from entry"));
    assertEquals(0, Books.number("select count(*) from payment_line"));
    assertEquals(0, Books.number("select count(*) from payment_file where state <> 'REFUSED'"));
    send("b.csv", good).then().statusCode(202);
  }

  private static void refused(String why, String text) {
    Response answer = send("b.csv", text);
    answer.then().statusCode(422).body("code", is("PAYMENT_FILE_UNUSABLE"));
    String detail = answer.path("detail");
    assertEquals(true, detail.contains(why), detail);
  }

  @Test
  void theSameFileIsNotPostedAgainHoweverItIsCalledOrWritten() {
    List<String> refs = council(2);
    String good = file(List.of(line("C1", refs.get(0), "5.00"), line("C2", refs.get(1), "6.00")));
    posted(send("monday.csv", good).then().statusCode(202).extract().path("id"));
    String quoted = good.replace("PAYPOINT", "\"PAYPOINT\"");
    String swapped =
        "amount,source,source_line_id,payment_ref,payment_date,method\n5.00,PAYPOINT,C1,%s,%s,PP\n6.00,PAYPOINT,C2,%s,%s,PP\n*TRAILER,2,11.00\n"
            .formatted(refs.get(0), DAY, refs.get(1), DAY);
    for (String again :
        List.of(good, "\uFEFF" + good, good.replace("\n", "\r\n"), quoted, swapped, good.trim())) {
      send("tuesday.csv", again)
          .then()
          .statusCode(409)
          .body("code", is("PAYMENT_FILE_RECEIVED_BEFORE"))
          .body("detail", is("its lines are those of monday.csv."));
    }
    assertEquals(2, receipts());
  }

  @Test
  void aLineOfASourceIsPostedOnceInWhateverFileItComesAgain() {
    List<String> refs = council(3);
    posted(send("one.csv", file(List.of(line("D1", refs.get(0), "5.00")))).path("id"));
    String second =
        file(
            List.of(
                line("D1", refs.get(1), "5.00"),
                line("D2", refs.get(1), "6.00"),
                line("D3", refs.get(2), "7.00")));
    JsonPath file = posted(send("two.csv", second).then().statusCode(202).extract().path("id"));
    assertEquals(2, file.getInt("file.posted.lines"));
    assertEquals(1, file.getInt("file.rejected.lines"));
    assertEquals("received before, in one.csv, line 2", reasons(file.getString("file.id")).get(2));
    assertEquals(3, receipts());
  }

  @Test
  void aFileThatLooksLikeAnotherWaitsForAnotherPerson() {
    List<String> refs = council(2);
    posted(
        send(
                "mon.csv",
                file(List.of(line("E1", refs.get(0), "5.00"), line("E2", refs.get(1), "6.00"))))
            .path("id"));
    String again = file(List.of(line("E3", refs.get(0), "5.00"), line("E4", refs.get(1), "6.00")));
    Response held = send("tue.csv", again);
    held.then()
        .statusCode(202)
        .body("state", is("HELD"))
        .body("why", is("it has as many lines and comes to as much as mon.csv"));
    String id = held.path("id");
    assertEquals(2, receipts());
    assertEquals("You sent it: another person decides.", file(id).getString("whyNot"));
    decide(amara(), id, "release").then().statusCode(409).body("code", is("SAME_PERSON"));

    String half = file(List.of(line("E1", refs.get(0), "5.00"), line("E9", refs.get(1), "8.00")));
    Response other = send("wed.csv", half);
    other.then().statusCode(202).body("state", is("HELD")).body("why", startsWith("at least half"));
    joe()
        .contentType("application/json")
        .body(Map.of("reason", "The cash office sent Monday twice"))
        .post("/api/v1/payment-files/{id}/refusal", (String) other.path("id"))
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    decide(joe(), other.path("id"), "release")
        .then()
        .statusCode(409)
        .body("code", is("PAYMENT_FILE_NOT_HELD"));

    decide(joe(), id, "release").then().statusCode(200);
    assertEquals(2, posted(id).getInt("file.posted.lines"));
    assertEquals(4, receipts());
    assertEquals(
        1,
        Books.number(
            "select count(*) from journal j join payment_file f on f.journal_id = j.id where f.name = 'tue.csv' and j.approved_by is not null and j.made_by <> j.approved_by"));
  }

  @Test
  void whatWasHeldIsJudgedAnewWhenItIsReleased() {
    List<String> refs = council(2);
    posted(
        send(
                "mon.csv",
                file(List.of(line("F1", refs.get(0), "5.00"), line("F2", refs.get(1), "6.00"))))
            .path("id"));
    String id =
        send(
                "tue.csv",
                file(List.of(line("F3", refs.get(0), "5.00"), line("F4", refs.get(1), "6.00"))))
            .path("id");
    assertEquals(2, file(id).getInt("file.posted.lines"));
    Books.run("update account_reference set in_doubt = true where reference = ?", refs.get(1));
    decide(joe(), id, "release").then().statusCode(200);
    JsonPath file = posted(id);
    assertEquals(1, file.getInt("file.posted.lines"));
    assertEquals(600, file.getLong("file.suspense.pence"));
  }

  @Test
  void eightUploadsOfOneFileAtOncePostItOnce() throws Exception {
    List<String> refs = council(40);
    String good =
        file(IntStream.range(0, 40).mapToObj(i -> line("G" + i, refs.get(i), "5.00")).toList());
    var answers = Callers.counted(8, i -> send("copy" + i + ".csv", good).statusCode());
    assertEquals(Map.of(202, 1L, 409, 7L), answers);
    settled();
    assertEquals(40, receipts());
    assertEquals(-20_000, Books.number("select sum(balance_pence) from account_balance"));
  }

  @Test
  void aSenderWhoHangsUpInTheMiddleLeavesNothingAndMaySendItAgain() throws Exception {
    List<String> refs = council(40);
    String good =
        file(
            IntStream.range(0, 20_000)
                .mapToObj(i -> line("U" + i, refs.get(i % 40), "1.00") + "long ".repeat(40))
                .toList());
    UUID key = Books.id();
    try (var sender = new HalfSent(RestAssured.port, key.toString(), good)) {
      until("select count(*) from payment_line");
    }
    until("select count(*) from payment_file where state = 'REFUSED'");
    assertEquals(0, Books.number("select count(*) from payment_line"));
    assertEquals(0, receipts());

    byte[] whole = good.getBytes(StandardCharsets.UTF_8);
    posted(send(amara(), key, "again.csv", whole).then().statusCode(202).extract().path("id"));
    assertEquals(20_000, receipts());
  }

  /** Waits until there is one. */
  private static void until(String query) {
    for (int i = 0; i < 300 && Books.number(query) == 0; i++) {
      PaymentFiles.pause();
    }
    assertTrue(Books.number(query) > 0, query);
  }

  @Test
  void twoFilesThatLookAlikeSentAtOnceAreNotBothPosted() throws Exception {
    List<String> refs = council(2);
    Map<String, Long> states =
        Callers.counted(
            2,
            i -> {
              String text =
                  file(
                      List.of(
                          line("H" + i, refs.get(0), "5.00"), line("I" + i, refs.get(1), "6.00")));
              return send("at-once-" + i + ".csv", text).path("state");
            });
    assertEquals(1, states.get("HELD"), states.toString());
    settled();
    assertEquals(2, receipts());
  }

  @Test
  void theSameKeyWithTheSameFileIsAnsweredAndNotTakenAgain() {
    List<String> refs = council(2);
    UUID key = Books.id();
    byte[] good = file(List.of(line("J1", refs.get(0), "5.00"))).getBytes(StandardCharsets.UTF_8);
    byte[] other = file(List.of(line("J2", refs.get(1), "6.00"))).getBytes(StandardCharsets.UTF_8);
    String first = send(amara(), key, "j.csv", good).then().statusCode(202).extract().path("id");
    posted(first);
    send(amara(), key, "j.csv", good).then().statusCode(202).body("id", is(first));
    send(amara(), key, "j.csv", other)
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    amara()
        .contentType("text/csv")
        .body(other)
        .post("/api/v1/payment-files")
        .then()
        .statusCode(400);
    assertEquals(1, receipts());
    assertEquals(0, Books.number("select count(*) from payment_file where state = 'RECEIVING'"));
  }

  @Test
  void theTrialBalanceShowsWhatIsHeldInSuspense() {
    List<String> refs = council(1);
    posted(
        send("k.csv", file(List.of(line("K1", refs.get(0), "5.00"), line("K2", "NOBODY", "8.00"))))
            .path("id"));
    JsonPath balance = amara().get("/api/v1/trial-balance?asAt=2026-11-22").jsonPath();
    assertEquals(0, balance.getLong("differencePence"));
    assertEquals(
        -800, balance.getLong("controls.find { it.controlCode == 'SUSPENSE' }.amountPence"));
    assertEquals(1300, balance.getLong("controls.find { it.controlCode == 'CASH' }.amountPence"));
  }

  private static Response decide(RequestSpecification by, String id, String what) {
    return by.contentType("application/json")
        .header("Idempotency-Key", Books.id())
        .body(Map.of("reason", "Two days of the same takings"))
        .post("/api/v1/payment-files/{id}/" + what, id);
  }

  private static Map<Integer, String> reasons(String id) {
    Map<Integer, String> reasons = new TreeMap<>();
    amara()
        .get("/api/v1/payment-files/{id}/lines?limit=250", id)
        .jsonPath()
        .getList("items", Map.class)
        .forEach(line -> reasons.put((Integer) line.get("line"), (String) line.get("reason")));
    return reasons;
  }

  /** No file is on its way any more. */
  private static void settled() {
    for (int i = 0; i < 300; i++) {
      if (Books.number("select count(*) from payment_file where state in ('RECEIVING', 'POSTING')")
          == 0) {
        return;
      }
      PaymentFiles.pause();
    }
    throw new AssertionError("a file is still on its way");
  }
}
