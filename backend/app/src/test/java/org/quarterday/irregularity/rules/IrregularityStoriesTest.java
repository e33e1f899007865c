package org.quarterday.irregularity.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.quarterday.directdebit.rules.MandateState.CANCELLED;
import static org.quarterday.directdebit.rules.MandateState.CAPTURED;
import static org.quarterday.directdebit.rules.MandateState.LIVE;
import static org.quarterday.directdebit.rules.MandateState.REJECTED;
import static org.quarterday.directdebit.rules.MandateState.SUSPENDED;
import static org.quarterday.irregularity.rules.Told.NEWER;
import static org.quarterday.irregularity.rules.Told.RENT;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterday.expected.rules.Payer;
import org.quarterday.platform.bacs.ReportKind;

/** Stories of payments that went wrong, and every word of how they are told. */
class IrregularityStoriesTest {

  private static final LocalDate AGAIN = LocalDate.of(2026, 6, 8);

  private static final String CAME_BACK =
      """
      £508.99 was to be collected by Direct Debit on 1 June 2026.
      It was collected from your bank account ****4958 and put on the rent account.
      """;

  private static final String FUNDS =
      """
      Your bank has taken it back. It says “refer to payer”, which as a rule means that there was not enough money in the account on that day. \
      So £508.99 is owed again from 2 June 2026.
      """;

  private static final String NEXT =
      "The next Direct Debit, £508.99, is collected on 1 July 2026 as planned.\n";

  private static final String TO_PAY =
      "In all, £508.99 is overdue on the account today; if you cannot pay it at once, talk to us.";

  private static final String ENDED =
      "Nothing more is collected by that Direct Debit. Please tell us whether you would like to set up a new Direct Debit, or how you will pay instead.";

  private static final String LOOKED_INTO =
      "We are looking at what we told you and when. Nothing is collected until that is settled, and if the mistake was ours we will say so.\n";

  private static final String TOLD_OF = "On 3 June 2026 your bank told us ";

  @ParameterizedTest(name = "{0}")
  @MethodSource({"whatCameBack", "whatABankSaid", "whatWasRefunded", "whatElseWasPaid"})
  void itIsToldInTheWordsOfTheTelephone(String story, Told told, boolean open, String words) {
    Telling telling = told.one();
    assertEquals(words.strip(), String.join("\n", telling.sentences()));
    assertEquals(open, telling.isOpen());
    assertTrue(telling.isForTenant());
  }

  static Stream<Arguments> whatCameBack() {
    return Stream.of(
        arguments(
            "unpaid for the first time: a person may offer it again",
            Told.on("2026-06-03").mandate(LIVE).unpaid("0"),
            true,
            CAME_BACK
                + FUNDS
                + "We may ask your bank for the same amount once more, until 1 July 2026. If you would rather pay it another way, please tell us now. "
                + NEXT),
        arguments(
            "unpaid, and offered again on a day",
            Told.on("2026-06-03").mandate(LIVE).unpaid("0", 1, false, again(ItemState.PLANNED)),
            true,
            CAME_BACK
                + FUNDS
                + "We ask for the same amount once more on 8 June 2026: please see that £508.99 is in the account by then. "
                + NEXT),
        arguments(
            "offered again and paid",
            Told.on("2026-06-09").mandate(LIVE).unpaid("0", 1, false, again(ItemState.COLLECTED)),
            false,
            CAME_BACK
                + FUNDS
                + "We asked once more, and £508.99 was collected on 8 June 2026. Nothing is missing of it now. "
                + NEXT),
        arguments(
            "not offered again within the month",
            Told.on("2026-07-02").mandate(LIVE).unpaid("0"),
            true,
            CAME_BACK + FUNDS + "We will not collect it again. " + TO_PAY + " " + NEXT),
        arguments(
            "paid in another way since: not asked for twice",
            Told.on("2026-07-02").overdue(0).mandate(LIVE).unpaid("0"),
            false,
            CAME_BACK
                + FUNDS
                + "We will not collect it again. Nothing is overdue on the account today, so there is nothing to pay because of it. "
                + NEXT),
        arguments(
            "the second unpaid in a row suspends",
            Told.on("2026-06-03").mandate(SUSPENDED).unpaid("0", 2, false, null),
            true,
            CAME_BACK
                + FUNDS
                + "Nothing more is collected until we have spoken with you: please ring us. We can look at another day, another amount, and what help there is."),
        arguments(
            "the bank account is closed",
            Told.on("2026-06-03").mandate(CANCELLED).unpaid("B"),
            true,
            CAME_BACK
                + "Your bank has taken it back. It says that the bank account has been closed. So £508.99 is owed again from 2 June 2026.\n"
                + ENDED
                + " "
                + TO_PAY),
        arguments(
            "the bank account is closed, and another Direct Debit is set up",
            Told.on("2026-06-05").mandate(CANCELLED).mandate(NEWER, CAPTURED, true).unpaid("B"),
            false,
            CAME_BACK
                + "Your bank has taken it back. It says that the bank account has been closed. So £508.99 is owed again from 2 June 2026.\n"
                + "A new Direct Debit has been set up since: it collects £508.99 on 1 July 2026. "
                + TO_PAY),
        arguments(
            "the account has moved and nobody says where to",
            Told.on("2026-06-03").mandate(SUSPENDED).unpaid("3"),
            true,
            CAME_BACK
                + "Your bank has taken it back. It says that the bank account has moved to another bank. So £508.99 is owed again from 2 June 2026.\n"
                + "Nothing is collected from the old account. Please tell us the sort code and account number of the new one."),
        arguments(
            "the advance notice is disputed: nothing is asked for meanwhile",
            Told.on("2026-06-03").mandate(SUSPENDED).unpaid("4"),
            true,
            CAME_BACK
                + "Your bank has taken it back. It says that what was to be collected, and when, had not been told beforehand. So £508.99 is owed again from 2 June 2026.\n"
                + LOOKED_INTO),
        arguments(
            "a relative's bank: what it says of their money is theirs",
            Told.on("2026-06-03")
                .mandate(Told.MANDATE, SUSPENDED, false)
                .unpaid("0", 2, false, null),
            true,
            """
            £508.99 was to be collected by Direct Debit on 1 June 2026.
            It was collected from the payer’s bank account and put on the rent account.
            The payer’s bank has taken it back. It says “refer to payer”: why, only the payer can ask there. So £508.99 is owed again from 2 June 2026.
            Nothing more is collected until we have spoken with you: please ring us. We can look at another day, another amount, and what help there is.
            """));
  }

  static Stream<Arguments> whatABankSaid() {
    return Stream.of(
        arguments(
            "the instruction is cancelled at the bank",
            Told.on("2026-06-03").mandate(CANCELLED).reported(ReportKind.ADDACS, "1", null, true),
            true,
            TOLD_OF + "that the Direct Debit has been cancelled.\n" + ENDED),
        arguments(
            "the bank details have changed",
            Told.on("2026-06-03").mandate(LIVE).reported(ReportKind.ADDACS, "3", null, true),
            false,
            TOLD_OF
                + "that the bank account has moved to another bank.\nWe collect from your bank account ****4958 now. You need do nothing. "
                + NEXT),
        arguments(
            "the bank details will change",
            Told.on("2026-06-03")
                .mandate(LIVE)
                .reported(ReportKind.ADDACS, "C", "2026-06-10", false),
            true,
            TOLD_OF
                + "that the bank account has moved to another branch.\nThe bank changes it on 10 June 2026, and we collect from the new account from then on. You need do nothing."),
        arguments(
            "the advance notice is disputed",
            Told.on("2026-06-03").mandate(SUSPENDED).reported(ReportKind.ADDACS, "D", null, true),
            true,
            TOLD_OF
                + "that what was to be collected, and when, had not been told beforehand.\n"
                + LOOKED_INTO),
        arguments(
            "a new instruction is refused",
            Told.on("2026-06-03").mandate(REJECTED).reported(ReportKind.AUDDIS, "L", null, true),
            true,
            "We sent your bank the instruction for a Direct Debit.\n"
                + TOLD_OF
                + "that the sort code, the account number or the name is not right.\nNothing is collected by it. Please check the sort code and account number with the bank and tell us, or choose another account."),
        arguments(
            "a new instruction is refused for how we sent it",
            Told.on("2026-06-03").mandate(REJECTED).reported(ReportKind.AUDDIS, "P", null, true),
            true,
            "We sent your bank the instruction for a Direct Debit.\n"
                + TOLD_OF
                + "that the payer’s name was missing.\nIt was how we sent it, and nothing you could have done. We put it right and send it again; nothing is collected before."),
        arguments(
            "a reason that nobody knows is not made up",
            Told.on("2026-06-03").mandate(LIVE).reported(ReportKind.ADDACS, "Z", null, false),
            true,
            TOLD_OF + "about the Direct Debit: “AS THE BANK SAYS”.\nWe are looking into it."));
  }

  static Stream<Arguments> whatWasRefunded() {
    String refunded =
        """
        £508.99 had been collected by Direct Debit.
        Your bank has paid it back under the Direct Debit Guarantee. It says that no notice had come beforehand, or that the amount is disputed. \
        So £508.99 is owed again from 3 June 2026.
        """;
    return Stream.of(
        arguments(
            "an indemnity claim is open",
            Told.on("2026-06-03").mandate(LIVE).claimed("2", Claimed.State.OPEN, false),
            true,
            refunded
                + "Our bank takes the money from us on 23 June 2026, unless we show before then that the collection was right: we are looking at that now. "
                + TO_PAY),
        arguments(
            "an indemnity claim is accepted",
            Told.on("2026-06-12").mandate(LIVE).claimed("2", Claimed.State.ACCEPTED, false),
            false,
            refunded
                + "We have accepted it. The refund stands, and the rent it had paid is owed. "
                + TO_PAY
                + " "
                + NEXT),
        arguments(
            "an indemnity claim is not upheld",
            Told.on("2026-06-12").mandate(LIVE).claimed("2", Claimed.State.CLOSED, true),
            false,
            refunded
                + "The claim was not upheld on 10 June 2026: £508.99 stands on the rent account again as paid."));
  }

  static Stream<Arguments> whatElseWasPaid() {
    String notice =
        """
        £508.99 was to be collected by Direct Debit on 1 June 2026.
        Nothing was asked of the bank for 1 June 2026. Our letter that tells you the amount and the day went too late: you have to have it ten working days before.
        """;
    return Stream.of(
        arguments(
            "left out of its run because the notice was late, and collected afterwards",
            Told.on("2026-06-05")
                .mandate(LIVE)
                .leftOut("NOTICE_TOO_SHORT", ItemState.COLLECTED, "2026-06-03"),
            false,
            notice + "It was collected on 3 June 2026 instead. Nothing is missing of it now."),
        arguments(
            "left out, and may still go",
            Told.on("2026-06-02")
                .mandate(LIVE)
                .leftOut("NOTICE_TOO_SHORT", ItemState.PLANNED, null),
            true,
            notice + "It may still be collected until 4 June 2026, once that is put right."),
        arguments(
            "left out, and too late for it",
            Told.on("2026-06-05")
                .mandate(LIVE)
                .leftOut("NOTICE_TOO_SHORT", ItemState.PLANNED, null),
            false,
            notice + "It is too late to collect it by Direct Debit. " + TO_PAY + " " + NEXT),
        arguments(
            "a cheque bounced",
            Told.on("2026-06-03")
                .overdue(11_746)
                .bounced("CHEQUE_UNPAID", "Refer to drawer", 11_746),
            true,
            """
            £117.46 was paid by cheque on 26 May 2026.
            The bank did not honour the cheque and took it back. The reason we were given: Refer to drawer. So £117.46 is owed again from 26 May 2026.
            Please pay it another way, not by another cheque if you can. In all, £117.46 is overdue on the account today; if you cannot pay it at once, talk to us.
            """),
        arguments(
            "a cheque bounced, and its rent has come in another way",
            Told.on("2026-06-03").overdue(0).bounced("CHEQUE_UNPAID", "Refer to drawer", 11_746),
            false,
            """
            £117.46 was paid by cheque on 26 May 2026.
            The bank did not honour the cheque and took it back. The reason we were given: Refer to drawer. So £117.46 is owed again from 26 May 2026.
            Nothing is overdue on the account today, so there is nothing to pay because of it.
            """),
        arguments(
            "a card payment was charged back in part",
            Told.on("2026-06-03").overdue(5_000).bounced("CARD_CHARGED_BACK", "", 10_000),
            true,
            """
            £117.46 was paid by card on 26 May 2026. £17.46 of it stands on the rent account.
            The bank that issued the card took £100.00 back. So £100.00 is owed again from 26 May 2026.
            If you did not ask the bank for that, please ring us; otherwise please pay it another way. In all, £50.00 is overdue on the account today; if you cannot pay it at once, talk to us.
            """),
        arguments(
            "Housing Benefit keeps back an overpayment",
            Told.on("2026-06-03").recovered(1_250, 9_000, 7_750, true),
            true,
            """
            £90.00 of Housing Benefit is awarded a week.
            £77.50 came on 1 June 2026.
            £12.50 of each payment has been kept back since 4 May 2026 for an overpayment. This is not rent that you have left unpaid: it is benefit that was paid too much of before.
            It goes on until the overpayment is paid back, and that much of the rent is yours to pay meanwhile. If it is more than you can manage, ask the benefit office to keep back less.
            """),
        arguments(
            "Housing Benefit kept back an overpayment, and does not any more",
            Told.on("2026-06-22").recovered(1_250, 9_000, 7_750, false),
            false,
            """
            £90.00 of Housing Benefit is awarded a week.
            £77.50 came on 1 June 2026.
            £12.50 of each payment was kept back from 4 May 2026 to 1 June 2026 for an overpayment. This is not rent that you have left unpaid: it is benefit that was paid too much of before.
            That much is not kept back any more.
            """),
        arguments(
            "Housing Benefit took an overpayment back at once",
            Told.on("2026-06-03").recovered(500, 0, -500, false),
            false,
            """
            On 4 May 2026 the benefit office took back £5.00 that had been paid too much of. This is not rent that you have left unpaid: it is benefit that was paid too much of before.
            That much of the rent became yours to pay. If you think that the overpayment is wrong, ask the benefit office to look at it again; talk to us if you cannot pay it at once.
            """),
        arguments(
            "Universal Credit came short",
            Told.on("2026-06-08").overdue(979).late(Payer.UNIVERSAL_CREDIT, RENT, 979),
            true,
            """
            £508.99 of Universal Credit was due on 2 June 2026, for the rent from 27 April 2026 to 26 May 2026.
            £499.20 has come; £9.79 is missing.
            Please look at the newest statement in your Universal Credit journal: does the rent there agree with what we charge? In all, £9.79 is overdue on the account today; if you cannot pay it at once, talk to us.
            """),
        arguments(
            "a standing order did not come",
            Told.on("2026-06-08").late(Payer.STANDING_ORDER, RENT, RENT),
            true,
            """
            £508.99 by standing order was due on 2 June 2026, for the rent from 27 April 2026 to 26 May 2026.
            Nothing of it has come.
            Please ask your bank whether the standing order still runs, and for how much. In all, £508.99 is overdue on the account today; if you cannot pay it at once, talk to us.
            """));
  }

  private static Unpaid.Again again(ItemState state) {
    return new Unpaid.Again(state, AGAIN);
  }
}
