package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.work.Columns;

/** The movements on the bank's statements, and what became of each. */
@ApplicationScoped
class BankLineReads {

  /** What became of a line: found on the books, posted from here, explained, or nothing yet. */
  @Schema(name = "BankLineState")
  enum State {
    OPEN,
    MATCHED,
    POSTED,
    EXPLAINED
  }

  @Schema(name = "BankLine")
  record Item(
      UUID id,
      UUID statementId,
      @Schema(examples = "HRA-INCOME") String bankCode,
      @Schema(description = "Its line in the file it came in.") int fileLine,
      LocalDate bookedOn,
      LocalDate valueOn,
      @Schema(description = "In pence; what went out is negative.", examples = "50899")
          long amountPence,
      @Schema(description = "The bank's code of what it was.", examples = "NTRF") String kind,
      @Schema(examples = "10012113") String reference,
      String payer,
      String words,
      @Schema(description = "How many payments the bank says are in it.") int items,
      @Schema(nullable = true, description = "After it, in pence, where the bank says.")
          Long balancePence,
      State state,
      @Schema(nullable = true) Instant settledAt,
      @Schema(nullable = true) String settledByName,
      @Schema(nullable = true, description = "What it is, if it is not ours.")
          String explanation) {}

  /** What a list is narrowed to; each null for all. */
  record Filter(UUID statement, String bank, State state) {}

  private static final String LIST =
      """
      select l.*, s.bank_code from bank_line l join bank_statement s on s.id = l.statement_id
       where (s.state = 'TAKEN' or s.id = $1::uuid and s.state <> 'READING') and ($1::uuid is null or l.statement_id = $1)
         and ($2::text is null or s.bank_code = $2) and ($3::text is null or l.state = $3)
         and ($4::uuid is null or (l.booked_on, l.statement_id, l.position) > ($5::date, $4, $6::integer))
       order by l.booked_on, l.statement_id, l.position limit $7\
      """;

  @Inject Pool pool;

  /** The oldest first. */
  Uni<Page<Item>> list(Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 3);
    record At(Item item, int position) {}
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                    filter.statement(),
                    filter.bank() == null || filter.bank().isBlank() ? null : filter.bank(),
                    filter.state() == null ? null : filter.state().name(),
                    cursor == null ? null : Page.uuid(cursor.get(1)),
                    cursor == null ? null : Page.day(cursor.get(0)),
                    cursor == null ? null : Page.number(cursor.get(2)))
                .addInteger(limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new At(item(row), row.getInteger("position")))
                .toList())
        .map(found -> {
          Page<At> page =
              Page.of(
                  found,
                  limit,
                  last ->
                      List.of(last.item().bookedOn(), last.item().statementId(), last.position()));
          return new Page<>(page.items().stream().map(At::item).toList(), page.next());
        });
  }

  static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("statement_id"),
        row.getString("bank_code"),
        row.getInteger("file_line"),
        row.getLocalDate("booked_on"),
        row.getLocalDate("value_on"),
        row.getLong("amount_pence"),
        row.getString("kind"),
        row.getString("reference"),
        row.getString("payer"),
        row.getString("words"),
        row.getInteger("items"),
        row.getLong("balance_pence"),
        State.valueOf(row.getString("state")),
        Columns.instant(row, "settled_at"),
        row.getString("settled_by_name"),
        row.getString("explanation"));
  }
}
