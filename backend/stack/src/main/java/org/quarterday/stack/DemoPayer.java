package org.quarterday.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who pays the demonstration council by Direct Debit, and what their invented bank says:
 * it goes by the last two digits of the account (backend/docs/how-to/work-bacs-reports.md).
 *
 * @param name one of the council's people with a story, or empty for any
 * @param ending the last two digits of the bank account
 * @param suspended whether collecting is stopped before it begins
 */
record DemoPayer(String name, int ending, Begins begins, Often often, boolean suspended) {

  /** On which of the demonstration's days it is collected by first. */
  enum Begins {
    FIRST,
    SECOND,

    /** Two weeks after the second, which is still to come. */
    NEXT;

    LocalDate in(DemoBankDays days) {
      return switch (this) {
        case FIRST -> days.first();
        case SECOND -> days.second();
        case NEXT -> days.second().plusWeeks(2);
      };
    }
  }

  /** How often, and what a collection is made of. */
  enum Often {
    WEEKLY("WEEKLY", "EQUAL_ANNUAL"),
    WEEKLY_AS_CHARGED("WEEKLY", "ACTUAL"),
    WEEKLY_FIXED("WEEKLY", "FIXED"),
    FORTNIGHTLY("FORTNIGHTLY", "EQUAL_ANNUAL"),
    FOUR_WEEKLY("FOUR_WEEKLY", "EQUAL_ANNUAL"),
    MONTHLY("MONTHLY", "EQUAL_ANNUAL");

    private final String frequency;
    private final String method;

    Often(String frequency, String method) {
      this.frequency = frequency;
      this.method = method;
    }

    /**
     * As the API takes it, beginning on that day; who owes pays some of it off where it is often.
     */
    Map<String, Object> plan(LocalDate first, boolean owes) {
      boolean month = this == MONTHLY && first.getDayOfMonth() <= LAST_OF_EVERY_MONTH;
      Map<String, Object> plan = new LinkedHashMap<>();
      plan.put("method", method);
      plan.put("frequency", this == MONTHLY && !month ? "FOUR_WEEKLY" : frequency);
      plan.put("day", month ? first.getDayOfMonth() : first.getDayOfWeek().getValue());
      plan.put("fixedPence", this == WEEKLY_FIXED ? 6_000 : null);
      plan.put("extraPence", owes && this == FORTNIGHTLY ? 500 : 0);
      plan.put("withBalance", false);
      return plan;
    }
  }

  private static final int LAST_OF_EVERY_MONTH = 28;

  /** A bank whose published examples the modulus check knows: 7, 1, 3 by turns, modulus ten. */
  static final String SORT_CODE = "08-99-99";

  private static final int[] WEIGHTS = {7, 1, 3, 7, 1, 3, 7, 1};

  /**
   * Enough for every answer a bank has, and some who simply pay. Nobody is collected from so often
   * that something was due by now that no run has taken.
   *
   * @param plain how many of those
   */
  static List<DemoPayer> some(int plain) {
    List<DemoPayer> payers = new ArrayList<>();
    payers.add(new DemoPayer("Bruno Kite", 90, Begins.FIRST, Often.FOUR_WEEKLY, false));
    payers.add(new DemoPayer("Ingrid Clawson", 99, Begins.FIRST, Often.FOUR_WEEKLY, false));
    payers.add(new DemoPayer("Dorothy Debbage", 10, Begins.FIRST, Often.MONTHLY, false));
    payers.add(new DemoPayer("Gary Lockyer", 11, Begins.FIRST, Often.MONTHLY, false));
    payers.add(new DemoPayer("Wesley Fifty", 12, Begins.SECOND, Often.FORTNIGHTLY, false));
    for (int ending : List.of(80, 92, 93, 95, 96, 97)) {
      payers.add(new DemoPayer("", ending, Begins.FIRST, Often.FOUR_WEEKLY, false));
    }
    for (int ending : List.of(90, 91, 94, 98, 99)) {
      payers.add(new DemoPayer("", ending, Begins.SECOND, Often.FORTNIGHTLY, false));
    }
    payers.add(new DemoPayer("", 13, Begins.SECOND, Often.FORTNIGHTLY, true));
    List<DemoPayer> kinds =
        List.of(
            new DemoPayer("", 20, Begins.FIRST, Often.MONTHLY, false),
            new DemoPayer("", 21, Begins.SECOND, Often.FORTNIGHTLY, false),
            new DemoPayer("", 22, Begins.NEXT, Often.WEEKLY, false),
            new DemoPayer("", 23, Begins.FIRST, Often.FOUR_WEEKLY, false),
            new DemoPayer("", 24, Begins.NEXT, Often.WEEKLY_FIXED, false),
            new DemoPayer("", 25, Begins.NEXT, Often.WEEKLY_AS_CHARGED, false));
    for (int n = 0; n < plain; n++) {
      payers.add(kinds.get(n % kinds.size()));
    }
    return payers;
  }

  /**
   * An account number with this ending that the bank's check lets pass; another for each of them.
   */
  static String accountNumber(int place, int ending) {
    String end = "%02d".formatted(ending);
    for (int start = 100_000 + 37 * place; ; start++) {
      String number = start + end;
      int sum = 0;
      for (int digit = 0; digit < WEIGHTS.length; digit++) {
        sum += WEIGHTS[digit] * (number.charAt(digit) - '0');
      }
      if (sum % 10 == 0) {
        return number;
      }
    }
  }
}
