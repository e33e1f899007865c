package org.quarterday.message.rules;

import java.time.Duration;
import java.util.Locale;

/**
 * Why a provider did not take a message, and what follows. Made from an answer of GOV.UK Notify by
 * its reference (error codes of version 2); the words are ours, because theirs repeat the message.
 *
 * @param words what happened and what a person can do
 * @param pause how long to leave the channel alone; null when only this message waits
 */
public record Refusal(FailureKind kind, Then then, String words, Duration pause) {

  /** What becomes of the message. */
  public enum Then {
    /** It has failed. */
    FAIL,
    /** It is tried again, later each time. */
    LATER,
    /** The whole channel waits; no message is charged a try. */
    ALL_WAIT
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(10);

  public static Refusal permanent(String words) {
    return new Refusal(FailureKind.PERMANENT, Then.FAIL, words, null);
  }

  public static Refusal technical(String words) {
    return new Refusal(FailureKind.TECHNICAL, Then.FAIL, words, null);
  }

  public static Refusal later(String words) {
    return new Refusal(FailureKind.TEMPORARY, Then.LATER, words, null);
  }

  /**
   * Nobody answered: it may have gone all the same, so it is looked for before it is sent again.
   */
  public static Refusal silent() {
    return later("The provider did not answer. It is tried again by itself.");
  }

  /** What is missing before anything can go; for whoever runs the server. */
  public static Refusal notSetUp(String words) {
    return new Refusal(FailureKind.TECHNICAL, Then.ALL_WAIT, words, LONG);
  }

  /**
   * By the status and the provider's own words.
   *
   * @param waitSeconds what the answer asked for; 0 when nothing
   */
  public static Refusal ofNotify(int status, String error, String words, long waitSeconds) {
    String said = words.toLowerCase(Locale.ROOT);
    return switch (status) {
      case 400 -> bad(said);
      case 403 ->
          notSetUp(
              "GOV.UK Notify does not accept the key (403). Check the key, the service's id and the server's clock.");
      case 404 ->
          technical("GOV.UK Notify does not know the template or the address (404). Check them.");
      case 413 ->
          technical("The pages are too large for GOV.UK Notify (413). Print and post them.");
      case 429 ->
          error.equals("TooManyRequestsError")
              ? new Refusal(
                  FailureKind.TEMPORARY,
                  Then.ALL_WAIT,
                  "The service's limit of messages a day is reached (429). It goes on by itself; ask GOV.UK Notify for a higher limit.",
                  Duration.ofSeconds(Math.max(waitSeconds, 3600)))
              : new Refusal(
                  FailureKind.TEMPORARY,
                  Then.ALL_WAIT,
                  "GOV.UK Notify asks us to send more slowly (429). It goes on by itself.",
                  waitSeconds > 0 ? Duration.ofSeconds(waitSeconds) : MINUTE);
      default ->
          status >= 500
              ? later(
                  "GOV.UK Notify had a fault (%d). It is tried again by itself.".formatted(status))
              : technical(
                  "GOV.UK Notify refused it (%d). Tell whoever runs the server.".formatted(status));
    };
  }

  private static Refusal bad(String said) {
    if (said.contains("team-only") || said.contains("trial mode")) {
      return notSetUp(
          "GOV.UK Notify's service is in trial mode or its key is for the team only (400). Have it made live.");
    }
    if (said.contains("phone_number")
        || said.contains("email_address")
        || said.contains("address")) {
      return permanent(
          "GOV.UK Notify says that this cannot be an address (400). Ask the person for another.");
    }
    if (said.contains("character count") || said.contains("too long") || said.contains("limit")) {
      return permanent(
          "GOV.UK Notify says that the message is too long (400). Write a shorter one.");
    }
    return technical(
        "GOV.UK Notify does not accept the message (400). Check its templates: they have the places the how-to names.");
  }
}
