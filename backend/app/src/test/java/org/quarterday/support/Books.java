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

  /** With everything that hangs on them by a foreign key. */
  private static final String OF_ONE_TEST =
      """
      property property_charge tenancy tenancy_member account account_balance account_reference charge entry
      journal rent_roll_movement opening_roll adjustment rent_free_week job job_chunk debit_run debit_sign_off
      debit_line void_loss debit_chunk debit_chunk_total debit_total debit_movement debit_exception
      debit_acceptance debit_posted debit_control payment_file payment_file_piece payment_line payment_source_line
      payment_posted suspense_item suspense_proposal suspense_part bank_account bank_account_control bank_layout
      bank_file bank_file_piece bank_statement bank_line bank_match bank_match_line bank_match_deposit
      bank_deposit rent_card rent_card_order rent_card_scheme benefit_award benefit_claim universal_credit_award
      control_entry balancing_close balancing_explanation balancing_look balancing_difference balancing_closing
      import_run hold hold_account hold_event hold_stopped letter task mandate mandate_event direct_debit_schedule direct_debit_item standing_order
      standing_order_terms standing_order_event collection_run collection_line collection_piece collection_posted
      bacs_file bacs_report bacs_report_file bacs_advice bacs_played bacs_played_report indemnity_claim refund
      refund_file refund_file_line refund_file_bytes arrears_case arrears_event arrears_pause arrears_promise
      arrears_batch arrears_batch_line trace trace_candidate trace_file trace_file_line
      tenancy_proof online_identity card_payment
      simulated_card_payment simulated_message\
      """;

  /**
   * Truncating so many tables makes and removes a thousand files; most hold nothing. The
   * superuser's replica role looks at no foreign key and fires no trigger, as truncating does not.
   */
  private static final String EMPTY =
      """
      do $$
      declare
        tables text[];
        name text;
        used boolean;
      begin
        with recursive hanging (id) as (
          select cast(cast(n as regclass) as oid) from string_to_table('%s', ' ') n
          union
          select conrelid from pg_constraint join hanging on confrelid = hanging.id where contype = 'f')
        select array_agg(cast(id as regclass)) into tables from hanging;
        execute 'lock table ' || array_to_string(tables, ', ');
        set local session_replication_role = replica;
        foreach name in array tables loop
          execute 'select exists (select 1 from ' || name || ')' into used;
          if used then
            execute 'delete from ' || name;
          end if;
        end loop;
      end $$\
      """
          .formatted(OF_ONE_TEST.replaceAll("\\s+", " ").strip());

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
    run(EMPTY);
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
