package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
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
public abstract class Backdatable<R extends Backdatable.Asked> {

  /** What every such request carries beside what it asks for. */
  public interface Asked {

    /** The contentHash of the preview agreed with; needed when past weeks are touched. */
    String previewHash();

    /** The codes of findings the person has confirmed; may be null. */
    default Set<String> confirmed() {
      return Set.of();
    }
  }

  @Inject ChangeDesk desk;

  /** Makes the change, once per key, or keeps it for a second person. */
  public Uni<ChangeDesk.Answer> run(Actor by, String key, UUID subject, R request) {
    return desk.commit(by, key, this, subject, request);
  }

  /** What the change would come to; nothing is kept. */
  public Uni<ChangeDesk.Answer> preview(Actor by, UUID subject, R request) {
    return desk.preview(by, this, subject, request);
  }

  /** The name it waits under, as {@code TENANCY_ENDING}. */
  public abstract String kind();

  public abstract Class<R> request();

  /**
   * Loads, decides and saves inside the given transaction; the whole may be rolled back afterwards.
   *
   * @param maker who asked for it
   * @param approvedBy the second person's id, or null
   * @param subject what is changed
   */
  public abstract Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID subject, R request);
}
