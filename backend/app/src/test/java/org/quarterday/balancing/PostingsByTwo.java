package org.quarterday.balancing;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.quarterday.credituse.Uses;
import org.quarterday.directdebit.Payers;
import org.quarterday.placement.Placed;
import org.quarterday.refund.Refunds;
import org.quarterday.refundfile.RefundFiles;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;
import org.quarterday.writeoff.WriteOffs;

/** What two people post: refunds, write-offs and write-ons, uses of credits. */
abstract class PostingsByTwo extends EveryPosting {

  /** One refund is taken back before it is paid; another is paid, and comes back. */
  final void refundsApprovedSentAndReturned() {
    UUID paidTwice = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(paidTwice, "Ms", "Amina", "Okafor");
    pay(paidTwice, 9_000);
    ok(Refunds.undo(Tokens.seniorRentsOfficer(), Refunds.approved(paidTwice, 2_000), "withdrawal"));
    String refund = Refunds.approved(paidTwice, 7_000);
    Payers.serviceUser();
    LocalDate payOn = RefundFiles.firstDay();
    RefundFiles.sent(payOn);
    today.standAt(payOn);
    try {
      ok(Refunds.undo(Tokens.seniorRentsOfficer(), refund, "return"));
    } finally {
      today.flow();
    }
  }

  /** A debt is written off and a part of it comes back. */
  final void debtsWrittenOffAndOn() {
    UUID owes = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(owes, "Mr", "Ivan", "Holt");
    adjust(owes, 1_100);
    String writtenOff = WriteOffs.writtenOff(owes, 1_100);
    Response asked =
        ok(
            as(Tokens.housingAssistant())
                .body(Map.of("amountPence", 200, "cause", "DEBTOR_FOUND", "reason", "Found again"))
                .post("/api/v1/write-offs/{w}/write-ons", writtenOff));
    ok(
        as(Tokens.seniorRentsOfficer())
            .body(Map.of("contentHash", asked.jsonPath().getString("contentHash")))
            .post("/api/v1/write-ons/{w}/approval", asked.jsonPath().getString("id")));
  }

  /** A debtor pays an agency, which hands over what is left after its commission. */
  final void debtsCollectedByAnAgency() {
    UUID owes = Books.account(LocalDate.of(2020, 4, 6));
    People.tenant(owes, "Ms", "Nia", "Marsh");
    adjust(owes, 1_000);
    Placed.harrowLee(day);
    UUID placement = Books.id();
    Books.run(
        """
        insert into placement (id, agency_code, state, content_hash, file_sha256, prepared_by, prepared_by_name, approved_by, sent_on)
        values (?, 'HARROW_LEE', 'SENT', repeat('0', 64), repeat('0', 64), 'a', 'A', 'b', ?)\
        """,
        placement,
        day);
    Books.run(
        """
        insert into placement_debt (account_id, id, placement_id, agency_code, state, placed_pence) values (?, ?, ?, 'HARROW_LEE', 'ACTIVE', 1000)\
        """,
        owes,
        Books.id(),
        placement);
    ok(
        as(Tokens.housingAssistant())
            .contentType("text/csv")
            .body(
                "our_ref,date,type,gross,commission,net\n%s,%s,PAID,5.00,0.90,4.10\n"
                    .formatted(People.reference(owes), day))
            .post("/api/v1/agency-returns?agency=HARROW_LEE&name=week.csv"));
  }

  final void creditsUsedAndPutBack() {
    UUID paidTwice = Books.account(LocalDate.of(2020, 4, 6));
    pay(paidTwice, 9_000);
    UUID garage = Books.account(LocalDate.of(2020, 4, 6));
    adjust(garage, 2_000);
    Uses.toTheGarageAndElsewhereAndBack(paidTwice, garage);
  }
}
