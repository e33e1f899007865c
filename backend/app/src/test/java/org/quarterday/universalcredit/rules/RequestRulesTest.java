package org.quarterday.universalcredit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestRulesTest {

  private static final RequestTerms TERMS = new RequestTerms(2, 2, 1, 6, 7, 10, 20, 38);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  @Test
  void twoMonthsRentAreEnoughAndAPennyLessIsNot() {
    assertTrue(Conditions.of(books(100_000, paidInFull()), TERMS).met());
    Conditions less = Conditions.of(books(99_999, paidInFull()), TERMS);
    assertFalse(less.met());
    assertEquals(
        "£999.99 is owed; 2 months' rent are £1,000.00. 0 of 2 months were paid short, by £0.00 over all of them.",
        less.words());
  }

  @Test
  void aTenantInCreditOweNothingEvenWhereNoRentIsCharged() {
    assertFalse(Conditions.of(new Conditions.Books(0, 0, List.of()), TERMS).met());
    assertFalse(Conditions.of(new Conditions.Books(-100, 0, List.of()), TERMS).met());
  }

  @Test
  void rentPaidShortAgainAndAgainIsEnoughOnlyWhereItComesToAMonth() {
    var twice = List.of(new Conditions.Month(50_000, 25_000), new Conditions.Month(50_000, 25_000));
    var once = List.of(new Conditions.Month(50_000, 0), new Conditions.Month(50_000, 50_000));
    var madeUp =
        List.of(
            new Conditions.Month(62_500, 25_000),
            new Conditions.Month(50_000, 25_000),
            new Conditions.Month(50_000, 112_500));
    assertTrue(Conditions.of(books(50_000, twice), TERMS).met());
    assertFalse(Conditions.of(books(50_000, once), TERMS).met());
    assertFalse(Conditions.of(books(50_000, madeUp), TERMS).met());
  }

  @Test
  void theTenantIsHeardWhenTheyAnsweredOrHadTheirDays() {
    assertFalse(new Representations(null, "").wereHeard(TERMS, DAY));
    assertFalse(new Representations(DAY.minusDays(6), "").wereHeard(TERMS, DAY));
    assertTrue(new Representations(DAY.minusDays(7), "").wereHeard(TERMS, DAY));
    assertTrue(new Representations(DAY, "It is fine").wereHeard(TERMS, DAY));
  }

  @Test
  void aDeductionIsAPartOfTheStandardAllowanceWithinItsBounds() {
    assertFalse(Deduction.isWithin(9, TERMS));
    assertTrue(Deduction.isWithin(10, TERMS));
    assertTrue(Deduction.isWithin(20, TERMS));
    assertFalse(Deduction.isWithin(21, TERMS));
    // 424.90 × 15 % = 63.735
    assertEquals(6_374, Deduction.monthly(42_490, 15));
  }

  @Test
  void theFirstPaymentIsDueAWeekAfterTheFirstPeriodOfItsAward() {
    assertEquals(
        LocalDate.of(2026, 12, 27), FirstPayment.dueOn(DAY, TERMS, LocalDate.of(2026, 11, 21)));
    assertEquals(DAY.plusDays(38), FirstPayment.dueOn(DAY, TERMS, null));
    assertEquals(DAY.plusDays(38), FirstPayment.dueOn(DAY, TERMS, DAY.minusDays(1)));
  }

  @Test
  void nothingFollowsAnEnd() {
    assertEquals(
        List.of(RequestState.STOPPED, RequestState.REFUSED, RequestState.WITHDRAWN),
        Stream.of(RequestState.values()).filter(state -> !state.isOpen()).toList());
    assertEquals(
        List.of(ToDoState.ANSWERED, ToDoState.WITHDRAWN),
        Stream.of(ToDoState.values()).filter(state -> !state.isOpen()).toList());
  }

  @Test
  void nothingIsPaidBeforeItIsAskedForAndAQueryIsAskedOnce() {
    assertEquals(Optional.empty(), RequestState.PREPARED.after(RequestState.Event.PAY));
    assertEquals(Optional.of(RequestState.PAID), RequestState.ASKED.after(RequestState.Event.PAY));
    assertEquals(Optional.empty(), ToDoState.QUERIED.after(ToDoState.Event.QUERY));
    assertEquals(Optional.of(ToDoState.ANSWERED), ToDoState.QUERIED.after(ToDoState.Event.ANSWER));
  }

  private static Conditions.Books books(long arrears, List<Conditions.Month> months) {
    return new Conditions.Books(arrears, 50_000, months);
  }

  private static List<Conditions.Month> paidInFull() {
    return List.of(new Conditions.Month(50_000, 50_000), new Conditions.Month(50_000, 50_000));
  }
}
