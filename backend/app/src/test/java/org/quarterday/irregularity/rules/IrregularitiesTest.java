package org.quarterday.irregularity.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.directdebit.rules.MandateState.CANCELLED;
import static org.quarterday.directdebit.rules.MandateState.LIVE;
import static org.quarterday.directdebit.rules.MandateState.SUSPENDED;
import static org.quarterday.irregularity.rules.Told.RENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterday.expected.rules.Payer;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.bacs.BacsReason;
import org.quarterday.platform.bacs.ReportKind;

class IrregularitiesTest {

  @Test
  void aPayerWhoHasDiedIsNeverAddressedAndNothingOfItGoesIntoALetter() {
    Irregularities all =
        Told.on("2026-06-03")
            .mandate(CANCELLED)
            .unpaid("2")
            .reported(ReportKind.ADDACS, "2", null, true)
            .all();
    assertEquals(2, all.tellings().size());
    for (Telling telling : all.tellings()) {
      assertFalse(telling.isForTenant());
      assertTrue(telling.isOpen());
      for (String sentence : telling.sentences()) {
        assertFalse(sentence.toLowerCase().matches(".*\\byour?\\b.*"), sentence);
      }
      assertThrows(
          IllegalArgumentException.class, () -> IrregularityLetter.of(all, List.of(telling)));
    }
  }

  @Test
  void whatElseHappenedToAPayerWhoHasDiedIsNotToldAsTheTenantsOwn() {
    Telling earlier =
        Told.on("2026-06-03")
            .mandate(CANCELLED)
            .unpaid("0")
            .reported(ReportKind.ADDACS, "2", null, true)
            .all()
            .tellings()
            .stream()
            .filter(Telling::isForTenant)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "It was collected from the payer’s bank account and put on the rent account.",
        earlier.came());
    assertTrue(earlier.back().startsWith("The payer’s bank has taken it back."), earlier.back());
  }

  @Test
  void aForgedSignatureIsForStaffOnly() {
    Telling telling =
        Told.on("2026-06-03").mandate(SUSPENDED).claimed("6", Claimed.State.OPEN, false).one();
    assertFalse(telling.isForTenant());
    assertTrue(telling.next().startsWith("For staff only."));
  }

  @Test
  void whatIsOpenStandsFirstAndThenTheNewest() {
    List<IrregularityKind> kinds =
        Told.on("2026-06-12")
            .mandate(LIVE)
            .bounced("CHEQUE_UNPAID", "", 11_746)
            .claimed("2", Claimed.State.ACCEPTED, false)
            .recovered(1_250, 9_000, 7_750, true)
            .all()
            .tellings()
            .stream()
            .map(Telling::kind)
            .toList();
    assertEquals(
        List.of(IrregularityKind.BOUNCED, IrregularityKind.RECOVERED, IrregularityKind.CLAIMED),
        kinds);
  }

  @Test
  void rentTheTenantPaysByHandIsArrearsAndADirectDebitTellsItsOwnStory() {
    assertEquals(
        List.of(),
        Told.on("2026-06-08")
            .late(Payer.TENANT, RENT, RENT)
            .late(Payer.DIRECT_DEBIT, RENT, RENT)
            .all()
            .tellings());
  }

  @Test
  void theLetterSaysWhatTheScreenSays() {
    Irregularities all = Told.on("2026-06-03").mandate(LIVE).unpaid("0").all();
    Telling telling = all.tellings().getFirst();
    LetterText letter = IrregularityLetter.of(all, all.tellings());
    List<String> texts = letter.blocks().stream().map(LetterText.Block::text).toList();
    assertEquals("You are £508.99 in arrears, and all of it is overdue.", texts.getFirst());
    assertEquals(telling.title(), texts.get(1));
    assertEquals(telling.sentences(), texts.subList(2, texts.size() - 1));
    assertEquals(
        "If you are having trouble paying, talk to us: we can look at what help there is. Telephone 01632 960123.",
        texts.getLast());
  }

  /** A code that Bacs knows and nobody has words for would be told as nothing at all. */
  @ParameterizedTest
  @EnumSource(
      value = ReportKind.class,
      names = {"ARUDD", "ADDACS", "AUDDIS"})
  void everyReasonCodeHasACauseAndIsSaidInPlainWords(ReportKind kind) {
    for (String code : BacsReason.codes(kind)) {
      Cause cause = Cause.of(kind, code);
      assertNotEquals(Cause.UNKNOWN, cause, kind + " " + code);
      assertTrue(cause == Cause.FUNDS || Plainly.says(kind, code).isPresent(), kind + " " + code);
    }
    assertEquals(Cause.UNKNOWN, Cause.of(kind, "Z"));
    assertEquals(Cause.UNKNOWN, Cause.of(kind, ""));
  }

  @Test
  void everyReasonOfARefundIsSaidInPlainWords() {
    for (String code : BacsReason.codes(ReportKind.DDICA)) {
      assertTrue(Plainly.says(ReportKind.DDICA, code).isPresent(), code);
    }
    assertTrue(Plainly.says(ReportKind.DDICA, "Z").isEmpty());
  }
}
