package org.quarterday.account;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.WholeAccount.AccountKind;
import org.quarterday.account.WholeAccount.AccountState;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Accounts in a list: filtered, in a stable order, paged by the last row seen. */
@ApplicationScoped
class AccountList {

  /** Which side of nil a balance is on. */
  enum Standing {
    ARREARS,
    CREDIT,
    NIL
  }

  /** How a list may be sorted; the account id breaks ties. */
  enum Order {
    REFERENCE("reference", "a.reference", "text", "asc"),
    REFERENCE_DOWN("-reference", "a.reference", "text", "desc"),
    BALANCE("balance", "b.balance_pence", "bigint", "asc"),
    BALANCE_DOWN("-balance", "b.balance_pence", "bigint", "desc");

    private final String spelled;
    private final String column;
    private final String type;
    private final String direction;

    Order(String spelled, String column, String type, String direction) {
      this.spelled = spelled;
      this.column = column;
      this.type = type;
      this.direction = direction;
    }

    static Order asked(String sort) {
      if (sort == null || sort.isBlank()) {
        return REFERENCE;
      }
      for (Order order : values()) {
        if (order.spelled.equals(sort)) {
          return order;
        }
      }
      throw Asked.refused("sort", "sort is one of reference, -reference, balance, -balance.");
    }
  }

  /** What to list; null means any. */
  record Filter(
      AccountKind kind, AccountState state, String rentGroup, String patch, Standing standing) {}

  @Schema(name = "AccountListItem")
  record Item(
      UUID id,
      String reference,
      @Schema(nullable = true) String paymentReference,
      AccountKind kind,
      AccountState state,
      String rentGroupCode,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsOn,
      @Schema(
              nullable = true,
              description = "Those who owe the balance.",
              examples = "Ms Ada Okafor, Mr Ben Okafor")
          String names,
      String address,
      String postcode,
      @Schema(description = "Somebody there is at risk: a file leaves the address out.")
          boolean addressProtected,
      String patch,
      @Schema(examples = "31240") long balancePence,
      @Schema(examples = "£312.40 in arrears") String balanceWords) {}

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor actor, Filter filter, Order order, String after, int limit) {
    LocalDate day = today.date();
    List<Object> values = new ArrayList<>();
    List<String> where = conditions(actor, filter, day, values);
    List<String> cursor = Page.decode(after, 2);
    if (cursor != null) {
      where.add(beyond(order, cursor, values));
    }
    String sql =
        PAGE.formatted(
            String.join(" and ", where),
            order.column,
            order.direction,
            limit + 1,
            ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"));
    return pool.preparedQuery(sql)
        .execute(Tuple.from(values))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, day)).toList())
        .map(items ->
            Page.of(
                items,
                limit,
                last ->
                    List.of(
                        order.type.equals("text") ? last.reference() : last.balancePence(),
                        last.id())));
  }

  private static final String PAGE =
      """
      with page as (
        select a.*, b.balance_pence, p.address_line_1, p.address_line_2, p.postcode, p.patch
          from account a join account_balance b on b.account_id = a.account_id
          join tenancy t on t.id = a.tenancy_id
          join property p on p.id = coalesce(a.property_id, t.property_id)
         where %1$s
         order by %2$s %3$s, a.account_id %3$s limit %4$d
      )
      select a.account_id, a.reference, a.payment_reference, a.kind, a.rent_group_code, a.starts_on, a.ends_on,
             b.balance_pence, concat_ws(', ', a.address_line_1, nullif(a.address_line_2, '')) as address, a.postcode, a.patch,
             (select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable) as names,
             %5$s as protected
        from page a join account_balance b on b.account_id = a.account_id
       order by %2$s %3$s, a.account_id %3$s\
      """;

  static List<String> conditions(Actor actor, Filter filter, LocalDate day, List<Object> values) {
    List<String> where = new ArrayList<>();
    String issuer = next(values, actor.issuer());
    where.add(OwnAccount.NOT_LINKED.formatted(issuer, next(values, actor.subject())));
    if (filter.kind() != null) {
      where.add("a.kind = " + next(values, filter.kind().name()));
    }
    if (filter.state() == AccountState.FORMER) {
      where.add("a.ends_on < " + next(values, day));
    } else if (filter.state() == AccountState.CURRENT) {
      where.add("(a.ends_on is null or a.ends_on >= " + next(values, day) + ")");
    }
    if (filter.rentGroup() != null && !filter.rentGroup().isBlank()) {
      where.add("a.rent_group_code = " + next(values, filter.rentGroup()));
    }
    if (filter.patch() != null && !filter.patch().isBlank()) {
      where.add("p.patch = " + next(values, filter.patch()));
    }
    if (filter.standing() != null) {
      where.add(
          "b.balance_pence "
              + switch (filter.standing()) {
                case ARREARS -> "> 0";
                case CREDIT -> "< 0";
                case NIL -> "= 0";
              });
    }
    return where;
  }

  private static String beyond(Order order, List<String> cursor, List<Object> values) {
    try {
      Object key = order.type.equals("text") ? cursor.get(0) : (Object) Long.valueOf(cursor.get(0));
      String first = next(values, key);
      String id = next(values, UUID.fromString(cursor.get(1)));
      return "(%s, a.account_id) %s (%s, %s)"
          .formatted(order.column, order.direction.equals("asc") ? ">" : "<", first, id);
    } catch (IllegalArgumentException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given, with the same sort.");
    }
  }

  private static String next(List<Object> values, Object value) {
    values.add(value);
    return "$" + values.size();
  }

  private static Item item(Row row, LocalDate day) {
    LocalDate endsOn = row.getLocalDate("ends_on");
    long balance = row.getLong("balance_pence");
    return new Item(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("payment_reference"),
        AccountKind.valueOf(row.getString("kind")),
        endsOn != null && endsOn.isBefore(day) ? AccountState.FORMER : AccountState.CURRENT,
        row.getString("rent_group_code"),
        row.getLocalDate("starts_on"),
        endsOn,
        row.getString("names"),
        row.getString("address"),
        row.getString("postcode"),
        row.getBoolean("protected"),
        row.getString("patch"),
        balance,
        Money.ofPence(balance).inWords());
  }
}
