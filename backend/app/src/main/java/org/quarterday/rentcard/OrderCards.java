package org.quarterday.rentcard;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.rentcard.format.CardOrder;

/**
 * Orders every card that has its number and was not ordered: one file for the maker, kept as it
 * went. A card is in one order; two people who order at once, the second finds nothing left.
 */
@ApplicationScoped
class OrderCards {

  @Schema(name = "RentCardOrdered")
  record Answer(UUID id, @Schema(examples = "12") int number, @Schema(examples = "38") int cards) {}

  /** No more than a maker takes in a file; what is left is the next order. */
  private static final int MOST = 20_000;

  private static final String WAITING =
      """
      select c.account_id, c.id, c.number, s.barcode_type || c.number as barcode, coalesce(a.payment_reference, a.reference) as payment_reference,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             p.address_line_1, p.address_line_2, p.postcode
        from rent_card c join account a on a.account_id = c.account_id join rent_card_scheme s on s.valid_from = c.scheme_from
        join tenancy t on t.id = a.tenancy_id join property p on p.id = coalesce(a.property_id, t.property_id)
       where c.state = 'ISSUED' order by c.issued_at, c.id limit %d for update of c skip locked\
      """
          .formatted(MOST);

  private static final String NUMBER =
      "update counter set next = next + 1 where name = 'rent_card_order' returning (next - 1)::integer as number";

  private static final String KEEP =
      """
      insert into rent_card_order (id, number, cards, file, sha256, made_by, made_by_name) values ($1, $2, $3, $4, $5, $6, $7)\
      """;

  private static final String ORDERED =
      """
      update rent_card c set state = 'ORDERED', order_id = $1, version = version + 1
        from unnest($2::uuid[], $3::uuid[]) o (account_id, id) where c.account_id = o.account_id and c.id = o.id\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 409 NO_CARDS_TO_ORDER
   */
  Uni<Answer> run(Actor by) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.sql(
        by,
        "",
        connection ->
            connection
                .query(NUMBER)
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .chain(number ->
                    connection
                        .query(WAITING)
                        .execute()
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                        .chain(rows ->
                            keep(connection, by, new Answer(id, number, rows.size()), rows))));
  }

  private Uni<Answer> keep(SqlConnection connection, Actor by, Answer order, List<Row> rows) {
    if (rows.isEmpty()) {
      throw Problem.of(RentCardProblem.NO_CARDS_TO_ORDER, "Issue one on an account first.");
    }
    byte[] file =
        CardOrder.of(order.number, today.date(), rows.stream().map(OrderCards::line).toList());
    return connection
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(
                    order.id,
                    order.number,
                    order.cards,
                    Buffer.buffer(file),
                    Buffer.buffer(Sha256.of(file)),
                    by.id())
                .addString(by.name()))
        .chain(() ->
            connection
                .preparedQuery(ORDERED)
                .execute(
                    Tuple.of(order.id)
                        .addArrayOfUUID(ids(rows, "account_id"))
                        .addArrayOfUUID(ids(rows, "id"))))
        .replaceWith(order);
  }

  private static UUID[] ids(List<Row> rows, String column) {
    return rows.stream().map(row -> row.getUUID(column)).toArray(UUID[]::new);
  }

  private static CardOrder.Line line(Row row) {
    return new CardOrder.Line(
        row.getString("number"),
        row.getString("barcode"),
        row.getString("payment_reference"),
        row.getString("names"),
        row.getString("address_line_1"),
        plain(row.getString("address_line_2")),
        plain(row.getString("postcode")));
  }

  private static String plain(String text) {
    return text == null ? "" : text;
  }
}
