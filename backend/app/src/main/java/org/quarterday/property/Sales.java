package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The front door by which a tenancy's Right to Buy takes its home off the books. */
@ApplicationScoped
public class Sales {

  @Inject Properties properties;

  /** The home is sold to its tenant: not ours from the day of completion. */
  public Uni<Void> rightToBuy(Mutiny.Session session, UUID propertyId, LocalDate completedOn) {
    return properties
        .locked(session, propertyId)
        .invoke(property -> property.sell(completedOn, Property.SaleReason.RIGHT_TO_BUY))
        .replaceWithVoid();
  }
}
