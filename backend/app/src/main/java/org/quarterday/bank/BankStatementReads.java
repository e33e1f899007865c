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
import org.quarterday.bank.rules.StatementChain;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** Bank statements, each with what proves it. */
@ApplicationScoped
class BankStatementReads {

  /** Where a statement is. Only what is taken counts. */
  @Schema(name = "BankStatementState")
  enum State {
    HELD,
    TAKEN,
    REFUSED
  }

  @Schema(name = "BankTotal")
  record Total(
      @Schema(examples = "12") int lines,
      @Schema(description = "In pence.", examples = "194253") long pence) {}

  @Schema(name = "BankStatement")
  record Item(
      UUID id,
      @Schema(examples = "HRA-INCOME") String bankCode,
      String bankName,
      State state,
      @Schema(nullable = true, description = "Its place in the account's chain; null until taken.")
          Integer number,
      @Schema(description = "The bank's name for it; empty in CSV.") String reference,
      @Schema(nullable = true, description = "Its number in the bank's own count.")
          Integer sequence,
      int part,
      LocalDate from,
      LocalDate to,
      @Schema(description = "In pence, positive in the council's favour.") long openingPence,
      @Schema(description = "What came in.") Total credits,
      @Schema(description = "What went out, as a positive amount.") Total debits,
      @Schema(description = "Opening and what came in, less what went out.") long closingPence,
      @Schema(description = "Lines nobody has found on the books or explained.") Total open,
      @Schema(description = "Why it is held; else empty.") String why,
      String fileName,
      ReceiveStatements.Format format,
      String receivedByName,
      Instant receivedAt) {}

  @Schema(name = "BankStatementWhole")
  record Whole(
      Item statement,
      @Schema(nullable = true, description = "What the one before it in the chain closed with.")
          Long beforePence,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(nullable = true) String reason,
      @Schema(description = "Whether you may decide about it.") boolean mayDecide,
      @Schema(nullable = true) String whyNot,
      @Schema(
              description =
                  "Whether it may be taken as it is: it opens with the last closing balance.")
          boolean joins) {}

  /** What a list is narrowed to. */
  record Filter(String bank, State state) {}

  private static final String COLUMNS =
      """
      s.*, b.name as bank_name, f.name as file_name, f.format, f.received_by, f.received_by_name, f.received_at, o.lines as open_lines,
      o.pence as open_pence
        from bank_statement s join bank_account b on b.code = s.bank_code join bank_file f on f.id = s.file_id
        cross join lateral (select count(*)::integer as lines, coalesce(sum(l.amount_pence), 0)::bigint as pence from bank_line l
                             where l.statement_id = s.id and l.state = 'OPEN' and s.state = 'TAKEN') o\
      """;

  private static final String LIST =
      "select "
          + COLUMNS
          + """

           where s.state <> 'READING' and ($1::uuid is null or s.id < $1) and ($2::text is null or s.bank_code = $2)
             and ($3::text is null or s.state = $3) order by s.id desc limit $4\
          """;

  private static final String WHOLE =
      "select p.closing_pence as before_pence, t.sequence as last_sequence, t.part as last_part, t.from_on as last_from,"
          + " t.to_on as last_to, t.opening_pence as last_opening, t.closing_pence as last_closing, "
          + COLUMNS
          + """

            left join bank_statement p on p.bank_code = s.bank_code and p.number = s.number - 1
            left join lateral (select * from bank_statement x where x.bank_code = s.bank_code and x.number is not null
                                order by x.number desc limit 1) t on true
           where s.id = $1 and s.state <> 'READING'\
          """;

  @Inject Pool pool;

  /** The newest first. */
  Uni<Page<Item>> list(Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                cursor == null ? null : Page.uuid(cursor.getFirst()),
                filter.bank() == null || filter.bank().isBlank() ? null : filter.bank(),
                filter.state() == null ? null : filter.state().name(),
                limit + 1))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(BankStatementReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  /** One, as this person may deal with it. */
  Uni<Whole> one(UUID id, Actor reader) {
    return pool.preparedQuery(WHOLE)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(BankProblem.BANK_STATEMENT_NOT_FOUND, "Look at the list again.");
          }
          return whole(rows.iterator().next(), reader);
        });
  }

  private static Whole whole(Row row, Actor reader) {
    Item item = item(row);
    String whyNot = whyNot(row, item, reader);
    return new Whole(
        item,
        row.getLong("before_pence"),
        row.getString("decided_by_name"),
        Columns.instant(row, "decided_at"),
        row.getString("reason"),
        whyNot == null,
        whyNot,
        item.state() == State.HELD && StatementChain.joins(last(row), Chain.link(row)));
  }

  private static StatementChain.Link last(Row row) {
    return row.getLong("last_closing") == null
        ? null
        : new StatementChain.Link(
            row.getInteger("last_sequence"),
            row.getInteger("last_part"),
            row.getLocalDate("last_from"),
            row.getLocalDate("last_to"),
            row.getLong("last_opening"),
            row.getLong("last_closing"));
  }

  private static String whyNot(Row row, Item item, Actor reader) {
    if (item.state() != State.HELD) {
      return "It is not held.";
    }
    if (!reader.may("payment:correct")) {
      return "Your job role may not decide about held statements.";
    }
    return FourEyes.differ(row.getString("received_by"), reader)
        ? null
        : "You sent it: another person decides.";
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("bank_code"),
        row.getString("bank_name"),
        State.valueOf(row.getString("state")),
        row.getInteger("number"),
        row.getString("reference"),
        row.getInteger("sequence"),
        row.getInteger("part"),
        row.getLocalDate("from_on"),
        row.getLocalDate("to_on"),
        row.getLong("opening_pence"),
        new Total(row.getInteger("credit_lines"), row.getLong("credit_pence")),
        new Total(row.getInteger("debit_lines"), row.getLong("debit_pence")),
        row.getLong("closing_pence"),
        new Total(row.getInteger("open_lines"), row.getLong("open_pence")),
        row.getString("why"),
        row.getString("file_name"),
        ReceiveStatements.Format.valueOf(row.getString("format")),
        row.getString("received_by_name"),
        Columns.instant(row, "received_at"));
  }
}
