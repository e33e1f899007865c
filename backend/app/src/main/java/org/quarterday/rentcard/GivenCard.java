package org.quarterday.rentcard;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.rentcard.rules.CardScheme;
import org.quarterday.rentcard.rules.CardState;

/** A card of an account on a connection of the caller's, which holds the account's cards locked. */
record GivenCard(UUID id, String number, CardState state) {

  /** One person at a time deals with the cards of an account; a former account gets none. */
  private static final String LOCK =
      """
      select a.ends_on, a.kind from account_balance b join account a on a.account_id = b.account_id where b.account_id = $1 for update of b\
      """;

  private static final String ONE =
      "select id, number, state from rent_card where account_id = $1 and id = $2";

  private static final String SERIAL =
      "update counter set next = next + 1 where name = 'rent_card' returning next - 1";

  private static final String LEADS =
      """
      insert into account_reference (reference, account_id, kind, made_by, made_by_name, made_at)
      values ($1, $2, 'ALIAS', $3, $4, clock_timestamp()) on conflict do nothing\
      """;

  private static final String KEEP =
      """
      insert into rent_card (account_id, id, number, scheme_from, state, issued_by, issued_by_name) values ($1, $2, $3, $4, 'ISSUED', $5, $6)\
      """;

  static Uni<Void> lock(SqlConnection connection, UUID account, LocalDate today) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(account))
        .invoke(rows -> {
          Row row = rows.iterator().next();
          LocalDate ends = row.getLocalDate("ends_on");
          if (ends != null && ends.isBefore(today)) {
            throw Problem.of(RentCardProblem.CARD_ACCOUNT_UNFIT, "It ended on " + ends + ".");
          }
        })
        .replaceWithVoid();
  }

  /**
   * @throws Problem 404 CARD_NOT_FOUND
   */
  static Uni<GivenCard> one(SqlConnection connection, UUID account, UUID card) {
    return connection
        .preparedQuery(ONE)
        .execute(Tuple.of(account, card))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(RentCardProblem.CARD_NOT_FOUND, "Look at the account again.");
          }
          Row row = rows.iterator().next();
          return new GivenCard(
              row.getUUID("id"),
              row.getString("number"),
              CardState.valueOf(row.getString("state")));
        });
  }

  /**
   * @throws Problem 409 CARD_OVER
   */
  void refuseOver(CardState next) {
    if (!state.mayBecome(next)) {
      throw Problem.of(RentCardProblem.CARD_OVER, "Look at the account again.");
    }
  }

  /** Gives the next number, which means this account from now on and for ever. */
  static Uni<GivenCard> give(SqlConnection connection, Actor by, UUID account, CardScheme scheme) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return connection
        .query(SERIAL)
        .execute()
        .map(rows -> numbered(scheme, rows.iterator().next().getLong(0)))
        .chain(number ->
            connection
                .preparedQuery(LEADS)
                .execute(Tuple.of(number, account, by.id(), by.name()))
                .chain(rows ->
                    rows.rowCount() == 0
                        ? give(connection, by, account, scheme)
                        : connection
                            .preparedQuery(KEEP)
                            .execute(
                                Tuple.of(
                                    account, id, number, scheme.validFrom(), by.id(), by.name()))
                            .replaceWith(new GivenCard(id, number, CardState.ISSUED))));
  }

  private static String numbered(CardScheme scheme, long serial) {
    try {
      return scheme.number(serial);
    } catch (IllegalStateException usedUp) {
      throw Problem.of(
          RentCardProblem.CARD_NUMBERS_USED_UP, "Set another scheme under reference data.");
    }
  }
}
