package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.account.OwnAccount;
import org.quarterday.credit.rules.SeemingCause;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Credits that stand, the largest first. None of it is kept: a page is one statement and rules. */
@ApplicationScoped
class CreditReads {

  /** Which accounts: those that run, or former ones. */
  enum Of {
    CURRENT,
    FORMER
  }

  /**
   * What a list is narrowed to; null narrows nothing.
   *
   * @param small also those the council's thresholds leave out
   */
  record Filter(boolean small, Of of, SeemingCause cause, CreditFacts.Standing standing) {

    /** Those that are worked out after they have been read. */
    boolean takes(CreditFacts credit) {
      return (standing == null || credit.standing() == standing)
          && (cause == null || credit.causes().stream().anyMatch(part -> part.cause() == cause));
    }

    boolean isRead() {
      return standing != null || cause != null;
    }
  }

  /** Where a page goes on: behind this balance and account. */
  private record Place(Long balancePence, UUID accountId) {

    static Place in(String after) {
      List<String> keys = Page.decode(after, 2);
      return keys == null
          ? new Place(null, null)
          : new Place((long) Page.number(keys.getFirst()), Page.uuid(keys.getLast()));
    }
  }

  /** Looked at in one statement where most may be none of those asked for. */
  private static final int LOOKED_AT = 250;

  private static final String PAGE =
      CreditSql.facts(
          "$1::date",
          """
          ($2::boolean or -b.balance_pence >= s.large_pence or -b.balance_pence >= s.large_weeks * nullif(greatest((%s), 0), 0))
             and ($3::text is null or ($3 = 'FORMER') = (a.ends_on is not null and a.ends_on < $1::date))
             and ($4::bigint is null or (b.balance_pence, a.account_id) > ($4, $5::uuid)) and\s\
          """
                  .formatted(CreditSql.WEEKLY.formatted("$1::date"))
              + OwnAccount.NOT_LINKED.formatted("$6", "$7"),
          "order by b.balance_pence, a.account_id limit $8");

  private static final String ONE = CreditSql.facts("$1::date", "a.account_id = $2::uuid", "");

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<CreditFacts>> list(Actor by, Filter filter, String after, int limit) {
    return gather(by, filter, Place.in(after), limit, new ArrayList<>())
        .map(found ->
            Page.of(
                found.subList(0, Math.min(found.size(), limit + 1)),
                limit,
                last -> List.of(-last.creditPence(), last.accountId())));
  }

  /** The account's credit; null when it is not in credit. */
  Uni<CreditFacts> one(UUID accountId) {
    LocalDate now = today.date();
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(now, accountId))
        .map(rows -> rows.size() == 0 ? null : CreditFacts.of(rows.iterator().next(), now));
  }

  private Uni<List<CreditFacts>> gather(
      Actor by, Filter filter, Place place, int limit, List<CreditFacts> found) {
    LocalDate now = today.date();
    int asked = filter.isRead() ? LOOKED_AT : limit + 1;
    Tuple values =
        Tuple.tuple()
            .addLocalDate(now)
            .addBoolean(filter.small())
            .addString(filter.of() == null ? null : filter.of().name())
            .addLong(place.balancePence())
            .addUUID(place.accountId())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(asked);
    return pool.preparedQuery(PAGE)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .chain(rows -> {
          rows.stream()
              .map(row -> CreditFacts.of(row, now))
              .filter(filter::takes)
              .forEach(found::add);
          if (found.size() > limit || rows.size() < asked) {
            return Uni.createFrom().item(found);
          }
          Row last = rows.getLast();
          return gather(
              by,
              filter,
              new Place(last.getLong("balance_pence"), last.getUUID("account_id")),
              limit,
              found);
        });
  }
}
