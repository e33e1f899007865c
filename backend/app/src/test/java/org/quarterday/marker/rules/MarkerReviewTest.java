package org.quarterday.marker.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkerReviewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private final MarkerReview year = new MarkerReview(12, 28);

  @Test
  void aMarkerStandsNoLongerThanItsCategoryAllows() {
    assertTrue(year.wrong(DAY.plusMonths(12), DAY).isEmpty());
    assertTrue(year.wrong(DAY.plusMonths(12).plusDays(1), DAY).isPresent());
    assertTrue(new MarkerReview(6, 28).wrong(DAY.plusMonths(7), DAY).isPresent());
  }

  @Test
  void itIsReviewedOnADayToCome() {
    assertTrue(year.wrong(DAY, DAY).isPresent());
    assertTrue(year.wrong(DAY.minusDays(1), DAY).isPresent());
    assertTrue(year.wrong(DAY.plusDays(1), DAY).isEmpty());
  }

  @Test
  void onTheDayOfItsReviewItIsOver() {
    assertFalse(MarkerReview.lapsed(DAY, DAY.minusDays(1)));
    assertTrue(MarkerReview.lapsed(DAY, DAY));
  }

  @Test
  void somebodyIsAskedBeforeAndNotAfter() {
    LocalDate review = DAY.plusDays(100);
    assertFalse(year.remind(review, review.minusDays(29)));
    assertTrue(year.remind(review, review.minusDays(28)));
    assertTrue(year.remind(review, review.minusDays(1)));
    assertFalse(year.remind(review, review));
  }

  @Test
  void whatIsOverStaysOver() {
    assertEquals(
        Optional.of(MarkerState.STANDING), MarkerState.PROPOSED.after(MarkerState.Move.AUTHORISE));
    assertEquals(
        Optional.of(MarkerState.STANDING), MarkerState.STANDING.after(MarkerState.Move.RENEW));
    for (MarkerState over :
        new MarkerState[] {MarkerState.REFUSED, MarkerState.REMOVED, MarkerState.LAPSED}) {
      for (MarkerState.Move move : MarkerState.Move.values()) {
        assertEquals(Optional.empty(), over.after(move), over + " " + move);
      }
    }
  }
}
