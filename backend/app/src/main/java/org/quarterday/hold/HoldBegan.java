package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;

/**
 * Said inside the transaction in which a hold begins to stop things. A feature with something
 * queued observes it and adds its step; all of it is the same commit, so that nothing goes between
 * the hold and what it stops.
 */
public final class HoldBegan {

  private final Mutiny.Session session;
  private final Actor by;
  private final List<UUID> accounts;
  private final List<Supplier<Uni<Void>>> steps = new ArrayList<>();

  HoldBegan(Mutiny.Session session, Actor by, List<UUID> accounts) {
    this.session = session;
    this.by = by;
    this.accounts = List.copyOf(accounts);
  }

  public Mutiny.Session session() {
    return session;
  }

  public Actor by() {
    return by;
  }

  /** The accounts it stands on, in id order. */
  public List<UUID> accounts() {
    return accounts;
  }

  /** Done after the observers have returned, one step after the other. */
  public void then(Supplier<Uni<Void>> step) {
    steps.add(step);
  }

  Uni<Void> done() {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Supplier<Uni<Void>> step : steps) {
      all = all.chain(step::get);
    }
    return all;
  }
}
