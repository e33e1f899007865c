package org.quarterday.rentcard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.rentcard.rules.CardState;

/** The cards of an account, and the orders. */
@ApplicationScoped
class CardReads {

  @Schema(name = "RentCard")
  record Item(
      UUID id,
      @Schema(examples = "6335970102000000012") String number,
      CardState state,
      @Schema(nullable = true, description = "The order it is in.") Integer orderNumber,
      @Schema(nullable = true, description = "The number of the card given instead.")
          String replacedByNumber,
      @Schema(description = "Why it was stopped or replaced; empty while it works.") String reason,
      String issuedByName,
      Instant issuedAt,
      @Schema(nullable = true) String endedByName,
      @Schema(nullable = true) Instant endedAt) {}

  /** All of an account. */
  @Schema(name = "RentCards")
  record Listed(List<Item> items) {}

  @Schema(name = "RentCardOrder")
  record Order(
      UUID id,
      int number,
      int cards,
      @Schema(description = "SHA-256 of the file, in hex.") String sha256,
      String madeByName,
      Instant madeAt) {}

  /** A card as its letter needs it. */
  record ForLetter(
      String number,
      String barcodeType,
      String scheme,
      String accountReference,
      String names,
      String address1,
      String address2,
      String postcode) {}

  private static final String CARDS =
      """
      select c.*, o.number as order_number, r.number as replaced_by_number from rent_card c left join rent_card_order o on o.id = c.order_id
        left join rent_card r on r.account_id = c.account_id and r.id = c.replaced_by
       where c.account_id = $1 order by c.issued_at desc, c.id desc\
      """;

  private static final String ORDERS =
      "select * from rent_card_order where $1::integer is null or number < $1 order by number desc limit $2";

  private static final String LETTER =
      """
      select c.number, s.barcode_type, s.name as scheme, a.reference,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             p.address_line_1, coalesce(p.address_line_2, '') as address_line_2, coalesce(p.postcode, '') as postcode
        from rent_card c join account a on a.account_id = c.account_id join rent_card_scheme s on s.valid_from = c.scheme_from
        join tenancy t on t.id = a.tenancy_id join property p on p.id = coalesce(a.property_id, t.property_id)
       where c.account_id = $1 and c.id = $2 and c.state in ('ISSUED', 'ORDERED')\
      """;

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;

  /** The newest first. */
  Uni<Listed> of(Actor reader, UUID account) {
    return ownAccount
        .refuse(reader, account)
        .chain(() -> pool.preparedQuery(CARDS).execute(Tuple.of(account)))
        .map(rows ->
            new Listed(
                StreamSupport.stream(rows.spliterator(), false).map(CardReads::item).toList()));
  }

  /** How many cards wait for the next order. */
  Uni<Integer> waiting() {
    return pool.query("select count(*)::integer from rent_card where state = 'ISSUED'")
        .execute()
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /** The newest first. */
  Uni<Page<Order>> orders(String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return pool.preparedQuery(ORDERS)
        .execute(Tuple.of(cursor == null ? null : Page.number(cursor.getFirst()), limit + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(CardReads::order).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.number())));
  }

  /**
   * The file as it went to the maker.
   *
   * @throws Problem 404 CARD_ORDER_NOT_FOUND
   */
  Uni<byte[]> file(UUID order) {
    return pool.preparedQuery("select file from rent_card_order where id = $1")
        .execute(Tuple.of(order))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(RentCardProblem.CARD_ORDER_NOT_FOUND, "Look at the list again.");
          }
          return rows.iterator().next().getBuffer(0).getBytes();
        });
  }

  /**
   * A card that works, for its letter.
   *
   * @throws Problem 404 CARD_NOT_FOUND
   */
  Uni<ForLetter> forLetter(Actor reader, UUID account, UUID card) {
    return ownAccount
        .refuse(reader, account)
        .chain(() -> pool.preparedQuery(LETTER).execute(Tuple.of(account, card)))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(
                RentCardProblem.CARD_NOT_FOUND, "There is a letter for a card that works.");
          }
          Row row = rows.iterator().next();
          return new ForLetter(
              row.getString("number"),
              row.getString("barcode_type"),
              row.getString("scheme"),
              row.getString("reference"),
              row.getString("names"),
              row.getString("address_line_1"),
              row.getString("address_line_2"),
              row.getString("postcode"));
        });
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("number"),
        CardState.valueOf(row.getString("state")),
        row.getInteger("order_number"),
        row.getString("replaced_by_number"),
        row.getString("reason"),
        row.getString("issued_by_name"),
        Columns.instant(row, "issued_at"),
        row.getString("ended_by_name"),
        Columns.instant(row, "ended_at"));
  }

  private static Order order(Row row) {
    return new Order(
        row.getUUID("id"),
        row.getInteger("number"),
        row.getInteger("cards"),
        HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }
}
