package org.quarterday.standingorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.standingorder.rules.Trouble;
import org.quarterday.standingorder.rules.TroubleKind;

/** Standing orders of an account, and those of the council that need somebody to ask after them. */
@ApplicationScoped
class StandingOrderReads {

  @Schema(name = "StandingOrderException")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(examples = "Amina Okafor") String payerName,
      TroubleKind kind,
      @Schema(description = "The due day, or the day money came that was not due any more.")
          LocalDate on,
      @Schema(description = "What was asked for, in pence; nil after the end.") long expectedPence,
      @Schema(description = "What came, in pence.") long camePence,
      @Schema(description = "How often this happened in the last two months.", examples = "1")
          int times) {}

  /**
   * {@code $1} the account or null, {@code $2} today, {@code $3} days looked back; then for lists
   * after which order, issuer and subject of the reader, and how many.
   */
  private static final String ORDERS =
      """
      select o.id, jsonb_build_object('id', o.id, 'accountId', o.account_id, 'accountReference', a.reference,
               'paymentReference', coalesce(a.payment_reference, a.reference), 'state', o.state,
               'names', coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                  from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), ''),
               'payerName', o.payer_name, 'followsRent', o.follows_rent, 'lessWeeklyPence', o.less_weekly_pence, 'extraPence', o.extra_pence,
               'endsOn', o.ends_on, 'accountEndsOn', a.ends_on, 'stateReason', o.state_reason, 'madeByName', o.made_by_name, 'madeAt', o.made_at,
               'version', o.version,
               'terms', (select jsonb_agg(jsonb_build_object('fromOn', t.from_on, 'frequency', t.frequency, 'amountPence', t.amount_pence,
                    'askedPence', t.asked_pence, 'madeByName', t.made_by_name) order by t.from_on)
                   from standing_order_terms t where t.account_id = o.account_id and t.order_id = o.id),
               'paid', (select coalesce(jsonb_agg(jsonb_build_object('on', e.effective_on, 'pence', -e.amount_pence) order by e.effective_on, e.number), '[]')
                   from entry e where e.account_id = o.account_id and e.type_code = 'RSO' and e.amount_pence < 0 and e.reverses is null
                    and e.effective_on > $2::date - $3::integer - 4
                    and e.effective_on < coalesce((select min(t.from_on) - 3 from standing_order l join standing_order_terms t on t.account_id = l.account_id and t.order_id = l.id
                          where l.account_id = o.account_id and l.id > o.id), 'infinity'::date)
                    and not exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)),
               'history', (select coalesce(jsonb_agg(jsonb_build_object('state', h.state, 'words', h.words, 'madeByName', h.made_by_name,
                    'madeAt', h.made_at) order by h.number desc), '[]')
                   from standing_order_event h where h.account_id = o.account_id and h.order_id = o.id))::text as kept
        from standing_order o join account a on a.account_id = o.account_id\
      """;

  private static final String OF_ACCOUNT = ORDERS + " where o.account_id = $1 order by o.id desc";

  private static final String FOLLOWED =
      ORDERS
          + " "
          + """
          where $1::uuid is null and (o.state <> 'ENDED' or o.ends_on > $2::date - $3::integer) and ($4::uuid is null or o.id > $4)
            and\s\
          """
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + " order by o.id limit $7";

  /** Read at once; most have nothing the matter. */
  private static final int LOOKED_AT = 500;

  @Inject Pool pool;
  @Inject ObjectMapper json;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  /** The newest first. */
  Uni<StandingOrders> of(Actor reader, UUID accountId) {
    return ownAccount
        .refuse(reader, accountId)
        .chain(() -> kept(accountId))
        .chain(orders ->
            BankHolidays.of(pool)
                .map(days ->
                    new StandingOrders(
                        orders.stream().map(order -> order.whole(today.date(), days)).toList())));
  }

  /**
   * One, for its form.
   *
   * @throws Problem 404 STANDING_ORDER_NOT_FOUND
   */
  Uni<KeptOrder> one(Actor reader, UUID accountId, UUID orderId) {
    return ownAccount
        .refuse(reader, accountId)
        .chain(() -> kept(accountId))
        .map(orders ->
            orders.stream()
                .filter(order -> order.id().equals(orderId))
                .findFirst()
                .orElseThrow(() ->
                    Problem.of(
                        StandingOrderProblem.STANDING_ORDER_NOT_FOUND,
                        "Look at the account again.")));
  }

  private Uni<List<KeptOrder>> kept(UUID accountId) {
    return pool.preparedQuery(OF_ACCOUNT)
        .execute(Tuple.of(accountId, today.date(), KeptOrder.SEEN_DAYS))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::kept).toList());
  }

  /** What is not as it should be, an order at most once: its newest trouble. */
  Uni<Page<Item>> exceptions(Actor reader, TroubleKind kind, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    UUID from = cursor == null ? null : Page.uuid(cursor.getFirst());
    return BankHolidays.of(pool)
        .chain(days -> gather(reader, kind, from, limit, days, new ArrayList<>()));
  }

  private Uni<Page<Item>> gather(
      Actor reader, TroubleKind kind, UUID after, int limit, WorkingDays days, List<Item> found) {
    return pool.preparedQuery(FOLLOWED)
        .execute(
            Tuple.of(null, today.date(), KeptOrder.SEEN_DAYS)
                .addUUID(after)
                .addString(reader.issuer())
                .addString(reader.subject())
                .addInteger(LOOKED_AT))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::kept).toList())
        .chain(orders -> {
          orders.forEach(order -> amiss(order, kind, days).ifPresent(found::add));
          return found.size() > limit || orders.size() < LOOKED_AT
              ? Uni.createFrom()
                  .item(
                      Page.of(
                          found.subList(0, Math.min(found.size(), limit + 1)),
                          limit,
                          last -> List.of(last.id())))
              : gather(reader, kind, orders.getLast().id(), limit, days, found);
        });
  }

  private Optional<Item> amiss(KeptOrder order, TroubleKind kind, WorkingDays days) {
    List<Trouble> troubles =
        order.followed(today.date(), days).troubles().stream()
            .filter(one -> kind == null || one.kind() == kind)
            .toList();
    if (troubles.isEmpty()) {
      return Optional.empty();
    }
    Trouble newest = troubles.getFirst();
    long times = troubles.stream().filter(one -> one.kind() == newest.kind()).count();
    return Optional.of(
        new Item(
            order.id(),
            order.accountId(),
            order.accountReference(),
            order.payerName(),
            newest.kind(),
            newest.on(),
            newest.expectedPence(),
            newest.camePence(),
            (int) times));
  }

  private KeptOrder kept(Row row) {
    try {
      return json.readValue(row.getString("kept"), KeptOrder.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
