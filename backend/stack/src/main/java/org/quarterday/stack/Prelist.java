package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * {@code make -s prelist WEEK=<Monday>}: prepares the week's debit where nobody has signed it yet,
 * and prints it as JSON on standard output: lines and amount by rent group and charge code, part
 * weeks, void loss, and whether the roll-forward agrees.
 */
public final class Prelist {

  /** A pre-list that a person has signed is read, not made anew: that would void the signature. */
  private static final Set<String> UNSIGNED = Set.of("DRAFT", "PRELISTED");

  private final ApiClient api;

  Prelist(ApiClient api) {
    this.api = api;
  }

  public static void main(String[] arguments) {
    try {
      if (arguments.length != 1) {
        throw new StackException("Name one Monday: make -s prelist WEEK=YYYY-MM-DD");
      }
      ObjectNode report =
          new Prelist(ApiClient.of(System.getenv())).of(LocalDate.parse(arguments[0]));
      System.out.println(
          ApiClient.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    } catch (DateTimeParseException notADate) {
      System.err.println("WEEK is a date, YYYY-MM-DD: " + arguments[0]);
      System.exit(2);
    } catch (StackException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  ObjectNode of(LocalDate week) {
    ApiClient.Answer board = api.get("/weekly-debits/" + week);
    if (board.status() == 404 || UNSIGNED.contains(board.body().path("state").asText())) {
      JsonNode job =
          api.post(
                  "/weekly-debits",
                  "prelist-" + UUID.randomUUID(),
                  Map.of("weekStartsOn", week.toString()))
              .good();
      await(job.path("jobId").asText());
      board = api.get("/weekly-debits/" + week);
    }
    return report(week, board.good());
  }

  private void await(String job) {
    while (true) {
      JsonNode found = api.get("/jobs/" + job).good();
      String state = found.path("state").asText();
      if (state.equals("COMPLETED")) {
        return;
      }
      if (Set.of("FAILED", "CANCELLED", "COMPLETED_WITH_EXCEPTIONS").contains(state)) {
        throw new StackException(
            "the pre-list was not made: the job is " + state.toLowerCase(java.util.Locale.ROOT));
      }
      Pause.millis(200);
    }
  }

  private static ObjectNode report(LocalDate week, JsonNode board) {
    ObjectNode report = ApiClient.JSON.createObjectNode();
    report.put("week", week.toString());
    report.put("rent_year", board.path("rentYear").asInt());
    report.put("rent_week", board.path("rentWeek").asInt());
    report.put("state", board.path("state").asText());
    JsonNode totals = board.path("totals");
    addLines(report.putObject("debit"), board, "lines", "amountPence");
    report.put("debit_total", ImportReport.pounds(totals.path("amountPence").asLong()));
    report.put("part_week_lines", totals.path("partWeekLines").asLong());
    addLines(report.putObject("void_loss"), board, "voidLines", "voidLossPence");
    report.put("void_loss_total", ImportReport.pounds(totals.path("voidLossPence").asLong()));
    report.put("differences", board.path("differences").asInt());
    report.put("open_exceptions", board.path("openExceptions").asInt());
    report.put("content_hash", board.path("contentHash").asText());
    return report;
  }

  private static void addLines(ObjectNode to, JsonNode board, String lines, String pence) {
    TreeMap<String, JsonNode> inOrder = new TreeMap<>();
    board
        .path("rollForward")
        .forEach(line ->
            inOrder.put(
                line.path("rentGroup").asText() + " " + line.path("typeCode").asText(), line));
    inOrder.forEach((key, line) -> {
      if (line.path(lines).asLong() > 0) {
        to.putObject(key)
            .put("lines", line.path(lines).asLong())
            .put("amount", ImportReport.pounds(line.path(pence).asLong()));
      }
    });
  }
}
