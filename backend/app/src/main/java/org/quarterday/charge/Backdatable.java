package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;

/**
 * A change that may reach into weeks already debited, and so is previewed, confirmed, and beyond
 * the council's limit held for a second person. {@link ChangeDesk} does these three for all of
 * them.
 *
 * @param <R> the request: kept as JSON while the change waits
 */
public interface Backdatable<R> {

  /** The name it waits under, as {@code TENANCY_ENDING}. */
  String kind();

  Class<R> request();

  /** The codes of findings the person has confirmed. */
  default Set<String> confirmed(R request) {
    return Set.of();
  }

  /**
   * Loads, decides and saves inside the given transaction; the whole may be rolled back afterwards.
   *
   * @param maker who asked for it
   * @param approvedBy the second person's id, or null
   * @param subject what is changed
   */
  Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID subject, R request);
}
