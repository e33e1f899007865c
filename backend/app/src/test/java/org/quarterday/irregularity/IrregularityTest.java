package org.quarterday.irregularity;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.bacsreport.Reports;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** What became of an account's payments, as said on the telephone. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class IrregularityTest extends IrregularitiesByApi {

  @Test
  void whereEverythingWentAsPlannedThereIsNothingToTell() {
    read().body("items", empty());
  }

  @Test
  void aCollectionThatCameBackIsToldFromPlanToNextStep() {
    send(Reports.saying("ARUDD", "0", payer.reference(), RENT));
    read()
        .body("items", hasSize(1))
        .body("items[0].kind", is("UNPAID"))
        .body("items[0].open", is(true))
        .body("items[0].forTenant", is(true))
        .body("items[0].title", is("A Direct Debit came back unpaid"))
        .body("items[0].on", is("2026-06-02"))
        .body(
            "items[0].came",
            is("It was collected from your bank account ****4958 and put on the rent account."))
        .body(
            "items[0].next",
            is(
                "We may ask your bank for the same amount once more, until 1 July 2026. If you would rather pay it another way, please tell us now."))
        .body(
            "closing",
            is(
                "If you are having trouble paying, talk to us: we can look at what help there is. Telephone 01632 960123."));
  }

  @Test
  void aRefundUnderTheGuaranteeIsToldWithTheDayOurBankPays() {
    send(Reports.saying("DDICA", "2", payer.reference(), RENT));
    read()
        .body("items[0].kind", is("CLAIMED"))
        .body("items[0].came", is("£508.99 had been collected by Direct Debit."));
  }

  @Test
  void aChequeThatBouncedIsToldAndNotAskedForWhereNothingIsOverdue() {
    int cheque = Books.entry(payer.account(), "RQP", -11_746, LocalDate.of(2026, 5, 26));
    amara()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("reasonCode", "CHEQUE_UNPAID", "note", "Refer to drawer"))
        .post("/api/v1/accounts/{a}/payments/{n}/bounce", payer.account(), cheque)
        .then()
        .statusCode(200);
    read()
        .body("items", hasSize(1))
        .body("items[0].id", is("BOUNCED:" + cheque))
        .body("items[0].came", is("£117.46 was paid by cheque on 26 May 2026."))
        .body(
            "items[0].next",
            is(
                "Nothing is overdue on the account today, so there is nothing to pay because of it."));
  }

  @Test
  void aCollectionLeftOutOfItsRunIsToldUntilWhenItMayStillGo() {
    UUID item = Books.id();
    Books.run(
        """
        insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state)
        values (?, ?, ?, ?, date '2026-06-02', date '2026-06-02', 50899, 'PLANNED')\
        """,
        payer.account(),
        item,
        payer.mandate(),
        payer.schedule());
    Books.run(
        """
        insert into collection_line (run_id, account_id, mandate_id, number, item_id, transaction_code, amount_pence, outcome, reason)
        select id, ?, ?, 1, ?, '17', 50899, 'LEFT_OUT', 'NOTICE_TOO_SHORT' from collection_run\
        """,
        payer.account(),
        payer.mandate(),
        item);
    read()
        .body("items", hasSize(1))
        .body("items[0].id", is("LEFT_OUT:" + item))
        .body("items[0].open", is(true))
        .body(
            "items[0].next",
            is("It may still be collected until 5 June 2026, once that is put right."));
  }

  @Test
  void benefitThatKeepsBackAnOverpaymentIsToldOnceFromItsFirstWeek() {
    award("2026-05-18", 9_000, 0, 1);
    award("2026-05-25", 7_750, 1_250, 1);
    award("2026-06-01", 7_750, 1_250, 1);
    award("2026-06-01", -500, 500, 2);
    read()
        .body("items", hasSize(2))
        .body("items.kind", everyItem(is("RECOVERED")))
        .body("items.id", hasItem("RECOVERED:2026-05-25"))
        .body("items[0].open", is(true))
        .body("items[0].came", is("£77.50 came on 1 June 2026."))
        .body("items[1].title", is("Housing Benefit was taken back"));
  }

  @Test
  void aBankAccountThatMovesLaterIsToldBeforeItsDay() {
    String report =
        Reports.saying("ADDACS", "3", payer.reference(), RENT)
            .replace("effective-date=\"2026-06-03\"", "effective-date=\"2026-06-08\"");
    send(report);
    read()
        .body("items", hasSize(1))
        .body("items[0].open", is(true))
        .body(
            "items[0].next",
            is(
                "The bank changes it on 8 June 2026, and we collect from the new account from then on. You need do nothing."));
  }

  @Test
  void aClaimThatIsOpenIsToldHoweverOldItIs() {
    send(Reports.saying("DDICA", "2", payer.reference(), RENT));
    today.standAt(TODAY.plusMonths(14));
    read().body("items.kind", is(List.of("CLAIMED")));
  }

  private void award(String on, long postedPence, long recoveredPence, int line) {
    Books.run(
        """
        insert into benefit_award (account_id, file_id, line, claim_ref, credited_on, posted_pence, weekly_pence, recovered_pence, adjustment)
        values (?, ?, ?, 'QZ0000001', ?, ?, ?, ?, ?)\
        """,
        payer.account(),
        Books.id(),
        line,
        LocalDate.parse(on),
        postedPence,
        postedPence < 0 ? 0 : 9_000,
        recoveredPence,
        postedPence < 0);
  }
}
