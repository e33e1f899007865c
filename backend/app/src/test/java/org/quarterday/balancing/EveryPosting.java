package org.quarterday.balancing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quarterday.collection.CollectionRuns;
import org.quarterday.support.Books;
import org.quarterday.support.Lettings;
import org.quarterday.support.People;
import org.quarterday.support.SmallCouncil;
import org.quarterday.support.Tokens;

/**
 * One of every kind of posting there is, each by its own front door as people make it; those that
 * two people decide about are {@link PostingsByTwo}.
 */
abstract class EveryPosting extends BalancedCouncil {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

  /** Three homes of an older system, whose books were loaded three days before. */
  final void broughtInThreeDaysAgo() {
    Books.empty();
    RestAssured.requestSpecification =
        new RequestSpecBuilder().addHeader("Authorization", "Bearer " + Tokens.migration()).build();
    try {
      assertEquals("LOADED", new SmallCouncil("EP").bringIn().state());
    } finally {
      RestAssured.requestSpecification = null;
    }
    Books.run("update entry set recorded_at = recorded_at - interval '3 days'");
    Books.run("update journal set recorded_at = recorded_at - interval '3 days'");
    account = byReference("EPT/1");
    other = byReference("EPT/2");
  }

  private static UUID byReference(String reference) {
    return (UUID)
        Books.rows("select account_id from account where reference = ?", reference)
            .getFirst()
            .get("account_id");
  }

  /** An entry reversed by hand in between is not reversed again when the week is backed out. */
  final void debitPostedBackedOutAndPostedAgain() {
    postDebit();
    long debited =
        Books.number("select number from entry where account_id = ? and source = 'DEBIT'", other);
    ok(
        as(Tokens.housingAssistant())
            .body(Map.of("reason", "Charged in error"))
            .post("/api/v1/accounts/{a}/entries/{n}/reversal", other, debited));
    ok(
        as(Tokens.housingAssistant())
            .body(Map.of("reason", "Wrong week"))
            .post("/api/v1/weekly-debits/" + WEEK + "/reversal"));
    ended(
        ok(
            as(Tokens.seniorRentsOfficer())
                .post("/api/v1/weekly-debits/" + WEEK + "/reversal/approval")));
    postDebit();
  }

  private static void postDebit() {
    ended(
        ok(
            as(Tokens.housingAssistant())
                .body(Map.of("weekStartsOn", WEEK.toString()))
                .post("/api/v1/weekly-debits")));
    String hash =
        ok(as(Tokens.housingAssistant()).get("/api/v1/weekly-debits/" + WEEK))
            .jsonPath()
            .getString("contentHash");
    var seen = Map.of("contentHash", hash, "note", "Looked at");
    ok(
        as(Tokens.housingAssistant())
            .body(seen)
            .post("/api/v1/weekly-debits/" + WEEK + "/balancing"));
    ok(
        as(Tokens.seniorRentsOfficer())
            .body(seen)
            .post("/api/v1/weekly-debits/" + WEEK + "/approval"));
    ended(ok(as(Tokens.seniorRentsOfficer()).post("/api/v1/weekly-debits/" + WEEK + "/posting")));
  }

  /** A file, a payment, a sheet; of what is in suspense a part to two accounts, the rest back. */
  final void moneyInByEveryPath() {
    file();
    pay(account, 1_000);
    ok(
        as(Tokens.housingAssistant())
            .body(
                Map.of(
                    "controlCount",
                    2,
                    "controlTotalPence",
                    3_000,
                    "rows",
                    List.of(row(account, 1_100), row(other, 1_900))))
            .post("/api/v1/cash-batches"));
    settle(
        Map.of(
            "kind", "ALLOCATION",
            "reason", "Asked both",
            "parts", List.of(part(account, 300), part(other, 150))));
    settle(Map.of("kind", "RETURN", "reason", "Not ours", "parts", List.of()));
    benefit();
    paidOnline();
    CollectionRuns.collected(account, 4_400, day);
    claimedBack();
  }

  /** Benefit paid, settled, taken back and held, and a deduction from it. */
  private void benefit() {
    sent(
        "HB_SCHEDULE",
        """
        HBRentRef,HBClaimRef,HBDatePosted,HBValuePosted,HBValueWeekly,HBValueRecovered,HBAdjustmentIndicator
        %1$s,QZ1,%3$s,77.50,90.00,12.50,0
        %1$s,QZ1,%3$s,-12.50,0,12.50,1
        %2$s,QZ2,%3$s,180.00,90.00,0,1
        NOBODY,QZ3,%3$s,8.00,8.00,0,0
        NOBODY,QZ3,%3$s,-1.00,0,1.00,1
        TOTAL,5,252.00
        """
            .formatted(People.reference(account), People.reference(other), PAID));
    sent(
        "UC_PORTAL",
        """
        payment_date,claimant,tenancy_ref,type,amount
        %2$s,B Tenant,%1$s,HOUSING,440.00
        %2$s,B Tenant,%1$s,ARREARS,40.01
        TOTAL,,,,480.01
        """
            .formatted(People.reference(account), PAID));
  }

  /** One card payment is on the account, another could not be put there. */
  private void paidOnline() {
    pay(other, 1_300);
    card("POSTED", 1_300, last(other));
    card("SUSPENDED", 600, null);
    UUID journal = Books.id();
    Books.run(
        "insert into journal (id, kind, narrative, made_by) values (?, 'RECEIPT', 'Held in suspense: paid online by card', 'test')",
        journal);
    Books.run(
        """
        insert into suspense_item (id, source, source_line_id, payment_ref, amount_pence, left_pence, received_on, method_code, narrative,
                                   reason, control_code, journal_id)
        values (?, 'HOUSING_ONLINE', 'SUSPENDED', '', 600, 600, ?, 'CARD', '', 'NO_OPEN_WEEK', 'CASH', ?)\
        """,
        Books.id(),
        PAID,
        journal);
    Books.run(
        """
        insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
        values (?, 1, 'CASH', 600, ?, 'Held in suspense'), (?, 2, 'SUSPENSE', -600, ?, 'Held in suspense')\
        """,
        journal,
        PAID,
        journal,
        PAID);
  }

  /** A payer's bank takes back what was collected, and gives it again after a challenge. */
  private void claimedBack() {
    UUID claim = Books.id();
    int taken = indemnity(1_500);
    int given = indemnity(-1_500);
    Books.run(
        """
        insert into indemnity_claim (account_id, id, mandate_id, advice_id, reason_code, bank_reference, amount_pence, advised_on, challenge_by,
                                     debited_on, state, journal_id, entry_number, won_journal_id, won_entry_number)
        select ?, ?, ?, ?, '2', 'CLAIM', 1500, ?, ?, ?, 'CHALLENGE_WON', t.journal_id, t.number, g.journal_id, g.number
          from entry t, entry g where t.account_id = ? and t.number = ? and g.account_id = ? and g.number = ?\
        """,
        account,
        claim,
        Books.id(),
        Books.id(),
        PAID,
        PAID,
        PAID,
        account,
        taken,
        account,
        given);
  }

  private int indemnity(long pence) {
    int number = Books.entry(account, "RPY", pence, PAID);
    Books.run(
        "insert into journal (id, kind, narrative, made_by) select journal_id, 'RECEIPT', 'Guarantee', 'test' from entry where account_id = ? and number = ?",
        account,
        number);
    Books.run(
        "update entry set source = 'INDEMNITY', control_code = 'CASH' where account_id = ? and number = ?",
        account,
        number);
    return number;
  }

  private void card(String state, long pence, Integer entry) {
    Books.run(
        """
        insert into card_payment (id, account_id, amount_pence, state, issuer, subject, provider, provider_reference, paid_on, entry_number, ended_at)
        values (?, ?, ?, ?, 'test', 'test', 'TEST', ?, ?, cast(? as integer), now())\
        """,
        Books.id(),
        other,
        pence,
        state,
        state,
        PAID,
        entry);
  }

  /** Part of a payment bounces, one was another household's, one was less, and money is moved. */
  final void moneyPutRight() {
    pay(account, 2_000);
    long bouncing = last(account);
    ok(
        as(Tokens.housingAssistant())
            .body(Map.of("reasonCode", "CHEQUE_UNPAID", "amountPence", 500))
            .post("/api/v1/accounts/{a}/payments/{n}/bounce", account, bouncing));
    pay(account, 3_000);
    correct(
        Map.of(
            "mistake",
            "WRONG_ACCOUNT",
            "entryNumber",
            last(account),
            "toReference",
            People.reference(other),
            "reason",
            "Wrong reference quoted"));
    pay(account, 4_100);
    correct(
        Map.of(
            "mistake",
            "WRONG_AMOUNT",
            "entryNumber",
            last(account),
            "amountPence",
            4_010,
            "reason",
            "Figures turned round"));
    correct(
        Map.of(
            "mistake",
            "TRANSFER",
            "toReference",
            People.reference(other),
            "amountPence",
            250,
            "effectiveOn",
            PAID.toString(),
            "reason",
            "Paid for her neighbour",
            "confirmed",
            Set.of("LEAVES_ARREARS", "OTHER_TENANCY")));
  }

  /** What somebody left behind is charged to the account that has ended. */
  final void whatWasLeftBehindIsRecharged() {
    UUID left = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(left, "Mr", "Owen", "Price");
    Books.run("update account set ends_on = ? where account_id = ?", day.minusDays(7), left);
    ok(
        as(Tokens.housingAssistant())
            .body(
                Map.of(
                    "kindCode", "LOCKS",
                    "amountPence", 4_500,
                    "words", "Front door lock changed",
                    "evidence", "Leaving form, invoice 4711"))
            .post("/api/v1/accounts/{a}/recharges", left));
  }

  /** What a court awarded goes to the tenancy's account for costs. */
  final void courtCostsAreAdded() {
    UUID taken = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(taken, "Ms", "Ada", "Hale");
    UUID notice = UUID.randomUUID();
    UUID claim = UUID.randomUUID();
    UUID order = UUID.randomUUID();
    Books.run(
        """
        insert into court_notice (account_id, id, state, kind_code, kind_valid_from, arrears_pence, arrears_from, made_on, serve_by, earliest_on)
        values (?, ?, 'SERVED', 'SEEKING_POSSESSION', date '1986-01-01', 50000, ?, ?, ?, ?)\
        """,
        taken,
        notice,
        day.minusDays(90),
        day.minusDays(60),
        day.minusDays(60),
        day.minusDays(30));
    Books.run(
        """
        insert into court_claim (account_id, id, notice_id, state, claim_number, court, issued_on, fee_pence, arrears_pence, protocol)
        values (?, ?, ?, 'SUSPENDED', 'K00ZZ123', 'County Court at Riverbourne', ?, 40400, 50000, '[]')\
        """,
        taken,
        claim,
        notice,
        day.minusDays(29));
    Books.run(
        """
        insert into court_order (account_id, id, claim_id, outcome, order_on, instalment_pence, costs_pence, enforceable_until, made_by_name)
        values (?, ?, ?, 'SOT', ?, 500, 40400, ?, 'Test')\
        """,
        taken,
        order,
        claim,
        day.minusDays(1),
        day.plusYears(6));
    Response instructed =
        as(Tokens.incomeOfficer())
            .body(Map.of("orderId", order, "amountPence", 40_400, "words", "Fee of the claim"))
            .post("/api/v1/accounts/{a}/court-costs", taken);
    ok(instructed);
    String costs = instructed.path("id");
    String hash = instructed.path("contentHash");
    ok(
        as(Tokens.housingAssistant())
            .body(Map.of("contentHash", hash))
            .post("/api/v1/court-costs/{c}/approval", costs));
  }

  final void chargesAndAdjustments() {
    adjust(other, 500);
    adjust(account, -300);
    Lettings.settled(
        Lettings.change(
            "/accounts/{a}/charges",
            Map.of(
                "typeCode", "DCI",
                "weeklyPence", 231,
                "startsOn", "2026-11-16",
                "reason", "Insured since Monday"),
            account));
  }

  private void settle(Map<String, Object> proposal) {
    UUID item = (UUID) Books.rows("select id from suspense_item").getFirst().get("id");
    Response proposed =
        as(Tokens.housingAssistant())
            .body(proposal)
            .post("/api/v1/suspense-items/{i}/proposals", item);
    assertEquals(201, proposed.statusCode(), proposed.asString());
    ok(
        as(Tokens.anotherHousingAssistant())
            .body(
                Map.of(
                    "contentHash",
                    proposed.jsonPath().getString("contentHash"),
                    "learnReference",
                    false))
            .post(
                "/api/v1/suspense-items/{i}/proposals/{p}/approval",
                item,
                proposed.jsonPath().getString("id")));
  }

  private void correct(Map<String, Object> request) {
    ok(
        as(Tokens.housingAssistant())
            .body(request)
            .post("/api/v1/accounts/{a}/corrections", account));
  }

  private static int last(UUID account) {
    return (int) Books.number("select max(number) from entry where account_id = ?", account);
  }

  private static Map<String, Object> row(UUID account, long pence) {
    return Map.of(
        "reference",
        People.reference(account),
        "amountPence",
        pence,
        "paidOn",
        PAID.toString(),
        "typeCode",
        "RCO");
  }

  private static Map<String, Object> part(UUID account, long pence) {
    return Map.of("accountId", account, "amountPence", pence);
  }

  static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", Books.id())
        .contentType("application/json");
  }

  static Response ok(Response answer) {
    assertEquals(2, answer.statusCode() / 100, answer.asString());
    return answer;
  }

  /** Waits for the job the answer names. */
  private static void ended(Response started) {
    String job = started.jsonPath().getString("jobId");
    for (int i = 0; i < 600; i++) {
      String state =
          as(Tokens.housingAssistant()).get("/api/v1/jobs/{id}", job).jsonPath().getString("state");
      if (!state.equals("RUNNING")) {
        assertEquals("COMPLETED", state);
        return;
      }
      pause();
    }
    throw new AssertionError("job " + job + " does not end");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
