package org.quarterday.rentcard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.rentcard.rules.CardState;

/** Gives an account its card: a number that from then on means the account in every payment. */
@ApplicationScoped
class IssueCard {

  @Schema(name = "RentCardGiven")
  record Answer(
      UUID id,
      @Schema(examples = "6335970102000000012") String number,
      @Schema(examples = "ISSUED") CardState state) {

    static Answer of(GivenCard card) {
      return new Answer(card.id(), card.number(), card.state());
    }
  }

  private static final String WORKS =
      "select number from rent_card where account_id = $1 and state in ('ISSUED', 'ORDERED')";

  @Inject Work work;
  @Inject Today today;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 ACCOUNT_NOT_FOUND, 403 OWN_ACCOUNT, 409 CARD_ISSUED_ALREADY,
   *     CARD_ACCOUNT_UNFIT, CARD_SCHEME_MISSING or CARD_NUMBERS_USED_UP
   */
  Uni<Answer> run(Actor by, UUID account) {
    return ownAccount
        .refuse(by, account)
        .chain(() ->
            work.sql(
                by,
                "",
                connection ->
                    GivenCard.lock(connection, account, today.date())
                        .chain(() -> refuseSecond(connection, account))
                        .chain(() -> CardSchemes.of(connection, today.date()))
                        .chain(scheme -> GivenCard.give(connection, by, account, scheme))
                        .map(Answer::of)));
  }

  private static Uni<Void> refuseSecond(SqlConnection connection, UUID account) {
    return connection
        .preparedQuery(WORKS)
        .execute(Tuple.of(account))
        .invoke(rows -> {
          if (rows.rowCount() > 0) {
            throw Problem.of(
                RentCardProblem.CARD_ISSUED_ALREADY,
                "Replace " + rows.iterator().next().getString(0) + " if it is lost.");
          }
        })
        .replaceWithVoid();
  }
}
