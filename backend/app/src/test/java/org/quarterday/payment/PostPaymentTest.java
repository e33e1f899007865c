package org.quarterday.payment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.Oracle;
import org.quarterday.support.PdfText;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PostPaymentTest extends PaymentsByApi {

  @Test
  void aPaymentLowersWhatIsOwedAndHasAReceipt() {
    UUID account = owing(11746);
    post(account, payment(5000))
        .then()
        .statusCode(200)
        .body("number", is(2))
        .body("receiptNumber", is(People.reference(account) + "-2"))
        .body("balancePence", is(6746))
        .body("balanceWords", is("£67.46 in arrears"));

    var entry =
        Books.rows("select * from entry where account_id = ? and number = 2", account).getFirst();
    assertEquals(-5000L, entry.get("amount_pence"));
    assertEquals("CASH", entry.get("control_code"));
    assertEquals("PAYMENT", entry.get("source"));
    assertEquals(java.sql.Date.valueOf(today.date()), entry.get("effective_on"));
    var journal =
        Books.rows("select * from journal where id = ?", entry.get("journal_id")).getFirst();
    assertEquals("RECEIPT", journal.get("kind"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where subject = 'journal' and subject_id = ? and actor_name <> ''",
            entry.get("journal_id").toString()));

    read("/api/v1/accounts/{a}/payments/2/receipt", account)
        .then()
        .statusCode(200)
        .body("amountPence", is(5000))
        .body("method", is("Card payment"))
        .body("state", is("STANDS"));
    byte[] pdf = read("/api/v1/accounts/{a}/payments/2/receipt.pdf", account).asByteArray();
    String text = PdfText.of(pdf);
    assertTrue(text.contains("We received £50.00"), text);
    assertTrue(text.contains(People.reference(account) + "-2"), text);
    assertEquals("", PdfText.faults(pdf));
  }

  @Test
  void fiftyEqualRequestsAtOnceAreOnePayment() throws Exception {
    UUID account = owing(11746);
    Map<String, Object> request = payment(2000);
    var answers = Callers.atOnce(50, i -> post(account, request, "same-" + account).asString());
    assertEquals(1, answers.stream().distinct().count(), answers.toString());
    assertEquals(9746, balance(account));
    assertEquals(2, Books.number("select count(*) from entry where account_id = ?", account));
  }

  @Test
  void fiftyDifferentPaymentsAtOnceAreAllPosted() throws Exception {
    UUID account = owing(100_000);
    var answers = Callers.atOnce(50, i -> post(account, payment(1000 + i)).statusCode());
    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertEquals(100_000 - IntStream.range(0, 50).map(i -> 1000 + i).sum(), balance(account));
    Oracle.balancesAreTheSumsOfTheirEntries();
    Oracle.entriesAreNumberedWithoutAGap();
  }

  @Test
  void ofTwoPaymentsAlikeAtOnceOneIsAskedAbout() throws Exception {
    for (int round = 0; round < 10; round++) {
      UUID account = owing(11746);
      var answers =
          Callers.atOnce(2, i -> post(account, payment(5000)).statusCode()).stream()
              .sorted()
              .toList();
      assertEquals(List.of(200, 422), answers);
      assertEquals(6746, balance(account));
    }
  }

  @Test
  void aKeyIsForOneRequest() {
    UUID account = owing(11746);
    String key = Books.id().toString();
    Map<String, Object> request = payment(2000);
    post(account, request, key).then().statusCode(200);
    post(account, request, key).then().statusCode(200).body("number", is(2));
    post(account, payment(2001), key)
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    post(owing(11746), request, key)
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    send(Tokens.anotherHousingAssistant(), account, payment(3000), key).then().statusCode(200);
    send(Tokens.housingAssistant(), account, payment(3500), "")
        .then()
        .statusCode(400)
        .body("code", is("IDEMPOTENCY_KEY_MISSING"));
    assertEquals(11746 - 2000 - 3000, balance(account));
  }

  @Test
  void theSameAmountWithinAWeekHasToBeConfirmed() {
    UUID account = owing(50_000);
    post(account, payment(5000)).then().statusCode(200);
    Map<String, Object> another = payment(5000);
    String key = Books.id().toString();
    post(account, another, key)
        .then()
        .statusCode(422)
        .body("code", is("CONFIRMATION_NEEDED"))
        .body("errors[0].pointer", is("/amountPence"))
        .body("errors[0].code", is("SAME_AMOUNT"))
        .body("errors[0].detail", containsString("(no. 2)"));
    assertEquals(45_000, balance(account));
    another.put("confirmed", List.of("SAME_AMOUNT"));
    post(account, another, key).then().statusCode(200);
    Map<String, Object> longBefore = payment(5000);
    longBefore.put("paidOn", today.date().minusDays(8).toString());
    post(account, longBefore).then().statusCode(200);
    assertEquals(35_000, balance(account));
  }

  @Test
  void aPaymentThatWasTakenBackIsNotAskedAbout() {
    UUID account = owing(50_000);
    post(account, payment(5000)).then().statusCode(200);
    bounce(account, 2, Map.of("reasonCode", "CHEQUE_UNPAID")).then().statusCode(200);
    post(account, payment(5000)).then().statusCode(200);
  }

  @Test
  void aFormerTenantMayPay() {
    UUID account = owing(9000);
    Books.run("update account set ends_on = ? where account_id = ?", START.plusWeeks(20), account);
    post(account, payment(4000)).then().statusCode(200).body("balancePence", is(5000));
  }

  @Test
  void whatIsWrongIsNamedOnItsField() {
    UUID account = owing(11746);
    refused(account, "typeCode", "DBR", "PAYMENT_TYPE_UNFIT");
    refused(account, "typeCode", "RDX", "PAYMENT_TYPE_UNFIT");
    refused(account, "typeCode", "ZZZ", "PAYMENT_TYPE_UNFIT");
    refused(account, "amountPence", 0, "INVALID");
    refused(account, "amountPence", -500, "INVALID");
    refused(account, "amountPence", 10_000_001, "INVALID");
    refused(account, "paidOn", today.date().plusDays(1).toString(), "DAY_NOT_OPEN");
    refused(account, "paidOn", START.minusDays(1).toString(), "DAY_NOT_OPEN");
    refused(account, "narrative", "x".repeat(201), "INVALID");
    assertEquals(11746, balance(account));
    post(Books.id(), payment(100)).then().statusCode(404).body("code", is("ACCOUNT_NOT_FOUND"));
    assertEquals(
        0, Books.number("select count(*) from entry where account_id = ? and number > 1", account));
  }

  @Test
  void nothingIsPostedIntoAClosedYear() {
    LocalDate start = LocalDate.of(2013, 4, 1);
    UUID account = Books.account(start);
    Books.run(
        "insert into rent_year (year, starts_on, weeks) values (2013, ?, 52) on conflict do nothing",
        start);
    Books.run(
        "insert into rent_week (starts_on, year, number) values (?, 2013, 1) on conflict do nothing",
        start);
    Books.run("update rent_year set closed_at = now(), closed_by = 'test' where year = 2013");
    Map<String, Object> request = payment(100);
    request.put("paidOn", start.plusDays(1).toString());
    post(account, request)
        .then()
        .statusCode(422)
        .body("code", is("DAY_NOT_OPEN"))
        .body("errors[0].detail", containsString("closed"));
  }

  @Test
  void nobodyPostsToTheirOwnAccount() {
    UUID account = owing(11746);
    UUID person = People.tenant(account, "Ms", "Amara", "Lewis");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      post(account, payment(100)).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
      read("/api/v1/accounts/{a}/payments", account).then().statusCode(403);
      assertEquals(11746, balance(account));
    } finally {
      Books.run("delete from staff_person where person_id = ?", person);
    }
  }

  @Test
  void clientsThatHangUpLeaveAWholePaymentOrNone() throws Exception {
    UUID account = owing(1_000_000);
    String token = Tokens.housingAssistant();
    Callers.atOnce(
        40,
        i -> {
          hangUp(account, token, i);
          return null;
        });
    for (int wait = 0; wait < 40; wait++) {
      Thread.sleep(100);
    }
    long posted =
        Books.number("select count(*) from entry where account_id = ? and number > 1", account);
    long kept =
        Books.number("select count(*) from idempotency where key like ?", "hung-" + account + "%");
    assertEquals(kept, posted, "each remembered answer is one payment");
    Oracle.balancesAreTheSumsOfTheirEntries();
    Oracle.entriesAreNumberedWithoutAGap();
  }

  @Test
  void theLastPaymentsAreListedWithWhatBecameOfThem() {
    UUID account = owing(50_000);
    post(account, payment(1000)).then().statusCode(200);
    post(account, payment(2000)).then().statusCode(200);
    bounce(account, 3, Map.of("reasonCode", "CARD_CHARGED_BACK")).then().statusCode(200);
    read("/api/v1/accounts/{a}/payments?limit=4", account)
        .then()
        .statusCode(200)
        .body("items.number", is(List.of(3, 2)))
        .body("items.state", is(List.of("BOUNCED", "STANDS")))
        .body("items[0].bounceReason", is("CARD_CHARGED_BACK"))
        .body("items[0].reversedBy", is(4));
    read("/api/v1/accounts/{a}/payments/3/receipt", account).then().body("state", is("BOUNCED"));
    read("/api/v1/accounts/{a}/payments/1/receipt", account)
        .then()
        .statusCode(404)
        .body("code", is("PAYMENT_NOT_FOUND"));
    String csv = read("/api/v1/accounts/{a}/payments/export.csv", account).asString();
    assertTrue(csv.contains("Card payment charged back"), csv);
  }
}
