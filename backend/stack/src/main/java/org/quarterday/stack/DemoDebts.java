package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What the rent office has done about two debts, so that the lists of arrangements and of
 * candidates for writing off have somebody on them: by people who may do it, through the API.
 */
final class DemoDebts {

  /** Pays a little each week off a little. */
  private static final String AGREES = "Ina Shaw";

  /** Left years ago, and no tracing has found him. */
  private static final String LOST = "Stanley Barr";

  private static final int WEEKLY_PENCE = 500;

  private final DemoPerson assistant;
  private final LocalDate today;

  private DemoDebts(DemoPerson assistant, LocalDate today) {
    this.assistant = assistant;
    this.today = today;
  }

  /**
   * Once, when the council has come in. When it cannot be done that is said, and the rest of the
   * demonstration is there all the same.
   */
  static void setUp(StackSettings settings, LocalDate today) {
    try {
      var debts = new DemoDebts(DemoPerson.signIn(settings, "housing-assistant"), today);
      debts.agree();
      debts.findNobody();
    } catch (StackException failed) {
      System.err.println(
          "The demonstration has no arrangement or no candidate for writing off: "
              + failed.getMessage());
    }
  }

  private void agree() {
    JsonNode account = assistant.account("CURRENT", AGREES);
    String id = account.path("id").asText();
    long owed = account.path("balancePence").asLong();
    if (owed <= 0) {
      return;
    }
    Map<String, Object> terms =
        Map.of(
            "kind",
            "INFORMAL",
            "debts",
            List.of(Map.of("accountId", id, "owedPence", owed)),
            "frequency",
            "WEEKLY",
            "firstOn",
            today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).toString(),
            "instalmentPence",
            WEEKLY_PENCE,
            "lessWeeklyPence",
            0);
    assistant
        .post(
            "/accounts/" + id + "/arrangements",
            Map.of("terms", terms, "reason", "Agreed on the telephone"))
        .good();
  }

  /** Of each who owes it: every one of them owes all of it. */
  private void findNobody() {
    String account = "/accounts/" + assistant.account("FORMER", LOST).path("id").asText();
    StreamSupport.stream(assistant.ask(account).good().path("people").spliterator(), false)
        .filter(person -> person.path("liable").asBoolean())
        .forEach(person ->
            assistant
                .post(
                    account + "/write-off-findings",
                    Map.of(
                        "kind",
                        "TRACE_EXHAUSTED",
                        "personId",
                        person.path("id").asText(),
                        "foundOn",
                        today.minusWeeks(2).toString(),
                        "reference",
                        "Trace closed " + today.minusWeeks(2),
                        "note",
                        "Our own records, two tracing services and the last landlord: no address"))
                .good());
  }
}
