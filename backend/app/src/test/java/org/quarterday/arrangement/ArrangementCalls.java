package org.quarterday.arrangement;

import static io.restassured.RestAssured.given;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.contact.ContactCalls;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** What Nadia, an income officer, asks of an account's arrangements. */
record ArrangementCalls(UUID account) {

  /** Wednesday in week 8 of 2026/27; the debit of Monday the 25th is on the account. */
  static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  private static final LocalDate START = LocalDate.of(2026, 4, 6);
  private static final int WEEKS = 8;

  /** A tenant charged £100.00 a week for eight weeks who has paid all of it but £300.00. */
  static ArrangementCalls aTenantWhoOwesThreeHundredPounds() {
    UUID account = Books.account(START);
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "NORTH");
    People.charge(account, "DBR", 10_000, START);
    for (int week = 0; week < WEEKS; week++) {
      Books.entry(account, "DBR", 10_000, START.plusWeeks(week));
    }
    Books.entry(account, "RCC", -50_000, START.plusWeeks(6));
    return new ArrangementCalls(account);
  }

  /** Of the same tenancy, owing so much for court costs. */
  UUID subAccountOwing(long pence) {
    UUID sub = Books.id();
    Books.run(
        """
        insert into account (account_id, reference, kind, tenancy_id, main_account_id, rent_group_code, starts_on)
        select ?, 'S' || reference, 'SUB', tenancy_id, account_id, rent_group_code, starts_on from account where account_id = ?\
        """,
        sub,
        account);
    Books.run("insert into account_balance (account_id) values (?)", sub);
    Books.entry(sub, "DBR", pence, START);
    return sub;
  }

  /** Rent of the week is paid by somebody else, so that an instalment is only what is paid off. */
  static Map<String, Object> terms(UUID account, String frequency, String firstOn, long each) {
    var terms = new HashMap<String, Object>();
    terms.put("kind", "INFORMAL");
    terms.put("orderId", null);
    terms.put("debts", new ArrayList<>(List.of(debt(account, 30_000))));
    terms.put("frequency", frequency);
    terms.put("firstOn", firstOn);
    terms.put("instalmentPence", each);
    terms.put("lessWeeklyPence", 10_000);
    return terms;
  }

  static Map<String, Object> debt(UUID account, long owedPence) {
    return Map.of("accountId", account.toString(), "owedPence", owedPence);
  }

  Map<String, Object> weekly() {
    return terms(account, "WEEKLY", "2026-06-05", 2_500);
  }

  static Map<String, Object> ordered(Map<String, Object> terms, UUID order) {
    terms.put("kind", "COURT_ORDERED");
    terms.put("orderId", order);
    return terms;
  }

  /** Possession suspended on terms in the account's claim, which is written down with the first. */
  UUID order(String claim, String on) {
    UUID notice = Books.id();
    LocalDate day = LocalDate.parse(on);
    Books.run(
        """
        insert into court_notice (account_id, id, state, kind_code, kind_valid_from, arrears_pence, arrears_from, made_on, serve_by, earliest_on)
        select ?, ?, 'WITHDRAWN', code, valid_from, 30000, ?, ?, ?, ? from court_notice_kind where code = 'SEEKING_POSSESSION' and valid_before is null\
        """,
        account,
        notice,
        day.minusDays(90),
        day.minusDays(80),
        day.minusDays(79),
        day.minusDays(50));
    Books.run(
        """
        insert into court_claim (account_id, id, notice_id, state, claim_number, court, issued_on, fee_pence, arrears_pence, protocol)
        values (?, ?, ?, 'SUSPENDED', ?, 'County Court at Riverbourne', ?, 40400, 30000, '[]')
        on conflict (account_id, claim_number) do nothing\
        """,
        account,
        Books.id(),
        notice,
        claim,
        day.minusDays(40));
    UUID order = Books.id();
    Books.run(
        """
        insert into court_order (account_id, id, claim_id, outcome, order_on, instalment_pence, enforceable_until, made_by_name)
        select account_id, ?, id, 'SOT', ?, 2500, ?, 'Test' from court_claim where account_id = ? and claim_number = ?\
        """,
        order,
        day,
        day.plusYears(6),
        account,
        claim);
    return order;
  }

  ValidatableResponse preview(Map<String, Object> terms) {
    return nadia()
        .body(Map.of("terms", terms))
        .post("/api/v1/accounts/{a}/arrangements/preview", account)
        .then();
  }

  Response agree(Map<String, Object> terms) {
    return agree(UUID.randomUUID().toString(), terms);
  }

  Response agree(String key, Map<String, Object> terms) {
    return nadia()
        .header("Idempotency-Key", key)
        .body(Map.of("terms", terms, "reason", "Agreed on the telephone"))
        .post("/api/v1/accounts/{a}/arrangements", account);
  }

  String agreed(Map<String, Object> terms) {
    return agree(terms).then().statusCode(201).extract().path("id");
  }

  ValidatableResponse change(String id, int version, Map<String, Object> terms) {
    return nadia()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("terms", terms, "reason", "Hours at work were cut"))
        .put("/api/v1/accounts/{a}/arrangements/{g}/terms", account, id)
        .then();
  }

  ValidatableResponse end(String id, int version) {
    return nadia()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("reason", "Nobody answers any more"))
        .post("/api/v1/accounts/{a}/arrangements/{g}/end", account, id)
        .then();
  }

  ValidatableResponse listed() {
    return nadia().get("/api/v1/accounts/{a}/arrangements", account).then().statusCode(200);
  }

  ValidatableResponse expected() {
    return nadia().get("/api/v1/accounts/{a}/expected-credits", account).then().statusCode(200);
  }

  /** What is recommended about the account's arrears. */
  ValidatableResponse arrears() {
    return nadia().get("/api/v1/accounts/{a}/arrears", account).then().statusCode(200);
  }

  /** Somebody who may speak for the tenant was spoken with about what is owed. */
  ValidatableResponse spokeOn(String day) {
    return new ContactCalls(account).spokenOfArrears(day).then();
  }

  ValidatableResponse takeDown(long incomePence, long outgoingsPence, String takenOn) {
    return nadia()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "takenOn",
                takenOn,
                "adults",
                1,
                "children",
                2,
                "lines",
                List.of(
                    Map.of("line", "WAGES", "monthlyPence", incomePence),
                    Map.of("line", "FOOD_AND_HOUSEKEEPING", "monthlyPence", outgoingsPence)),
                "note",
                "By telephone"))
        .post("/api/v1/accounts/{a}/financial-statements", account)
        .then();
  }

  /** The clock, in a context of its own, as the schedule does. */
  static void judged(JudgeArrangements arrangements) {
    try {
      VertxContextSupport.subscribeAndAwait(arrangements::judge);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  static RequestSpecification nadia() {
    return given().auth().oauth2(Tokens.incomeOfficer()).contentType(ContentType.JSON);
  }
}
