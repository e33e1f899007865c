package org.quarterday.rentcard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.rentcard.rules.CardState;

/**
 * Stops a card: it is in no order any more. Its number still means the account, because somebody
 * may pay with it before it is thrown away.
 */
@ApplicationScoped
class StopCard {

  @Schema(name = "RentCardReason")
  record Request(
      @NotBlank @Size(max = 200) @Schema(examples = "Lost, says the tenant") String reason) {}

  private static final String STOP =
      """
      update rent_card set state = $3, reason = $4, ended_by_name = $5, ended_at = clock_timestamp(), replaced_by = $6, version = version + 1
       where account_id = $1 and id = $2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  /**
   * @throws Problem 404 CARD_NOT_FOUND, 403 OWN_ACCOUNT, 409 CARD_OVER
   */
  Uni<IssueCard.Answer> run(Actor by, UUID account, UUID card, Request request) {
    String reason = request.reason().strip();
    return ownAccount
        .refuse(by, account)
        .chain(() ->
            work.sql(
                by,
                reason,
                connection ->
                    GivenCard.lock(connection, account, LocalDate.MIN)
                        .chain(() -> GivenCard.one(connection, account, card))
                        .invoke(given -> given.refuseOver(CardState.STOPPED))
                        .call(() -> end(connection, by, account, card, reason, null))
                        .map(given ->
                            new IssueCard.Answer(given.id(), given.number(), CardState.STOPPED))));
  }

  /**
   * @param replacedBy the card given instead; null when none was
   */
  static Uni<Void> end(
      SqlConnection connection, Actor by, UUID account, UUID card, String reason, UUID replacedBy) {
    CardState state = replacedBy == null ? CardState.STOPPED : CardState.REPLACED;
    return connection
        .preparedQuery(STOP)
        .execute(Tuple.of(account, card, state.name(), reason, by.name()).addUUID(replacedBy))
        .replaceWithVoid();
  }
}
