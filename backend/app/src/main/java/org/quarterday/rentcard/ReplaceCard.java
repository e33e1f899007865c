package org.quarterday.rentcard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.rentcard.rules.CardState;

/** Gives another card instead of one that is lost or broken. The old number stays an alias. */
@ApplicationScoped
class ReplaceCard {

  /** One card of an account works at a time, so the old one ends before the new one is there. */
  private static final String SET_ASIDE =
      """
      update rent_card set state = 'STOPPED', reason = $3, ended_by_name = $4, ended_at = clock_timestamp() where account_id = $1 and id = $2\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 CARD_NOT_FOUND, 403 OWN_ACCOUNT, 409 CARD_OVER, CARD_ACCOUNT_UNFIT,
   *     CARD_SCHEME_MISSING or CARD_NUMBERS_USED_UP
   */
  Uni<IssueCard.Answer> run(Actor by, UUID account, UUID card, StopCard.Request request) {
    String reason = request.reason().strip();
    return ownAccount
        .refuse(by, account)
        .chain(() ->
            work.sql(
                by,
                reason,
                connection ->
                    GivenCard.lock(connection, account, today.date())
                        .chain(() -> GivenCard.one(connection, account, card))
                        .invoke(given -> given.refuseOver(CardState.REPLACED))
                        .chain(() -> setAside(connection, by, account, card, reason))
                        .chain(() -> CardSchemes.of(connection, today.date()))
                        .chain(scheme -> GivenCard.give(connection, by, account, scheme))
                        .call(given ->
                            StopCard.end(connection, by, account, card, reason, given.id()))
                        .map(IssueCard.Answer::of)));
  }

  private static Uni<Void> setAside(
      SqlConnection connection, Actor by, UUID account, UUID card, String reason) {
    return connection
        .preparedQuery(SET_ASIDE)
        .execute(Tuple.of(account, card, reason, by.name()))
        .replaceWithVoid();
  }
}
