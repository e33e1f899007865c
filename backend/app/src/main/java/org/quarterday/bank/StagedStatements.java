package org.quarterday.bank;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.quarterday.bank.format.ProvedStatements;
import org.quarterday.bank.format.Statement;
import org.quarterday.bank.format.UnusableStatement;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Writes statements down as they are read, a few thousand lines a statement of SQL. None of it
 * counts until the file is decided about. For worker threads.
 */
final class StagedStatements {

  private static final int LINES_AT_ONCE = 5_000;

  /** Where the newest line stands first, the last of the file is the oldest. */
  private static final int FROM_THE_END = 1_000_000_000;

  private static final String BEGIN =
      """
      insert into bank_statement (id, file_id, bank_code, state, reference, sequence, part, file_line)
      values ($1, $2, $3, 'READING', $4, $5, $6, $7)\
      """;

  private static final String LINES =
      """
      insert into bank_line (id, statement_id, position, file_line, booked_on, value_on, amount_pence, kind, reference, payer, words,
                             balance_pence, items)
      select l.id, $1, l.position, l.line, l.booked_on, l.value_on, l.pence, l.kind, l.ref, l.payer, l.words, l.balance, l.items
        from unnest($2::uuid[], $3::integer[], $4::integer[], $5::date[], $6::date[], $7::bigint[], $8::text[], $9::text[], $10::text[],
                    $11::text[], $12::bigint[], $13::integer[])
             as l (id, position, line, booked_on, value_on, pence, kind, ref, payer, words, balance, items)\
      """;

  private static final String PROVED =
      """
      update bank_statement set from_on = $2, to_on = $3, opening_pence = $4, closing_pence = $5, credit_lines = $6, credit_pence = $7,
             debit_lines = $8, debit_pence = $9, content_hash = $10 where id = $1\
      """;

  private final Pool pool;
  private final Work work;
  private final Actor by;
  private final UUID fileId;
  private final BankAccounts.Numbers account;
  private final boolean newestFirst;
  private final List<Statement.Line> lines = new ArrayList<>(LINES_AT_ONCE);
  private UUID statement;
  private int read;

  StagedStatements(
      Pool pool,
      Work work,
      Actor by,
      UUID fileId,
      BankAccounts.Numbers account,
      boolean newestFirst) {
    this.pool = pool;
    this.work = work;
    this.by = by;
    this.fileId = fileId;
    this.account = account;
    this.newestFirst = newestFirst;
  }

  ProvedStatements proved() {
    return new ProvedStatements(this::begin, this::add, this::end);
  }

  private void begin(Statement.Head head) {
    if (!head.account().isEmpty() && !account.isMeantBy(head.account())) {
      throw new UnusableStatement(
          head.fileLine(), "the statement is of another account than " + account.shown());
    }
    statement = UuidCreator.getTimeOrderedEpoch();
    read = 0;
    write(connection ->
        connection
            .preparedQuery(BEGIN)
            .execute(
                Tuple.of(statement, fileId, account.code(), head.reference())
                    .addInteger(head.sequence())
                    .addInteger(head.part())
                    .addInteger(head.fileLine())));
  }

  private void add(Statement.Line line) {
    lines.add(line);
    if (lines.size() == LINES_AT_ONCE) {
      flush();
    }
  }

  private void end(ProvedStatements.Proved proved) {
    flush();
    write(connection ->
        connection
            .preparedQuery(PROVED)
            .execute(
                Tuple.of(
                        statement,
                        proved.from(),
                        proved.to(),
                        proved.openingPence(),
                        proved.closingPence(),
                        proved.creditLines())
                    .addLong(proved.creditPence())
                    .addInteger(proved.debitLines())
                    .addLong(proved.debitPence())
                    .addString(proved.contentHash())));
  }

  private void flush() {
    if (lines.isEmpty()) {
      return;
    }
    int before = read;
    read += lines.size();
    Tuple values = Tuple.of(statement);
    values.addValue(column(line -> UuidCreator.getTimeOrderedEpoch(), UUID[]::new));
    values.addValue(
        IntStream.range(before, read)
            .map(at -> newestFirst ? FROM_THE_END - at : at + 1)
            .boxed()
            .toArray(Integer[]::new));
    values.addValue(column(Statement.Line::fileLine, Integer[]::new));
    values.addValue(column(Statement.Line::bookedOn, LocalDate[]::new));
    values.addValue(column(Statement.Line::valueOn, LocalDate[]::new));
    values.addValue(column(Statement.Line::pence, Long[]::new));
    values.addValue(column(Statement.Line::kind, String[]::new));
    values.addValue(column(Statement.Line::reference, String[]::new));
    values.addValue(column(Statement.Line::payer, String[]::new));
    values.addValue(column(Statement.Line::words, String[]::new));
    values.addValue(column(Statement.Line::balancePence, Long[]::new));
    values.addValue(column(Statement.Line::items, Integer[]::new));
    pool.preparedQuery(LINES).execute(values).await().indefinitely();
    lines.clear();
  }

  private <T> T[] column(Function<Statement.Line, T> of, IntFunction<T[]> array) {
    return lines.stream().map(of).toArray(array);
  }

  private void write(Function<SqlConnection, Uni<?>> step) {
    work.sql(by, "", connection -> step.apply(connection).replaceWithVoid()).await().indefinitely();
  }
}
