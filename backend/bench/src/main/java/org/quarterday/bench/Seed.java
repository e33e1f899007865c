package org.quarterday.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A council of N accounts, the same every time: what is varied is a function of the account's
 * number. Loaded in sets with indexes, constraints and the audit trigger set aside and then put
 * back, so that every constraint is checked over every row; the audit log of a seeded database is
 * empty, and that is the one thing it has less of than a council that grew.
 */
final class Seed {
  /** The measured week, a Monday inside the seeded calendar. */
  static final String WEEK = "2026-11-23";

  private static final List<String> LETTING =
      List.of(
          "property",
          "tenancy",
          "person",
          "tenancy_member",
          "contact_point",
          "account",
          "account_reference");
  private static final List<String> CHARGES =
      List.of("charge", "property_charge", "rent_roll_movement", "opening_roll");
  private static final List<String> LEDGER = List.of("entry", "account_balance");

  private final Database database;
  private final Map<String, String> values;

  /**
   * @param accounts how many
   * @param entries how many each account has before the measured week
   */
  Seed(Database database, int accounts, int entries) {
    this.database = database;
    this.values =
        Map.of(
            "accounts", Integer.toString(accounts),
            "entries", Integer.toString(entries),
            "week", "date '" + WEEK + "'");
  }

  /** Fills a database that has only been migrated. */
  void all() {
    database.run(script("ids"), script("1-reference"));
    load(LETTING, "2-letting");
    load(CHARGES, "3-charges");
    entries();
  }

  /** Gives every account its entries, in place of those it had. */
  void entries() {
    load(LEDGER, "4-entries");
  }

  /** The id of account n. */
  static UUID account(long n) {
    return id(3, n);
  }

  /** As the seed's own SQL makes them, {@code bench.id(kind, n)}. */
  static UUID id(int kind, long n) {
    return new UUID(
        (1_700_000_000_000L + n) << 16 | 0x7000 | kind, 0x8L << 60 | n * 2_654_435_761L);
  }

  private void load(List<String> tables, String script) {
    var aside = SetAside.of(database, tables);
    String all = String.join(", ", tables);
    database.run(
        "truncate " + all,
        "set maintenance_work_mem = '512MB'; set work_mem = '256MB'; " + script(script));
    aside.putBack();
    for (String table : tables) {
      database.run("vacuum (freeze, analyze) " + table);
    }
  }

  private String script(String name) {
    String text = resource("/seed/" + name + ".sql");
    for (var value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  static String resource(String path) {
    try (var in = Seed.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BenchException("no " + path, e);
    }
  }
}
