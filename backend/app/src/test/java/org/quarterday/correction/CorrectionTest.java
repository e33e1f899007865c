package org.quarterday.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CorrectionTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 6);
  private static final LocalDate PAID = LocalDate.of(2026, 10, 30);

  @Inject Today today;

  @Test
  void aPaymentToTheWrongAccountFoundWeeksLaterCountsFromTheDayItWasPaid() {
    UUID wrong = owing(20_000);
    UUID right = owing(30_000);
    int payment = paid(wrong, 11_746, PAID);
    Map<String, Object> request = wrongAccount(payment, right);

    Response preview = preview(wrong, request);
    preview
        .then()
        .statusCode(200)
        .body("needsApproval", is(false))
        .body("findings", empty())
        .body("accounts[0].balanceBeforePence", is(8254))
        .body("accounts[0].balanceAfterPence", is(20_000))
        .body("accounts[0].asAt[0].on", is(PAID.toString()))
        .body("accounts[0].asAt[0].beforePence", is(8254))
        .body("accounts[0].asAt[0].afterPence", is(20_000))
        .body("accounts[1].balanceAfterPence", is(30_000 - 11_746))
        .body(
            "accounts[1].explanation[0]", startsWith("We put a payment (Card payment) of £117.46"));
    assertEquals(8254, balance(wrong), "a preview changes nothing");

    Response made = make(wrong, request);
    made.then()
        .statusCode(200)
        .body("state", is("POSTED"))
        .body("offNumber", is(3))
        .body("onNumber", is(2))
        .body("accounts[0].balancePence", is(20_000))
        .body("accounts[1].balanceWords", is("£182.54 in arrears"));
    assertEquals(
        (List<String>) preview.path("accounts[1].explanation"),
        made.path("accounts[1].explanation"),
        "what was previewed is what is told");
    var off = entry(wrong, 3);
    var on = entry(right, 2);
    assertEquals(payment, off.get("reverses"));
    assertEquals(off.get("journal_id"), on.get("journal_id"), "one journal");
    assertEquals(java.sql.Date.valueOf(PAID), on.get("effective_on"));
    assertEquals("RCC", on.get("type_code"));
    assertEquals("CORRECTION", on.get("source"));

    make(wrong, request).then().statusCode(409).body("code", is("ALREADY_REVERSED"));
    read("/api/v1/accounts/{a}/payments", wrong).then().body("items[0].state", is("CORRECTED"));
    read("/api/v1/corrections/" + made.path("id"))
        .then()
        .statusCode(200)
        .body("to.explanation[2]", is("You now owe £182.54."))
        .body("whyNot", is("It has been decided."));
    Oracle.reversalsAreEqualAndOpposite();
  }

  @Test
  void otherPeoplesAccountIsNotNamedToATenant() {
    UUID wrong = owing(20_000);
    UUID right = owing(30_000);
    Response made = make(wrong, wrongAccount(paid(wrong, 5000, PAID), right));
    String toWrong = String.join(" ", (List<String>) made.path("accounts[0].explanation"));
    assertTrue(!toWrong.contains(People.reference(right)), toWrong);
    assertTrue(toWrong.contains("another account"), toWrong);
  }

  @Test
  void aGarageOfTheSameTenancyIsNamed() {
    UUID main = owing(20_000);
    UUID garage = owing(3000);
    Books.run(
        "update account set tenancy_id = (select tenancy_id from account where account_id = ?) where account_id = ?",
        main,
        garage);
    make(main, wrongAccount(paid(main, 1500, PAID), garage))
        .then()
        .statusCode(200)
        .body(
            "accounts[0].explanation[0]",
            containsString("your account " + People.reference(garage)));
  }

  @Test
  void aWrongAmountIsTakenOffAndTheRightOnePutOnTheSameDay() {
    UUID account = owing(20_000);
    int payment = paid(account, 1_000, PAID);
    Map<String, Object> request = request("WRONG_AMOUNT", payment);
    request.put("amountPence", 10_000);
    make(account, request)
        .then()
        .statusCode(200)
        .body("offNumber", is(3))
        .body("onNumber", is(4))
        .body("accounts[0].balancePence", is(10_000));
    assertEquals(java.sql.Date.valueOf(PAID), entry(account, 4).get("effective_on"));
    assertEquals(-10_000L, entry(account, 4).get("amount_pence"));
  }

  @Test
  void aWrongDateMovesTheBalanceOfTheDaysBetween() {
    UUID account = owing(20_000);
    int payment = paid(account, 5000, PAID);
    Map<String, Object> request = request("WRONG_DATE", payment);
    request.put("effectiveOn", PAID.minusDays(14).toString());
    preview(account, request)
        .then()
        .body("accounts[0].balanceBeforePence", is(15_000))
        .body("accounts[0].balanceAfterPence", is(15_000))
        .body("accounts[0].asAt[0].on", is(PAID.minusDays(14).toString()))
        .body("accounts[0].asAt[0].beforePence", is(20_000))
        .body("accounts[0].asAt[0].afterPence", is(15_000));
    make(account, request).then().statusCode(200);
    assertEquals(15_000, balance(account));
    assertEquals(java.sql.Date.valueOf(PAID.minusDays(14)), entry(account, 4).get("effective_on"));
  }

  @Test
  void aboveTheLimitAnotherPersonApprovesTheSameContent() {
    UUID wrong = owing(200_000);
    UUID right = owing(200_000);
    int payment = paid(wrong, 150_000, PAID);
    Response made = make(wrong, wrongAccount(payment, right));
    made.then().statusCode(200).body("state", is("AWAITING_APPROVAL")).body("accounts", empty());
    assertEquals(50_000, balance(wrong));
    String id = made.path("id");
    String hash = made.path("contentHash");
    make(wrong, wrongAccount(payment, right))
        .then()
        .statusCode(409)
        .body("code", is("CORRECTION_WAITING"));
    approve(Tokens.housingAssistant(), id, hash).then().statusCode(403);
    approve(Tokens.seniorRentsOfficer(), id, "0".repeat(64))
        .then()
        .statusCode(409)
        .body("code", is("CORRECTION_CHANGED"));
    approve(Tokens.seniorRentsOfficer(), id, hash)
        .then()
        .statusCode(200)
        .body("state", is("POSTED"))
        .body("accounts[0].balancePence", is(200_000));
    approve(Tokens.headOfService(), id, hash)
        .then()
        .statusCode(409)
        .body("code", is("CORRECTION_DECIDED"));
    var journal =
        Books.rows(
                "select j.* from journal j join correction c on c.journal_id = j.id where c.id = ?",
                UUID.fromString(id))
            .getFirst();
    assertTrue(journal.get("made_by").toString().endsWith(Tokens.subject("amara.lewis")));
    assertTrue(journal.get("approved_by").toString().endsWith(Tokens.subject("helen.marsh")));
  }

  @Test
  void nobodyApprovesTheirOwnNorAboveTheirLimitNorWhatBouncedMeanwhile() {
    UUID wrong = owing(2_000_000);
    UUID right = owing(2_000_000);
    int large = paid(wrong, 600_000, PAID);
    Response made = make(wrong, wrongAccount(large, right));
    String id = made.path("id");
    approve(Tokens.seniorRentsOfficer(), id, made.path("contentHash"))
        .then()
        .statusCode(403)
        .body("code", is("CORRECTION_OVER_LIMIT"));

    int bouncing = paid(wrong, 150_000, PAID);
    Response second = make(Tokens.seniorRentsOfficer(), wrong, wrongAccount(bouncing, right));
    String secondId = second.path("id");
    if ("AWAITING_APPROVAL".equals(second.path("state"))) {
      approve(Tokens.seniorRentsOfficer(), secondId, second.path("contentHash"))
          .then()
          .statusCode(409)
          .body("code", is("SAME_PERSON"));
      given()
          .auth()
          .oauth2(Tokens.seniorRentsOfficer())
          .contentType("application/json")
          .header("Idempotency-Key", Books.id().toString())
          .body(Map.of("reasonCode", "CHEQUE_UNPAID"))
          .post("/api/v1/accounts/{a}/payments/{n}/bounce", wrong, bouncing)
          .then()
          .statusCode(200);
      approve(Tokens.headOfService(), secondId, second.path("contentHash"))
          .then()
          .statusCode(409)
          .body("code", is("ALREADY_REVERSED"));
    }
    approve(Tokens.headOfService(), id, made.path("contentHash")).then().statusCode(200);
  }

  @Test
  void aRefusedOneNeverPostsAndMayBeMadeAgain() {
    UUID wrong = owing(200_000);
    UUID right = owing(200_000);
    int payment = paid(wrong, 150_000, PAID);
    Response made = make(wrong, wrongAccount(payment, right));
    String id = made.path("id");
    given()
        .auth()
        .oauth2(Tokens.seniorRentsOfficer())
        .contentType("application/json")
        .body(Map.of("note", "It was right"))
        .post("/api/v1/corrections/{id}/refusal", id)
        .then()
        .statusCode(200)
        .body("state", is("REFUSED"));
    approve(Tokens.headOfService(), id, made.path("contentHash")).then().statusCode(409);
    assertEquals(50_000, balance(wrong));
    read("/api/v1/corrections?state=REFUSED&accountId=" + right)
        .then()
        .body("items.id", hasItem(id));
    make(wrong, wrongAccount(payment, right))
        .then()
        .statusCode(200)
        .body("state", is("AWAITING_APPROVAL"));
  }

  @Test
  void aTransferMovesMoneyInOneJournalAndClears() {
    UUID from = owing(-5000);
    UUID to = owing(9000);
    Books.run(
        "update account set tenancy_id = (select tenancy_id from account where account_id = ?) where account_id = ?",
        from,
        to);
    Response made = make(from, transfer(to, 5000));
    made.then().statusCode(200).body("accounts[0].balancePence", is(0));
    assertEquals(0, balance(from));
    assertEquals(4000, balance(to));
    var off = entry(from, made.path("offNumber"));
    assertEquals("TRANSFER", off.get("control_code"));
    assertEquals(
        0,
        Books.number(
            "select sum(amount_pence) from entry where journal_id = ?", off.get("journal_id")));
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("reason", "half of it"))
        .post("/api/v1/accounts/{a}/entries/{n}/reversal", from, made.<Integer>path("offNumber"))
        .then()
        .statusCode(409)
        .body("code", is("TRANSFER_GOES_BACK"));
  }

  @Test
  void aTransferBetweenHouseholdsOrIntoArrearsHasToBeConfirmed() {
    UUID from = owing(-1000);
    UUID to = owing(9000);
    Map<String, Object> request = transfer(to, 3000);
    make(from, request)
        .then()
        .statusCode(422)
        .body("code", is("CONFIRMATION_NEEDED"))
        .body("errors.code", is(List.of("LEAVES_ARREARS", "OTHER_TENANCY")));
    request.put("confirmed", List.of("LEAVES_ARREARS", "OTHER_TENANCY"));
    make(from, request).then().statusCode(200).body("accounts[0].balancePence", is(2000));
  }

  @Test
  void opposingTransfersAtOnceAllArriveAndNobodyWaitsForever() throws Exception {
    UUID one = owing(-50_000);
    UUID two = owing(-50_000);
    var answers =
        atOnce(
            40,
            i -> {
              Map<String, Object> request = transfer(i % 2 == 0 ? two : one, 100);
              request.put("confirmed", List.of("LEAVES_ARREARS", "OTHER_TENANCY"));
              return make(i % 2 == 0 ? one : two, request).statusCode();
            });
    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertEquals(-50_000, balance(one));
    assertEquals(-50_000, balance(two));
    Oracle.balancesAreTheSumsOfTheirEntries();
    Oracle.transfersClear();
    Oracle.correctionsAreWhatTheySay();
  }

  @Test
  void fiftyEqualTransfersAtOnceMoveTheMoneyOnce() throws Exception {
    UUID from = owing(-50_000);
    UUID to = owing(9000);
    Map<String, Object> request = transfer(to, 1000);
    request.put("confirmed", List.of("OTHER_TENANCY"));
    String key = Books.id().toString();
    var answers =
        atOnce(50, i -> send(Tokens.housingAssistant(), from, request, key, "").asString());
    assertEquals(1, answers.stream().distinct().count());
    assertEquals(-49_000, balance(from));
    assertEquals(8000, balance(to));
  }

  @Test
  void whatIsWrongIsNamedOnItsField() {
    UUID account = owing(20_000);
    int payment = paid(account, 5000, PAID);
    Map<String, Object> nowhere = request("WRONG_ACCOUNT", payment);
    refused(account, nowhere, 422, "INVALID", "/toReference");
    nowhere.put("toReference", "no such account");
    refused(account, nowhere, 422, "NO_SUCH_ACCOUNT", "/toReference");
    nowhere.put("toReference", People.reference(account));
    refused(account, nowhere, 422, "CORRECTS_NOTHING", "/toReference");
    Map<String, Object> same = request("WRONG_AMOUNT", payment);
    same.put("amountPence", 5000);
    refused(account, same, 422, "CORRECTS_NOTHING", "/amountPence");
    Map<String, Object> future = request("WRONG_DATE", payment);
    future.put("effectiveOn", today.date().plusDays(1).toString());
    refused(account, future, 422, "DAY_NOT_OPEN", "/effectiveOn");
    refused(account, request("WRONG_AMOUNT", null), 422, "INVALID", "/entryNumber");
    Map<String, Object> debit = request("WRONG_AMOUNT", 1);
    debit.put("amountPence", 100);
    make(account, debit).then().statusCode(409).body("code", is("NOT_A_PAYMENT"));
    assertEquals(15_000, balance(account));
  }

  @Test
  void neitherAccountMayBeTheOfficersOwn() {
    UUID wrong = owing(20_000);
    UUID own = owing(30_000);
    UUID person = People.tenant(own, "Ms", "Amara", "Lewis");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    try {
      make(wrong, wrongAccount(paid(wrong, 5000, PAID), own))
          .then()
          .statusCode(403)
          .body("code", is("OWN_ACCOUNT"));
      assertEquals(15_000, balance(wrong));
    } finally {
      Books.run("delete from staff_person where person_id = ?", person);
    }
  }

  @Test
  void theTrayLeavesAsAFile() {
    UUID wrong = owing(20_000);
    UUID right = owing(30_000);
    make(wrong, wrongAccount(paid(wrong, 5000, PAID), right)).then().statusCode(200);
    String csv = read("/api/v1/corrections/export.csv?accountId=" + wrong).asString();
    assertTrue(csv.contains("Wrong account," + People.reference(wrong)), csv);
    read("/api/v1/corrections?accountId=" + Books.id()).then().body("items.id", not(hasItem("x")));
  }

  private void refused(
      UUID account, Map<String, Object> request, int status, String code, String pointer) {
    make(account, request)
        .then()
        .statusCode(status)
        .body("code", is(code))
        .body("errors[0].pointer", is(pointer));
  }

  private static UUID owing(long pence) {
    UUID account = Books.account(START);
    Books.entry(account, "DBR", pence, START);
    Books.run(
        "insert into account_reference (reference, account_id, kind) select reference, account_id, 'ACCOUNT' from account where account_id = ? on conflict do nothing",
        account);
    return account;
  }

  private static int paid(UUID account, long pence, LocalDate on) {
    return Books.entry(account, "RCC", -pence, on);
  }

  private static Map<String, Object> request(String mistake, Integer entry) {
    Map<String, Object> request = new HashMap<>();
    request.put("mistake", mistake);
    request.put("entryNumber", entry);
    request.put("reason", "Wrong reference quoted");
    return request;
  }

  private static Map<String, Object> wrongAccount(int entry, UUID to) {
    Map<String, Object> request = request("WRONG_ACCOUNT", entry);
    request.put("toReference", People.reference(to));
    return request;
  }

  private Map<String, Object> transfer(UUID to, long pence) {
    Map<String, Object> request = request("TRANSFER", null);
    request.put("toReference", People.reference(to));
    request.put("amountPence", pence);
    request.put("effectiveOn", today.date().toString());
    return request;
  }

  private static Response preview(UUID account, Map<String, Object> request) {
    return send(Tokens.housingAssistant(), account, request, Books.id().toString(), "/preview");
  }

  private static Response make(UUID account, Map<String, Object> request) {
    return make(Tokens.housingAssistant(), account, request);
  }

  private static Response make(String token, UUID account, Map<String, Object> request) {
    return send(token, account, request, Books.id().toString(), "");
  }

  private static Response send(
      String token, UUID account, Map<String, Object> request, String key, String more) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(request)
        .post("/api/v1/accounts/{a}/corrections" + more, account);
  }

  private static Response approve(String token, String id, String hash) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", Books.id().toString())
        .body(Map.of("contentHash", hash))
        .post("/api/v1/corrections/{id}/approval", id);
  }

  private static Response read(String path, Object... values) {
    return given().auth().oauth2(Tokens.housingAssistant()).get(path, values);
  }

  private static Map<String, Object> entry(UUID account, int number) {
    return Books.rows("select * from entry where account_id = ? and number = ?", account, number)
        .getFirst();
  }

  private static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  private interface Each<T> {
    T of(int i) throws Exception;
  }

  private static <T> List<T> atOnce(int callers, Each<T> each) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, callers).<Callable<T>>mapToObj(i -> () -> each.of(i)).toList();
      List<T> done = new ArrayList<>();
      for (var answer : threads.invokeAll(calls)) {
        done.add(answer.get());
      }
      return done;
    }
  }
}
