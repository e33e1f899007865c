package org.quarterday.balancing;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.quarterday.credituse.Uses;
import org.quarterday.directdebit.Payers;
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

  final void creditsUsedAndPutBack() {
    UUID paidTwice = Books.account(LocalDate.of(2020, 4, 6));
    pay(paidTwice, 9_000);
    UUID garage = Books.account(LocalDate.of(2020, 4, 6));
    adjust(garage, 2_000);
    Uses.toTheGarageAndElsewhereAndBack(paidTwice, garage);
  }
}
