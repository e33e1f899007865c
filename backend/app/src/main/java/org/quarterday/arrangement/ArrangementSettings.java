package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.rules.Affordability;
import org.quarterday.arrangement.rules.Tolerance;
import org.quarterday.charge.CouncilSettings;

/** What the council has set about arrangements, as it stands on a day. */
@ApplicationScoped
class ArrangementSettings {

  private static final String DAYS = "ARRANGEMENT_TOLERANCE_DAYS";
  private static final String PENCE = "ARRANGEMENT_TOLERANCE_PENCE";
  private static final String SHARE = "ARRANGEMENT_SHARE_PERCENT";
  private static final String STATEMENT = "ARRANGEMENT_STATEMENT_DAYS";
  private static final String LONG = "ARRANGEMENT_LONG_WEEKS";

  /** All of it. */
  record Set(Tolerance tolerance, Affordability.Policy policy) {}

  @Inject CouncilSettings settings;

  Uni<Set> on(Mutiny.Session session, LocalDate day) {
    Map<String, Integer> found = new HashMap<>();
    Uni<Void> all = Uni.createFrom().voidItem();
    for (String code : List.of(DAYS, PENCE, SHARE, STATEMENT, LONG)) {
      all =
          all.chain(() -> settings.on(session, code, day))
              .invoke(value -> found.put(code, value))
              .replaceWithVoid();
    }
    return all.map(done ->
        new Set(
            new Tolerance(found.get(DAYS), found.get(PENCE)),
            new Affordability.Policy(found.get(SHARE), found.get(STATEMENT), found.get(LONG))));
  }
}
