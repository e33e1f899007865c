package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fills an empty stack with the demonstration council, the way a real council comes in: an extract
 * is made, sent through the import, and this week's debit is prepared; then payments and debts
 * begin.
 */
public final class DemoCouncil {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private DemoCouncil() {}

  /** What the week's debit looks like, for people to read at the start. */
  public record Debit(
      LocalDate week,
      String state,
      long units,
      String value,
      int differences,
      int openExceptions) {}

  /** {@code <none|tiny|demo|large> <folder> [<today>]}: only writes the extract. */
  public static void main(String[] arguments) throws IOException {
    LocalDate today = arguments.length > 2 ? LocalDate.parse(arguments[2]) : LocalDate.now(LONDON);
    new DemoExtract(
            StackSettings.Demo.valueOf(arguments[0].toUpperCase(java.util.Locale.ROOT)), today)
        .write(Path.of(arguments[1]));
  }

  /**
   * Brings the council in unless something was brought in before, and prepares this week's debit
   * unless it has been already.
   *
   * @return the debit of this week, when there is a council
   */
  public static Optional<Debit> load(StackSettings settings, Map<String, String> environment) {
    if (settings.demo() == StackSettings.Demo.NONE) {
      return Optional.empty();
    }
    ApiClient api = ApiClient.of(environment);
    LocalDate today = LocalDate.now(LONDON);
    boolean isEmpty = api.get("/imports?limit=1").good().path("items").isEmpty();
    if (isEmpty) {
      bringIn(settings, api, today);
    }
    Debit debit =
        debit(
            api,
            today.with(
                java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY)),
            isEmpty);
    DemoPayments.setUp(settings, api, today);
    if (isEmpty) {
      DemoDebts.setUp(settings, today);
      DemoCourt.setUp(settings, today);
      DemoAgency.setUp(settings, today);
    }
    return Optional.of(debit);
  }

  private static void bringIn(StackSettings settings, ApiClient api, LocalDate today) {
    Path folder = settings.data().resolve("demo");
    try {
      new DemoExtract(settings.demo(), today).write(folder);
      ObjectNode report = new Import(api).bringIn(folder, true);
      if (!report.path("state").asText().equals("LOADED")) {
        throw new StackException(
            "the demonstration council was not loaded: " + report.path("refusal").asText());
      }
      remove(folder);
    } catch (IOException e) {
      throw new StackException("could not write the demonstration council to " + folder, e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Debit debit(ApiClient api, LocalDate week, boolean fresh) {
    ApiClient.Answer board = api.get("/weekly-debits/" + week);
    if (fresh || board.status() == 404) {
      new Prelist(api).of(week);
      board = api.get("/weekly-debits/" + week);
    }
    JsonNode found = board.good();
    JsonNode roll = found.path("totals").path("roll");
    return new Debit(
        week,
        found.path("state").asText(),
        roll.path("units").asLong(),
        ImportReport.pounds(roll.path("valuePence").asLong()),
        found.path("differences").asInt(),
        found.path("openExceptions").asInt());
  }
}
