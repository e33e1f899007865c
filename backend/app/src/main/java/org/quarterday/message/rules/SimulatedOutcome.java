package org.quarterday.message.rules;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What the simulated providers say became of a message. A few recipients always get the same, for
 * stories and demonstrations; of the others a share fails, decided by the recipient alone, so that
 * a run that is repeated comes out the same. The numbers are of a range that is never issued (07700
 * 900000 to 900999).
 */
public final class SimulatedOutcome {

  /** Delivered for ever nowhere: {@code permanent-failure}. */
  public static final String NO_SUCH_NUMBER = "07700900901";

  /** {@code temporary-failure}. */
  public static final String SWITCHED_OFF = "07700900902";

  /** {@code technical-failure}. */
  public static final String PROVIDER_FAULT = "07700900903";

  /** Not taken at all: answered 400. */
  public static final String REFUSED = "07700900904";

  /** Answered 500 twice, then taken and delivered. */
  public static final String FAULTY_AT_FIRST = "07700900905";

  private SimulatedOutcome() {}

  /**
   * A status of the provider.
   *
   * @param failuresPer10000 the share of the others that fails; two of three of these for ever
   */
  public static String of(String recipient, int failuresPer10000) {
    String to = recipient.strip().toLowerCase(Locale.ROOT);
    if (to.equals(NO_SUCH_NUMBER) || to.startsWith("no-such-person@")) {
      return "permanent-failure";
    }
    if (to.equals(SWITCHED_OFF) || to.startsWith("mailbox-full@")) {
      return "temporary-failure";
    }
    if (to.equals(PROVIDER_FAULT)) {
      return "technical-failure";
    }
    if (to.equals(FAULTY_AT_FIRST)) {
      return "delivered";
    }
    var print = new CRC32();
    print.update(to.getBytes(StandardCharsets.UTF_8));
    if (print.getValue() % 10_000 >= failuresPer10000) {
      return "delivered";
    }
    return print.getValue() % 3 == 0 ? "temporary-failure" : "permanent-failure";
  }

  /** Whether the provider does not take it, at this attempt (from 1). */
  public static int refusalStatus(String recipient, int attempt) {
    return switch (recipient.strip()) {
      case REFUSED -> 400;
      case FAULTY_AT_FIRST -> attempt <= 2 ? 500 : 0;
      default -> 0;
    };
  }
}
