package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.HoldBegan;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/**
 * A hold that stops agencies calls the debt back in the commit in which it begins (for Breathing
 * Space: Debt Respite Scheme Regulations 2020, reg. 7, which binds a creditor's agents too).
 */
@ApplicationScoped
class HoldRecalls {

  @Inject Holds holds;
  @Inject Endings endings;
  @Inject Today today;

  void onHold(@Observes HoldBegan began) {
    for (UUID account : began.accounts()) {
      began.then(() -> recall(began.session(), began.by(), account));
    }
  }

  private Uni<Void> recall(Mutiny.Session session, Actor by, UUID account) {
    var going =
        new Holds.Going(
            account,
            HeldAction.AGENCY,
            AskedDebt.whole(),
            today.date(),
            null,
            "Collecting by an agency",
            "PLACED",
            null);
    return holds
        .judged(session, going)
        .chain(answer ->
            answer.goes()
                ? Uni.createFrom().voidItem()
                : endings
                    .end(session, by, account, new Endings.End(Ending.HELD, answer.words()))
                    .replaceWithVoid());
  }
}
