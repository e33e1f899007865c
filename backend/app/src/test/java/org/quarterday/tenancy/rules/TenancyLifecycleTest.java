package org.quarterday.tenancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.charge.rules.Finding;
import org.quarterday.tenancy.rules.TenancyLifecycle.Action;

class TenancyLifecycleTest {

  @Test
  void aTenancyStartsOnlyWhenChecked() {
    assertEquals(Optional.empty(), TenancyLifecycle.after(TenancyState.DRAFT, Action.COMMENCE));
    assertEquals(
        Optional.of(TenancyState.LIVE),
        TenancyLifecycle.after(TenancyState.CHECKED, Action.COMMENCE));
  }

  @Test
  void whatIsChangedAfterTheCheckIsCheckedAgain() {
    assertEquals(
        Optional.of(TenancyState.DRAFT),
        TenancyLifecycle.after(TenancyState.CHECKED, Action.CHANGE));
  }

  @Test
  void nothingHappensToATenancyThatIsClosedOrWithdrawn() {
    assertEquals(Set.of(), TenancyLifecycle.allowed(TenancyState.CLOSED));
    assertEquals(Set.of(), TenancyLifecycle.allowed(TenancyState.WITHDRAWN));
  }

  @Test
  void everyStateButTheFirstIsReached() {
    Set<TenancyState> reached = EnumSet.of(TenancyState.DRAFT);
    for (TenancyState from : TenancyState.values()) {
      for (Action action : Action.values()) {
        TenancyLifecycle.after(from, action).ifPresent(reached::add);
      }
    }
    assertEquals(EnumSet.allOf(TenancyState.class), reached);
  }

  @Test
  void aNoticeOfFourWeeksToASundayIsInOrder() {
    LocalDate served = LocalDate.of(2026, 11, 20);
    LocalDate sunday = NoticePeriod.earliestEnd(served, 28);
    assertEquals(LocalDate.of(2026, 12, 20), sunday);
    assertTrue(NoticePeriod.findings(served, sunday, 28).isEmpty());
    assertTrue(NoticePeriod.findings(served, sunday.plusDays(1), 28).isEmpty());
  }

  @Test
  void aShortNoticeAndOneThatEndsMidWeekAreNamed() {
    LocalDate served = LocalDate.of(2026, 11, 20);
    var codes =
        NoticePeriod.findings(served, LocalDate.of(2026, 12, 1), 28).stream()
            .map(Finding::code)
            .toList();
    assertEquals(java.util.List.of("SHORT_NOTICE", "NOT_AT_WEEK_END"), codes);
  }
}
