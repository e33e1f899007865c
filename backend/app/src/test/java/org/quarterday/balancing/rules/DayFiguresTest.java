package org.quarterday.balancing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

  @Test
  void aFileAgreesWhenWhatBecameOfItComesToIt() {
    assertTrue(file(2, 300).difference().isNil());
    assertEquals(new Tally(0, -1), file(2, 301).difference());
    assertEquals(new Tally(1, 0), file(1, 300).difference());
  }

  @Test
  void aPostingThatIsItsOwnRecordIsComparedWithNothing() {
    var single =
        SourceFigures.of(Source.PAYMENT, "", Tally.NIL, new Tally(3, 900), Tally.NIL, Tally.NIL);
    assertTrue(single.difference().isNil());
  }

  @Test
  void whatNoSourceExplainsIsADifference() {
    var unknown =
        SourceFigures.of(Source.UNKNOWN, "", Tally.NIL, new Tally(1, 1), Tally.NIL, Tally.NIL);
    assertEquals(1, figures(List.of(unknown), List.of()).unexplained());
  }

  @Test
  void anExplanationIsForADifferenceOfItsSizeAndNoOther() {
    var said = said(new Tally(0, -1), "Counted twice by the sender");
    var day = figures(List.of(file(2, 301)), List.of(said));
    assertEquals(0, day.unexplained());
    assertEquals(1, day.differences().size(), "explained, it stays in sight");
    assertEquals(1, figures(List.of(file(2, 302)), List.of(said)).unexplained());
  }

  @Test
  void everyFigureAndEveryExplanationIsSignedFor() {
    var day = figures(List.of(file(2, 301)), List.of());
    assertEquals(day.contentHash(), figures(List.of(file(2, 301)), List.of()).contentHash());
    assertNotEquals(day.contentHash(), figures(List.of(file(2, 302)), List.of()).contentHash());
    assertNotEquals(
        day.contentHash(),
        figures(List.of(file(2, 301)), List.of(said(new Tally(0, -1), "A reason"))).contentHash());
    var moved = List.of(new ControlMovement("CASH", 1, 1, 2));
    assertNotEquals(
        day.contentHash(),
        new DayFigures(DAY, day.sources(), moved, List.of(), List.of()).contentHash());
  }

  @Test
  void theOrderTheFiguresAreReadInIsNoneOfTheSignature() {
    var bounced = SourceFigures.of(Source.BOUNCED, "", Tally.NIL, Tally.NIL, Tally.NIL, Tally.NIL);
    assertEquals(
        figures(List.of(bounced, file(2, 300)), List.of()).contentHash(),
        figures(List.of(file(2, 300), bounced), List.of()).contentHash());
  }

  @Test
  void aDayIsClosedOnceItsDifferencesAreExplainedAndNotBeforeItBegins() {
    var agrees = figures(List.of(file(2, 300)), List.of());
    assertNull(DayClosing.whyNotClose(agrees, DayState.OPEN, DAY));
    assertNull(DayClosing.whyNotClose(agrees, DayState.VOID, DAY.plusDays(1)));
    assertEquals(
        "It has not begun.", DayClosing.whyNotClose(agrees, DayState.OPEN, DAY.minusDays(1)));
    assertEquals("It is closed.", DayClosing.whyNotClose(agrees, DayState.CLOSED, DAY));
    assertEquals(
        "A difference is not explained.",
        DayClosing.whyNotClose(figures(List.of(file(2, 1)), List.of()), DayState.OPEN, DAY));
  }

  @Test
  void whatWasSignedForOtherFiguresIsVoid() {
    assertEquals(DayState.OPEN, DayState.of(null, false, "a"));
    assertEquals(DayState.CLOSED, DayState.of("a", false, "a"));
    assertEquals(DayState.CHECKED, DayState.of("a", true, "a"));
    assertEquals(DayState.VOID, DayState.of("a", true, "b"));
    assertFalse(DayState.VOID.stands());
    assertNull(DayClosing.whyNotCheck(DayState.CLOSED));
  }

  /** A file of four lines and £10.00: one in suspense, one rejected, the rest as given. */
  private static SourceFigures file(long postedLines, long postedPence) {
    return SourceFigures.of(
        Source.PAYMENT_FILE,
        "PAYPOINT",
        new Tally(4, 1000),
        new Tally(postedLines, postedPence),
        new Tally(1, 600),
        new Tally(1, 100));
  }

  private static Explanation said(Tally difference, String reason) {
    return new Explanation(
        Source.PAYMENT_FILE, "PAYPOINT", 1, difference, reason, "a|b", "Amara", Instant.EPOCH);
  }

  @Test
  void whatTheBankSaidIsSignedForAndWhatIsFoundLaterIsNot() {
    var open = new BankDay("B", new Tally(2, 700), Tally.NIL, Tally.NIL, 0, new Tally(2, 700));
    var found = new BankDay("B", new Tally(2, 700), Tally.NIL, Tally.NIL, 0, Tally.NIL);
    var other = new BankDay("B", new Tally(2, 701), Tally.NIL, Tally.NIL, 0, Tally.NIL);
    var matched = new BankDay("B", new Tally(2, 700), Tally.NIL, new Tally(1, 700), 0, Tally.NIL);
    String hash = withBank(open).contentHash();
    assertEquals(hash, withBank(found).contentHash());
    assertNotEquals(hash, withBank(other).contentHash());
    assertNotEquals(hash, withBank(matched).contentHash());
    assertEquals(2, withBank(open).openBankLines());
    assertEquals(
        "2 lines of the bank are neither found on the books nor explained.",
        DayClosing.whyNotClose(withBank(open), DayState.OPEN, DAY));
    assertNull(DayClosing.whyNotClose(withBank(found), DayState.OPEN, DAY));
  }

  private static DayFigures withBank(BankDay bank) {
    return new DayFigures(DAY, List.of(), List.of(), List.of(), List.of(bank));
  }

  private static DayFigures figures(List<SourceFigures> sources, List<Explanation> said) {
    return new DayFigures(DAY, sources, List.of(), said, List.of());
  }
}
