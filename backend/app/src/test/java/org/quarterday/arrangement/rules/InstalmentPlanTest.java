package org.quarterday.arrangement.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.calendar.Frequency;

/** A debt taken apart into instalments, and those split between the accounts they are for. */
class InstalmentPlanTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);

  @ParameterizedTest(name = "{1} pence {0} off {2}: {3}, the last of {4} on {5}")
  @CsvSource({
    "WEEKLY,      2500, 31240, 13, 1240, 2026-08-28",
    "WEEKLY,      2500, 30000, 12, 2500, 2026-08-21",
    "FORTNIGHTLY, 5000, 12000,  3, 2000, 2026-07-03",
    "FOUR_WEEKLY, 5000, 12000,  3, 2000, 2026-07-31",
    "MONTHLY,     5000, 12000,  3, 2000, 2026-08-05",
    "MONTHLY,    50000, 12000,  1, 12000, 2026-06-05",
    "WEEKLY,         1,     2,  2,    1, 2026-06-12"
  })
  void theLastInstalmentIsWhatIsLeft(
      Frequency frequency, long each, long owed, int count, long last, LocalDate clears) {
    InstalmentPlan plan = InstalmentPlan.of(frequency, FRIDAY, each, owed);
    assertEquals(count, plan.dues().size());
    assertEquals(count, InstalmentPlan.count(each, owed));
    assertEquals(last, plan.dues().getLast().debtPence());
    assertEquals(clears, plan.clearsOn());
    assertEquals(FRIDAY, plan.dues().getFirst().dueOn());
  }

  @Test
  void instalmentsComeToWhatIsOwedWhateverItIs() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 2_000; i++) {
      long owed = 1 + random.nextInt(2_000_000);
      long each = Math.max(owed / InstalmentPlan.MOST + 1, 1 + random.nextInt(60_000));
      Frequency frequency = Frequency.values()[random.nextInt(4)];
      InstalmentPlan plan = InstalmentPlan.of(frequency, FRIDAY, each, owed);
      assertEquals(
          owed, plan.dues().stream().mapToLong(Due::debtPence).sum(), each + " of " + owed);
      assertTrue(
          plan.dues().stream().allMatch(due -> due.debtPence() > 0 && due.debtPence() <= each));
      List<Long> debts = cut(owed, random);
      List<List<Long>> parts = plan.split(debts);
      for (int account = 0; account < debts.size(); account++) {
        int at = account;
        assertEquals(
            debts.get(account),
            parts.stream().mapToLong(part -> part.get(at)).sum(),
            "of " + debts);
      }
      for (int n = 0; n < parts.size(); n++) {
        assertEquals(
            plan.dues().get(n).debtPence(), parts.get(n).stream().mapToLong(Long::longValue).sum());
      }
    }
  }

  private static List<Long> cut(long owed, Random random) {
    List<Long> debts = new ArrayList<>();
    long left = owed;
    while (left > 0 && debts.size() < 3) {
      long part = debts.size() == 2 ? left : 1 + Math.floorMod(random.nextLong(), left);
      debts.add(part);
      left -= part;
    }
    return debts;
  }

  @Test
  void theFirstAccountIsPaidOffBeforeTheNextGetsAnything() {
    InstalmentPlan plan = InstalmentPlan.of(Frequency.WEEKLY, FRIDAY, 1_000, 2_500);
    assertEquals(
        List.of(List.of(1_000L, 0L), List.of(700L, 300L), List.of(0L, 500L)),
        plan.split(List.of(1_700L, 800L)));
  }

  @ParameterizedTest(name = "{0} missing of 700 and 300: {1} and {2}")
  @CsvSource({"1000, 700, 300", "400, 100, 300", "300, 0, 300", "100, 0, 100", "0, 0, 0"})
  void whatCameOfAnInstalmentWentToTheFirstAccount(long missing, long first, long second) {
    assertEquals(List.of(first, second), InstalmentPlan.left(List.of(700L, 300L), missing));
  }

  @Test
  void nothingAndForeverAreNoPlan() {
    assertThrows(
        IllegalArgumentException.class,
        () -> InstalmentPlan.of(Frequency.WEEKLY, FRIDAY, 1_000, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> InstalmentPlan.of(Frequency.WEEKLY, FRIDAY, 0, 1_000));
    assertThrows(
        IllegalArgumentException.class,
        () -> InstalmentPlan.of(Frequency.WEEKLY, FRIDAY, 1, InstalmentPlan.MOST + 1L));
  }
}
