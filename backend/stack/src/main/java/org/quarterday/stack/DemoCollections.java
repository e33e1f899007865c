package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Takes the demonstration council through its collections: one run that only lodges instructions,
 * one whose cycle the invented bank has played to its end, and one it has played to the second day,
 * so that who looks can play the others.
 */
final class DemoCollections {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int TRIES = 3;

  private final ApiClient api;
  private final DemoPerson assistant;
  private final DemoPerson senior;
  private final DemoPerson finance;
  private final Set<LocalDate> holidays;

  DemoCollections(
      ApiClient api,
      DemoPerson assistant,
      DemoPerson senior,
      DemoPerson finance,
      Set<LocalDate> holidays) {
    this.api = api;
    this.assistant = assistant;
    this.senior = senior;
    this.finance = finance;
    this.holidays = holidays;
  }

  /** Plays the council as this day from now on; null is the day it is. */
  void playAs(LocalDate day) {
    Map<String, Object> body = new HashMap<>();
    body.put("day", day == null ? null : day.toString());
    api.put("/demonstration-day", body).good();
  }

  /** Posts the notices and tells the payers' banks of the instructions; one bank refuses. */
  void lodge(DemoBankDays days) {
    postLetters(days);
    playAs(days.posted());
    String run = sent(days.lodged());
    playAs(days.lodged());
    awaitState(run, "POSTED");
    play(run, 4);
  }

  /** The first collections, and everything banks have said of them since. */
  void first(DemoBankDays days) {
    LocalDate collected = days.first();
    playAs(DemoBankDays.toPrepare(collected, holidays));
    String run = sent(collected);
    play(run, 1);
    playAs(collected);
    awaitState(run, "POSTED");
    play(run, 1);
    playAs(DemoBankDays.after(collected, 1, holidays));
    play(run, 1);
    playAs(DemoBankDays.after(collected, 5, holidays));
    play(run, 1);
  }

  /** The second collections are on the accounts; what came back of them has not been said yet. */
  void second(DemoBankDays days) {
    playAs(DemoBankDays.toPrepare(days.second(), holidays));
    String run = sent(days.second());
    play(run, 1);
    playAs(days.second());
    awaitState(run, "POSTED");
    play(run, 1);
  }

  /** All that wait, on the day after they were written. */
  private void postLetters(DemoBankDays days) {
    var until = Instant.now().plus(PATIENCE);
    while (!letters("QUEUED").isEmpty()) {
      refuseToWaitLonger(until, "the letters are not made");
    }
    playAs(days.posted());
    for (JsonNode made = letters("MADE"); !made.isEmpty(); made = letters("MADE")) {
      var ids =
          StreamSupport.stream(made.spliterator(), false)
              .map(letter -> letter.path("id").asText())
              .toList();
      assistant
          .post("/letters/sent", Map.of("ids", ids, "sentOn", days.posted().toString()))
          .good();
    }
  }

  private JsonNode letters(String state) {
    return assistant.ask("/letters?limit=250&state=" + state).good().path("items");
  }

  /** One prepares it, another releases it, a third sends it; its id. */
  private String sent(LocalDate collectOn) {
    String run = released(collectOn);
    awaitState(run, "MADE");
    finance.post("/collection-runs/" + run + "/submission", null).good();
    return run;
  }

  /** A mandate that the clock moves in between makes it another run: it is prepared again. */
  private String released(LocalDate collectOn) {
    ApiClient.Answer answer = null;
    for (int tried = 0; tried < TRIES; tried++) {
      String run =
          assistant
              .post("/collection-runs", Map.of("collectOn", collectOn.toString()))
              .good()
              .path("id")
              .asText();
      String hash = run(run).path("contentHash").asText();
      answer = senior.post("/collection-runs/" + run + "/release", Map.of("contentHash", hash));
      if (answer.isGood()) {
        return run;
      }
    }
    throw new StackException(answer.words());
  }

  private JsonNode run(String id) {
    return assistant.ask("/collection-runs/" + id).good();
  }

  private void awaitState(String run, String state) {
    var until = Instant.now().plus(PATIENCE);
    while (!run(run).path("state").asText().equals(state)) {
      refuseToWaitLonger(until, "a collection run is not " + state.toLowerCase());
    }
  }

  private static void refuseToWaitLonger(Instant until, String what) {
    if (Instant.now().isAfter(until)) {
      throw new StackException(what);
    }
    Pause.millis(150);
  }

  private void play(String run, int days) {
    for (int day = 0; day < days; day++) {
      assistant.post("/simulated-bacs/" + run + "/next-day", null).good();
    }
  }
}
