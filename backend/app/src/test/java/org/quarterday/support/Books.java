package org.quarterday.support;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Puts a small council into the database behind the application's back, and looks at what is there.
 * Superuser, JDBC.
 */
public final class Books {

  private static final Queue<Connection> IDLE = new ConcurrentLinkedQueue<>();

  private Books() {}

  /** What {@code work} does on a connection that others use after it. */
  private static <T> T with(Work<T> work) {
    try {
      Connection idle = IDLE.poll();
      Connection connection = idle == null ? connect() : idle;
      T done = work.on(connection);
      IDLE.add(connection);
      return done;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  public static Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(PostgresForTests.superuserUrl());
    try (var statement = connection.createStatement()) {
      statement.execute(
          "select set_config('quarterday.actor', 'test', false), set_config('quarterday.actor_name', 'Test', false)");
    }
    return connection;
  }

  public static void run(String sql, Object... values) {
    with(connection -> {
      try (var statement = prepared(connection, sql, values)) {
        return statement.execute();
      }
    });
  }

  public static List<Map<String, Object>> rows(String sql, Object... values) {
    return with(connection -> {
      try (var statement = prepared(connection, sql, values);
          var result = statement.executeQuery()) {
        var names = result.getMetaData();
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
          Map<String, Object> row = new LinkedHashMap<>();
          for (int c = 1; c <= names.getColumnCount(); c++) {
            row.put(names.getColumnLabel(c), result.getObject(c));
          }
          rows.add(row);
        }
        return rows;
      }
    });
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  public static long number(String sql, Object... values) {
    return ((Number) rows(sql, values).getFirst().values().iterator().next()).longValue();
  }

  /**
   * The rent group HRA with its control accounts, posting rules for every type, and the rent years
   * 2023 to 2027.
   */
  public static void referenceData() {
    run(
        """
        insert into control_account (code, name, kind) values ('HR1001', 'Rent debtors', 'DEBTORS'),
          ('HR1002', 'Void loss', 'VOID_LOSS'), ('HR1003', 'Former tenant debtors', 'FORMER_DEBTORS'),
          ('HR1004', 'Write-offs', 'WRITE_OFF') on conflict do nothing\
        """);
    run(
        "insert into rent_group values ('HRA', 'Tenant rents', 'HR1001', 'HR1002', 'HR1003', 'HR1004') on conflict do nothing");
    run(
        """
        insert into posting_rule (rent_group_code, type_code, valid_from, control_code)
        select 'HRA', code, date '1980-01-01', case when code = 'HBO' then 'CASH' else case kind when 'RECEIPT' then 'CASH' when 'ADJUSTMENT' then 'ADJUSTMENT'
               when 'OPENING' then 'OPENING' when 'TRANSFER' then 'TRANSFER' when 'REFUND' then 'REFUND'
               when 'WRITE_OFF' then 'HR1004' else 'INCOME' end end
          from transaction_type on conflict do nothing\
        """);
    rentYear(2023, LocalDate.of(2023, 4, 3), 52);
    rentYear(2024, LocalDate.of(2024, 4, 1), 53);
    rentYear(2025, LocalDate.of(2025, 4, 7), 52);
    rentYear(2026, LocalDate.of(2026, 4, 6), 52);
    rentYear(2027, LocalDate.of(2027, 4, 5), 52);
  }

  private static void rentYear(int year, LocalDate start, int weeks) {
    run(
        "insert into rent_year (year, starts_on, weeks) values (?, ?, ?) on conflict do nothing",
        year,
        start,
        weeks);
    run(
        """
        insert into rent_week (starts_on, year, number)
        select cast(? as date) + 7 * (n - 1), ?, n from generate_series(1, ?) n on conflict do nothing\
        """,
        start,
        year,
        weeks);
  }

  /** Leaves no property, account, debit, file or import behind; reference data stay. */
  public static void empty() {
    run(EmptyBooks.SQL);
  }

  /** A let home with one main account from {@code startsOn}; no charges, no entries. */
  public static UUID account(LocalDate startsOn) {
    referenceData();
    UUID property = id();
    UUID tenancy = id();
    UUID account = id();
    String reference = "T" + account.toString().substring(24);
    run(
        """
        insert into property (id, reference, kind, address_line_1, rent_group_code, acquired_on)
        values (?, ?, 'DWELLING', '1 Example Row', 'HRA', date '1970-01-01')\
        """,
        property,
        "P" + reference);
    run(
        """
        insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, entered_by)
        values (?, ?, ?, 'SEC', 'LIVE', ?, 'test')\
        """,
        tenancy,
        reference,
        property,
        startsOn);
    run(
        """
        insert into account (account_id, reference, kind, tenancy_id, property_id, rent_group_code, starts_on)
        values (?, ?, 'MAIN', ?, ?, 'HRA', ?)\
        """,
        account,
        reference,
        tenancy,
        property,
        startsOn);
    run("insert into account_balance (account_id) values (?)", account);
    run("insert into account_reference values (?, ?, 'ACCOUNT')", reference, account);
    return account;
  }

  /** Posts an entry with its balance, as a debit or a payment would have. */
  public static int entry(UUID account, String type, long pence, LocalDate on) {
    run(
        """
        with target as (select account_id, entry_count + 1 as number from account_balance where account_id = ? for update),
        posted as (insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week, journal_id, source)
          select account_id, target.number, ?, ?, 'INCOME', ?, w.year, w.number, ?, 'TEST' from target, (select cast(? as date) as d) x
            join rent_week w on x.d >= w.starts_on and x.d < w.starts_on + 7 returning *)
        update account_balance b set balance_pence = balance_pence + p.amount_pence, entry_count = p.number from posted p where b.account_id = p.account_id\
        """,
        account,
        type,
        pence,
        on,
        id(),
        on);
    return (int) number("select entry_count from account_balance where account_id = ?", account);
  }

  public static UUID id() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
