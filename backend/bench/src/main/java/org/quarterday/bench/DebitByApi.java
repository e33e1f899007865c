package org.quarterday.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.quarterday.stack.Backend;

/**
 * Ours: two people take a week's debit through the API, from the preparation to the last posted
 * chunk.
 */
final class DebitByApi {
  private static final String WEEK = "/weekly-debits/" + Seed.WEEK;
  private static final long PATIENCE = Duration.ofMinutes(15).toNanos();
  private static final long LEAST_WAIT = Duration.ofMillis(20).toNanos();
  private static final long LONGEST_WAIT = Duration.ofMillis(500).toNanos();

  private final Issuer issuer;
  private final long server;

  DebitByApi(Issuer issuer, long server) {
    this.issuer = issuer;
    this.server = server;
  }

  DebitRound run(Backend backend) {
    try (var assistant =
            new Api(
                backend.url(),
                issuer.token(
                    "assistant", List.of("account:read", "report:view", "debit:prepare")));
        var senior =
            new Api(
                backend.url(),
                issuer.token("senior", List.of("account:read", "report:view", "debit:approve")))) {
      // The first request makes the backend fetch the issuer's key; that belongs to starting, not
      // to the debit.
      assistant.get("/weekly-debits?limit=1");
      senior.get("/weekly-debits?limit=1");
      var stopwatch = new Stopwatch(server, backend.pid());
      var parts = new DebitRound.Parts();
      finish(
          assistant,
          assistant
              .post("/weekly-debits", "{\"weekStartsOn\": \"" + Seed.WEEK + "\"}")
              .path("jobId")
              .asText());
      parts.done("prepare");
      assistant.post(WEEK + "/balancing", hash(assistant));
      parts.done("balance");
      senior.post(WEEK + "/approval", hash(senior));
      parts.done("approve");
      finish(senior, senior.post(WEEK + "/posting", "").path("jobId").asText());
      parts.done("post");
      return new DebitRound(stopwatch.stop(), parts.seconds(), "");
    }
  }

  /** The signature of what the person has just looked at. */
  private static String hash(Api person) {
    return "{\"contentHash\": \"" + person.get(WEEK).path("contentHash").asText() + "\"}";
  }

  private static void finish(Api person, String job) {
    long start = System.nanoTime();
    while (true) {
      String state = person.get("/jobs/" + job).path("state").asText();
      long waited = System.nanoTime() - start;
      if (state.equals("COMPLETED")) {
        return;
      }
      if (!state.equals("RUNNING") || waited > PATIENCE) {
        throw new BenchException("the job is " + state + ": " + person.get("/jobs/" + job));
      }
      // Asked so seldom that asking costs little, and so often that it is known within two in a
      // hundred.
      LockSupport.parkNanos(Math.clamp(waited / 50, LEAST_WAIT, LONGEST_WAIT));
    }
  }
}
