package org.quarterday.message.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.message.rules.Refusal.Then;

/** What providers answer, whom messages can go to, and how long they wait. */
class MessageRulesTest {

  @ParameterizedTest
  @CsvSource({
    "400, phone_number Not a valid phone number, PERMANENT, FAIL",
    "400, email_address Not a valid email address, PERMANENT, FAIL",
    "400, Content for template has a character count greater than the limit of 918, PERMANENT, FAIL",
    "400, Missing personalisation: body, TECHNICAL, FAIL",
    "400, Can't send to this recipient using a team-only API key, TECHNICAL, ALL_WAIT",
    "403, Invalid token, TECHNICAL, ALL_WAIT",
    "404, template not found, TECHNICAL, FAIL",
    "413, too large, TECHNICAL, FAIL",
    "418, who knows, TECHNICAL, FAIL",
    "429, Exceeded rate limit, TEMPORARY, ALL_WAIT",
    "500, Internal server error, TEMPORARY, LATER",
    "503, Unavailable, TEMPORARY, LATER",
  })
  void eachAnswerSaysWhatFollows(int status, String words, FailureKind kind, Then then) {
    Refusal refusal = Refusal.ofNotify(status, "RateLimitError", words, 0);
    assertEquals(kind, refusal.kind());
    assertEquals(then, refusal.then());
    assertEquals(then == Then.ALL_WAIT, refusal.pause() != null);
    assertTrue(refusal.words().length() <= 300);
  }

  @Test
  void theProvidersOwnWordsNeverStandInOurs() {
    String repeats = "phone_number 07700900123 is not valid for Ms Okafor";
    String words = Refusal.ofNotify(400, "ValidationError", repeats, 0).words();
    assertFalse(words.contains("07700900123") || words.contains("Okafor"), words);
  }

  @Test
  void aChannelWaitsAsLongAsItIsAskedToAndForTheDaysLimitAtLeastAnHour() {
    assertEquals(Duration.ofSeconds(17), Refusal.ofNotify(429, "RateLimitError", "", 17).pause());
    assertEquals(
        Duration.ofHours(1), Refusal.ofNotify(429, "TooManyRequestsError", "", 17).pause());
  }

  @Test
  void eachStatusOfTheProviderIsAnOutcomeOrNoneYet() {
    Map<String, String> outcomes = new TreeMap<>();
    for (String status :
        new String[] {
          "created",
          "sending",
          "pending",
          "sent",
          "accepted",
          "pending-virus-check",
          "delivered",
          "received",
          "permanent-failure",
          "temporary-failure",
          "technical-failure",
          "validation-failed",
          "virus-scan-failed",
          "cancelled",
          "a-word-of-next-year"
        }) {
      outcomes.put(
          status,
          ProviderStatus.of(status)
              .map(outcome -> outcome.arrived() ? "ARRIVED" : outcome.kind().name())
              .orElse("-"));
    }
    assertEquals(
        "{a-word-of-next-year=-, accepted=-, cancelled=PERMANENT, created=-, delivered=ARRIVED, pending=-,"
            + " pending-virus-check=-, permanent-failure=PERMANENT, received=ARRIVED, sending=-, sent=-,"
            + " technical-failure=TECHNICAL, temporary-failure=TEMPORARY, validation-failed=TECHNICAL,"
            + " virus-scan-failed=TECHNICAL}",
        outcomes.toString());
    assertEquals(Optional.empty(), ProviderStatus.of(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700900123",
        "07700 900 123",
        "+447700900123",
        "+44 (0)7700 900123",
        "0044 7700 900123",
        "447700900123"
      })
  void aMobileNumberIsTheSameHoweverItIsWritten(String written) {
    assertEquals("07700900123", Recipient.number(written));
    assertNull(Recipient.wrongNumber(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01632960123", "0770090012", "077009001234", "", "seven", "+1 555 0100"})
  void whatIsNoMobileNumberIsSaid(String written) {
    assertNotNull(Recipient.wrongNumber(written));
  }

  @Test
  void anEmailAddressHasOneAtAndADomain() {
    assertNull(Recipient.wrongEmail("tina.osei@example.org"));
    for (String wrong :
        new String[] {
          "",
          "tina",
          "tina@",
          "tina@example",
          "a@b@example.org",
          "a b@example.org",
          "a@example.org,b@example.org"
        }) {
      assertNotNull(Recipient.wrongEmail(wrong), wrong);
    }
  }

  @Test
  void aPostalAddressHasTwoToSixLines() {
    assertNull(Recipient.wrongAddress("1 Example Row\nZZ1 1AA"));
    assertNotNull(Recipient.wrongAddress("ZZ1 1AA"));
    assertNotNull(Recipient.wrongAddress("1\n2\n3\n4\n5\n6\n7"));
  }

  @Test
  void waitsDoubleToAnHour() {
    assertEquals(
        "1 1 2 4 8 16 32 60 60",
        IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 40)
            .mapToObj(tries -> Long.toString(Waits.after(tries).toMinutes()))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void theSimulatedShareIsTheSameEveryTimeAndNearWhatIsSet() {
    assertEquals("permanent-failure", SimulatedOutcome.of(SimulatedOutcome.NO_SUCH_NUMBER, 0));
    assertEquals("temporary-failure", SimulatedOutcome.of(SimulatedOutcome.SWITCHED_OFF, 0));
    assertEquals("technical-failure", SimulatedOutcome.of(SimulatedOutcome.PROVIDER_FAULT, 0));
    long failing =
        IntStream.range(0, 10_000)
            .mapToObj(i -> SimulatedOutcome.of("tenant" + i + "@example.org", 300))
            .filter(status -> !status.equals("delivered"))
            .count();
    assertTrue(failing > 230 && failing < 370, Long.toString(failing));
    assertEquals("delivered", SimulatedOutcome.of("tenant1@example.org", 0));
  }

  @Test
  void theFreeTextsOfAYearAreCountedFromTheFirstOfApril() {
    assertEquals(LocalDate.of(2026, 4, 1), TextPrice.yearOf(LocalDate.of(2026, 4, 1)));
    assertEquals(LocalDate.of(2026, 4, 1), TextPrice.yearOf(LocalDate.of(2027, 3, 31)));
  }
}
