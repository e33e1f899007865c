package org.quarterday.bacsreport.rules;

import static java.util.Map.entry;
import static org.quarterday.directdebit.rules.MandateEvent.CANCEL;
import static org.quarterday.directdebit.rules.MandateEvent.REFUSE;
import static org.quarterday.directdebit.rules.MandateEvent.REINSTATE;
import static org.quarterday.directdebit.rules.MandateEvent.SUSPEND;

import java.util.Map;
import java.util.Optional;
import org.quarterday.directdebit.rules.MandateEvent;
import org.quarterday.platform.bacs.ReportKind;

/**
 * What is done about each reason of each report: the one table. Money that a bank took back is put
 * back on the account at once, whatever the reason; a mandate is stopped rather than left running
 * where there is doubt; what is left is a person's, with what they have to look at.
 *
 * @param reverses whether the collection is taken off the account, on its own day
 * @param event what happens to the mandate, or null
 * @param changesBank whether it is collected from another account from now on; nothing is sent to
 *     Bacs about that, because the bank has done it
 * @param letter what the tenants are told; nobody is written to about a payer who has died
 * @param guidance what a person is asked to do, or null
 */
public record AdviceAction(
    boolean reverses,
    MandateEvent event,
    boolean changesBank,
    Offer offer,
    AdviceLetter letter,
    Guidance guidance) {

  private static final AdviceAction NOTHING =
      new AdviceAction(false, null, false, Offer.NONE, AdviceLetter.NONE, null);
  private static final AdviceAction UNPAID =
      new AdviceAction(true, null, false, Offer.NONE, AdviceLetter.NONE, null);

  private static final AdviceAction ENDED_UNPAID =
      UNPAID.then(CANCEL).writing(AdviceLetter.ENDED).asking(Asks.NEW_MANDATE);
  private static final AdviceAction ENDED =
      NOTHING.then(CANCEL).writing(AdviceLetter.ENDED).asking(Asks.NEW_MANDATE);
  private static final AdviceAction MOVED =
      new AdviceAction(false, null, true, Offer.NONE, AdviceLetter.NONE, null);
  private static final AdviceAction BANK_REFUSES =
      NOTHING.then(REFUSE).writing(AdviceLetter.REFUSED).asking(Asks.CORRECT_DETAILS);
  private static final AdviceAction OUR_MISTAKE = NOTHING.then(REFUSE).asking(Asks.LODGE_ANEW);

  private static final Map<String, AdviceAction> ARUDD =
      Map.ofEntries(
          entry("0", UNPAID.offering(Offer.PRESENT_AGAIN).writing(AdviceLetter.UNPAID)),
          entry("1", ENDED_UNPAID),
          entry("2", UNPAID.then(CANCEL).asking(Asks.DECEASED)),
          entry(
              "3",
              UNPAID
                  .then(SUSPEND)
                  .offering(Offer.CANCEL)
                  .writing(AdviceLetter.NEW_DETAILS)
                  .asking(Asks.NEW_DETAILS)),
          entry("4", disputed(Asks.NOTICE_DISPUTED)),
          entry("5", ENDED_UNPAID),
          entry("6", ENDED_UNPAID),
          entry("7", disputed(Asks.AMOUNT_DIFFERS)),
          entry("8", disputed(Asks.NOT_YET_DUE)),
          entry("9", disputed(Asks.OVERDUE)),
          entry("A", disputed(Asks.NAME_DIFFERS)),
          entry("B", ENDED_UNPAID));

  private static final Map<String, AdviceAction> ADDACS =
      Map.of(
          "0", ENDED,
          "1", ENDED,
          "2", NOTHING.then(CANCEL).asking(Asks.DECEASED),
          "3", MOVED,
          "B", ENDED,
          "C", MOVED,
          "D", NOTHING.then(SUSPEND).offering(Offer.RESUME).asking(Asks.NOTICE_DISPUTED),
          "E", MOVED,
          "R", NOTHING.then(REINSTATE).asking(Asks.REINSTATED));

  private static final Map<String, AdviceAction> AUDDIS =
      Map.ofEntries(
          entry("1", BANK_REFUSES),
          entry("2", NOTHING.then(REFUSE).asking(Asks.DECEASED)),
          entry("3", BANK_REFUSES),
          entry("5", BANK_REFUSES),
          entry("6", BANK_REFUSES),
          entry("7", OUR_MISTAKE),
          entry("B", BANK_REFUSES),
          entry("C", BANK_REFUSES),
          entry("F", BANK_REFUSES),
          entry("G", BANK_REFUSES),
          entry("H", BANK_REFUSES),
          entry("I", OUR_MISTAKE),
          entry("K", BANK_REFUSES),
          entry("L", BANK_REFUSES),
          entry("M", OUR_MISTAKE),
          entry("N", BANK_REFUSES),
          entry("O", OUR_MISTAKE),
          entry("P", OUR_MISTAKE),
          entry("Q", OUR_MISTAKE));

  /** Where no instruction was held, none may be used until somebody has looked. */
  private static final Map<String, AdviceAction> DDICA =
      Map.of(
          "1", NOTHING.asking(Asks.CLAIM_NOTICE),
          "2", NOTHING.asking(Asks.CLAIM_NOTICE),
          "3", NOTHING.then(SUSPEND).asking(Asks.CLAIM_BANK_CANCELLED),
          "4", NOTHING.then(SUSPEND).asking(Asks.CLAIM_PAYER_CANCELLED),
          "5", NOTHING.then(SUSPEND).asking(Asks.CLAIM_AUTHORITY),
          "6", NOTHING.then(SUSPEND).asking(Asks.CLAIM_SIGNATURE),
          "7", NOTHING.asking(Asks.CLAIM_OUR_REQUEST),
          "8", NOTHING.asking(Asks.CLAIM_NAME));

  private static final Map<ReportKind, Map<String, AdviceAction>> TABLE =
      Map.of(
          ReportKind.ARUDD, ARUDD,
          ReportKind.ADDACS, ADDACS,
          ReportKind.AUDDIS, AUDDIS,
          ReportKind.DDICA, DDICA,
          ReportKind.INPUT, Map.of());

  /** Empty for a reason nobody has decided about: it is parked for a person. */
  public static Optional<AdviceAction> of(ReportKind kind, String code) {
    return Optional.ofNullable(TABLE.get(kind).get(code));
  }

  /**
   * The same once it is known how many collections have come back in a row, this one included: a
   * second unpaid one stops the mandate and is not presented again.
   */
  public AdviceAction afterUnpaid(int inARow) {
    return offer == Offer.PRESENT_AGAIN && inARow >= 2
        ? then(SUSPEND).offering(Offer.RESUME).asking(Asks.UNPAID_AGAIN)
        : this;
  }

  /** Whether the bank says that the payer has died. */
  public boolean saysDead() {
    return guidance == Asks.DECEASED;
  }

  private static AdviceAction disputed(Guidance guidance) {
    return UNPAID.then(SUSPEND).offering(Offer.RESUME).asking(guidance);
  }

  private AdviceAction then(MandateEvent next) {
    return new AdviceAction(reverses, next, changesBank, offer, letter, guidance);
  }

  private AdviceAction offering(Offer next) {
    return new AdviceAction(reverses, event, changesBank, next, letter, guidance);
  }

  private AdviceAction writing(AdviceLetter next) {
    return new AdviceAction(reverses, event, changesBank, offer, next, guidance);
  }

  private AdviceAction asking(Guidance next) {
    return new AdviceAction(reverses, event, changesBank, offer, letter, next);
  }
}
