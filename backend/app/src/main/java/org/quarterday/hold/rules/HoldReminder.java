package org.quarterday.hold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a hold leaves for a person to do, each thing once.
 *
 * @param kind of the task
 * @param mark what tells it from the hold's other tasks
 */
public record HoldReminder(String kind, String title, String guidance, String mark) {

  /**
   * What is to be done by now, while it stands or after it ended by itself.
   *
   * @param account how the account is called
   * @param stands not ended by a person
   */
  public static List<HoldReminder> due(
      HoldKind kind,
      String account,
      LocalDate startsOn,
      LocalDate endsOn,
      LocalDate reviewOn,
      LocalDate today,
      boolean stands) {
    var due = new ArrayList<HoldReminder>();
    if (!stands || today.isBefore(startsOn)) {
      return due;
    }
    boolean over = endsOn != null && today.isAfter(endsOn);
    if (!over && isMoratorium(kind)) {
      due.add(search(account));
    }
    if (!over && reviewOn != null && !today.isBefore(reviewOn)) {
      due.add(review(kind, account, reviewOn));
    }
    if (over && kind == HoldKind.DEBT_RELIEF_ORDER) {
      due.add(writeOff(account));
    }
    if (over && isMoratorium(kind)) {
      due.add(over(account, endsOn));
    }
    return List.copyOf(due);
  }

  private static boolean isMoratorium(HoldKind kind) {
    return kind == HoldKind.BREATHING_SPACE || kind == HoldKind.MENTAL_HEALTH_BREATHING_SPACE;
  }

  private static HoldReminder search(String account) {
    return new HoldReminder(
        "HOLD_SEARCH_DEBTS",
        "Breathing Space: search for other debts, " + account,
        "Search the council's records for other debts of this person within the time the notice gives, and tell"
            + " the debt adviser through the Insolvency Service. Tell agencies and, where there are proceedings, the court.",
        "SEARCH");
  }

  private static HoldReminder review(HoldKind kind, String account, LocalDate reviewOn) {
    return kind == HoldKind.BREATHING_SPACE
        ? new HoldReminder(
            "HOLD_MIDWAY",
            "Breathing Space: the adviser's mid-way check, " + account,
            "The debt adviser checks about now whether it goes on. Look whether the Insolvency Service has"
                + " cancelled it, and whether ongoing rent is being paid.",
            "MIDWAY:" + reviewOn)
        : new HoldReminder(
            "HOLD_REVIEW",
            "A hold is due to be looked at, " + account,
            "Look whether what it stands for is still so. Say that it was reviewed and when next, or end it.",
            "REVIEW:" + reviewOn);
  }

  private static HoldReminder writeOff(String account) {
    return new HoldReminder(
        "HOLD_PROPOSE_WRITE_OFF",
        "A debt relief order is over: propose a write-off, " + account,
        "Ask the Insolvency Service whether the order was revoked. If not, the debt it covers is discharged:"
            + " propose what is left of it for write-off. Do not ask for it again.",
        "WRITE_OFF");
  }

  private static HoldReminder over(String account, LocalDate endsOn) {
    return new HoldReminder(
        "HOLD_OVER",
        "Breathing Space is over, " + account,
        "It ended on "
            + endsOn
            + ". Ask the tenant or the debt adviser what was agreed before anything is asked for.",
        "OVER");
  }
}
