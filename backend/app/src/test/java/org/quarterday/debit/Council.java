package org.quarterday.debit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.support.Books;

/**
 * A council made for one story: homes, accounts and charges, with the movements commands would have
 * written.
 */
final class Council {

  private static int homes;

  private static Connection connection;

  private Council() {}

  /** One connection for all that a story sets up: a council is made of thousands of rows. */
  static synchronized void run(String sql, Object... values) {
    try {
      if (connection == null || !connection.isValid(1)) {
        connection = Books.connect();
      }
      try (var statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No property, account or debit is left of the story before. */
  static void empty() {
    Books.referenceData();
    Books.empty();
  }

  static UUID home(LocalDate acquired) {
    UUID id = Books.id();
    homes++;
    run(
        """
        insert into property (id, reference, uprn, kind, address_line_1, rent_group_code, acquired_on)
        values (?, ?, ?, 'DWELLING', ?, 'HRA', ?)\
        """,
        id,
        "D%07d".formatted(homes),
        "9999%08d".formatted(homes),
        homes + " Example Row",
        acquired);
    return id;
  }

  static UUID letting(UUID home, LocalDate from, LocalDate to) {
    UUID tenancy = Books.id();
    UUID account = Books.id();
    String reference = "%06d/01".formatted(++homes);
    run(
        """
        insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, ends_on, entered_by)
        values (?, ?, ?, 'SEC', 'LIVE', ?, ?, 'test')\
        """,
        tenancy,
        reference,
        home,
        from,
        to);
    run(
        """
        insert into account (account_id, reference, kind, tenancy_id, property_id, rent_group_code, starts_on, ends_on)
        values (?, ?, 'MAIN', ?, ?, 'HRA', ?, ?)\
        """,
        account,
        reference,
        tenancy,
        home,
        from,
        to);
    run("insert into account_balance (account_id) values (?)", account);
    return account;
  }

  static UUID charge(UUID account, String type, long pence, LocalDate from, LocalDate before) {
    UUID id = Books.id();
    run(
        """
        insert into charge (account_id, id, type_code, label, weekly_pence, starts_on, ends_before, source, reason)
        values (?, ?, ?, ?, ?, ?, ?, 'PROPERTY', 'test')\
        """,
        account,
        id,
        type,
        id.toString(),
        pence,
        from,
        before);
    return id;
  }

  static UUID propertyCharge(UUID home, String type, long pence, LocalDate from) {
    UUID id = Books.id();
    run(
        "insert into property_charge (id, property_id, type_code, weekly_pence, starts_on, reason) values (?, ?, ?, ?, ?, 'test')",
        id,
        home,
        type,
        pence,
        from);
    return id;
  }

  /** A home let for years at a weekly rent, which the opening roll of the week before has in it. */
  static UUID letHome(long rentPence, LocalDate from) {
    UUID home = home(LocalDate.of(1970, 1, 1));
    propertyCharge(home, "DBR", rentPence, from);
    UUID account = letting(home, from, null);
    charge(account, "DBR", rentPence, from, null);
    return account;
  }

  static void openingRoll(LocalDate week, String type, long pence, int units) {
    run("insert into opening_roll values (?, 'HRA', ?, ?, ?)", week, type, pence, units);
  }

  static void movement(
      String kind, String type, UUID account, long pence, int units, LocalDate on) {
    run(
        """
        insert into rent_roll_movement (id, rent_group_code, type_code, kind, account_id, value_pence, units, effective_on, recorded_by)
        values (?, 'HRA', ?, ?, ?, ?, ?, ?, 'test')\
        """,
        Books.id(),
        type,
        kind,
        account,
        pence,
        units,
        on);
  }

  static long balance(UUID account) {
    return Books.number("select balance_pence from account_balance where account_id = ?", account);
  }

  static void rentFree(LocalDate week) {
    run("insert into rent_free_week values ('HRA', ?)", week);
  }

  /** Ends a tenancy and its charges as the command does, with what it does to the roll. */
  static void end(UUID account, LocalDate lastDay) {
    run("update account set ends_on = ? where account_id = ?", lastDay, account);
    run(
        "update tenancy set ends_on = ?, state = 'ENDED' where id = (select tenancy_id from account where account_id = ?)",
        lastDay,
        account);
    run(
        "update charge set ends_before = ? where account_id = ? and ends_before is null",
        lastDay.plusDays(1),
        account);
  }

  /** Many homes let at the same rent, in one statement. */
  static void lettings(int number, long rentPence, LocalDate from) {
    run(
        """
        with home as (
          insert into property (id, reference, uprn, kind, address_line_1, rent_group_code, acquired_on)
          select uuidv7(), 'M' || n, '9998' || lpad(n::text, 8, '0'), 'DWELLING', n || ' Example Row', 'HRA', date '1970-01-01'
            from generate_series(1, ?) n returning id),
        let as (
          insert into account (account_id, reference, kind, tenancy_id, property_id, rent_group_code, starts_on)
          select uuidv7(), 'A' || id, 'MAIN', id, id, 'HRA', ? from home returning account_id, starts_on)
        insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason)
        select account_id, uuidv7(), 'DBR', ?, starts_on, 'PROPERTY', 'test' from let\
        """,
        number,
        from,
        rentPence);
    run(
        "insert into account_balance (account_id) select account_id from account on conflict do nothing");
  }
}
