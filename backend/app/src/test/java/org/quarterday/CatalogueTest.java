package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/**
 * The schema rules that let the same schema be sharded by account, and that keep the ledger insert
 * only, read from the database's own catalogue.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CatalogueTest {

  /** Distributed by account_id: rows of one account live together. */
  private static final List<String> LEDGER =
      List.of(
          "account",
          "account_balance",
          "charge",
          "entry",
          "acknowledgement",
          "adjustment",
          "arrangement",
          "arrangement_account",
          "arrangement_event",
          "arrangement_instalment",
          "arrangement_part",
          "arrangement_statement",
          "arrangement_terms",
          "arrears_case",
          "arrears_event",
          "arrears_pause",
          "arrears_promise",
          "benefit_award",
          "bounced_payment",
          "contact",
          "contact_correction",
          "correction",
          "credit_answer",
          "credit_contact",
          "credit_council_debt",
          "credit_review",
          "credit_use",
          "escalation",
          "escalation_event",
          "escalation_pack",
          "hold_account",
          "hold_stopped",
          "final_account",
          "former_tenant_case",
          "former_tenant_debtor",
          "former_tenant_event",
          "former_tenant_pack",
          "former_tenant_report",
          "indemnity_claim",
          "placement_debt",
          "court_notice",
          "court_notice_tenant",
          "court_evidence",
          "court_claim",
          "court_hearing",
          "court_order",
          "court_warrant",
          "court_event",
          "court_cost",
          "recharge",
          "refund",
          "rent_card",
          "standing_order",
          "standing_order_event",
          "standing_order_terms",
          "universal_credit_award",
          "universal_credit_request",
          "universal_credit_request_event",
          "write_off",
          "write_off_finding",
          "write_off_return",
          "write_on");

  /**
   * Copied whole to every shard: small, or read by every shard. A ledger table may point at these.
   */
  private static final List<String> REFERENCE =
      List.of(
          "control_account",
          "rent_group",
          "transaction_type",
          "transaction_type_terms",
          "posting_rule",
          "rent_year",
          "rent_week",
          "rent_free_week",
          "tenure_type",
          "money_limit",
          "adjustment_reason",
          "contact_reason",
          "contact_outcome",
          "court_notice_kind",
          "court_service_method",
          "recharge_kind",
          "rent_card_scheme",
          "rent_card_order",
          "journal");

  private static final String IN_LEDGER =
      LEDGER.stream().map(t -> "'" + t + "'").collect(Collectors.joining(", "));

  @Test
  void everyKeyOfALedgerTableContainsTheAccount() {
    assertNone(
        """
        select c.conrelid::regclass || '.' || c.conname as offender from pg_constraint c join pg_class t on t.oid = c.conrelid
         where t.relnamespace = 'public'::regnamespace and t.relname in (%s) and c.contype in ('p', 'u', 'x')
           and not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'account_id' and a.attnum = any (c.conkey))\
        """
            .formatted(IN_LEDGER),
        "primary, unique and exclusion constraints");
    assertNone(
        """
        select i.indexrelid::regclass::text as offender from pg_index i join pg_class t on t.oid = i.indrelid
         where t.relnamespace = 'public'::regnamespace and t.relname in (%s) and i.indisunique
           and not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'account_id' and a.attnum = any (i.indkey::int2[]))\
        """
            .formatted(IN_LEDGER),
        "unique indexes");
  }

  @Test
  void aLedgerTablePointsOnlyAtItsOwnAccountsRowsOrAtReferenceTables() {
    String reference = REFERENCE.stream().map(t -> "'" + t + "'").collect(Collectors.joining(", "));
    assertNone(
        """
        select c.conrelid::regclass || '.' || c.conname as offender from pg_constraint c
          join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
         where t.relnamespace = 'public'::regnamespace and t.relname in (%s) and c.contype = 'f' and f.relname not in (%s)
           and not (f.relname in (%s) and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'account_id' and a.attnum = any (c.conkey)))\
        """
            .formatted(IN_LEDGER, reference, IN_LEDGER),
        "foreign keys");
  }

  @Test
  void aReferenceTableNeverPointsAtTheLedger() {
    String reference = REFERENCE.stream().map(t -> "'" + t + "'").collect(Collectors.joining(", "));
    assertNone(
        """
        select c.conrelid::regclass || '.' || c.conname as offender from pg_constraint c
          join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
         where t.relnamespace = 'public'::regnamespace and t.relname in (%s) and c.contype = 'f' and f.relname in (%s)\
        """
            .formatted(reference, IN_LEDGER),
        "foreign keys into the ledger");
  }

  @Test
  void noIdComesFromASharedSequence() {
    assertNone(
        "select relname as offender from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
        "sequences");
    assertNone(
        """
        select a.attrelid::regclass || '.' || a.attname as offender from pg_attribute a join pg_class t on t.oid = a.attrelid
         where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attidentity <> ''\
        """,
        "identity columns");
  }

  @Test
  void theRuleFindsAViolation() {
    Books.run("create table charge_wrong (id uuid primary key, account_id uuid)");
    try {
      assertEquals(
          1,
          Books.rows(
                  """
                  select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                   where t.relname = 'charge_wrong' and c.contype = 'p'
                     and not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'account_id' and a.attnum = any (c.conkey))\
                  """)
              .size());
    } finally {
      Books.run("drop table charge_wrong");
    }
  }

  @Test
  void theApplicationCanNeitherChangeNorRemoveWhatIsOnTheBooks() throws SQLException {
    String application =
        PostgresForTests.superuserUrl().replaceFirst("user=[^&]*", "user=quarterday_app");
    try (var connection = DriverManager.getConnection(application);
        var statement = connection.createStatement()) {
      try (var who = statement.executeQuery("select current_user")) {
        assertTrue(who.next());
        assertEquals("quarterday_app", who.getString(1));
      }
      for (String table :
          List.of(
              "entry",
              "journal",
              "arrangement_event",
              "arrangement_terms",
              "contact",
              "contact_correction",
              "control_entry",
              "escalation_event",
              "escalation_pack",
              "balancing_explanation",
              "complaint_event",
              "final_account",
              "former_tenant_event",
              "former_tenant_pack",
              "hold_event",
              "hold_stopped",
              "message_event",
              "task_rise",
              "audit_event",
              "audit_seal")) {
        for (String forbidden :
            List.of(
                "update " + table + " set " + column(table) + " = " + column(table),
                "delete from " + table,
                "truncate " + table)) {
          var refused =
              assertThrows(SQLException.class, () -> statement.execute(forbidden), forbidden);
          assertEquals("42501", refused.getSQLState(), forbidden);
        }
      }
      for (String table : List.of("account", "account_balance", "balancing_close")) {
        var refused =
            assertThrows(SQLException.class, () -> statement.execute("delete from " + table));
        assertEquals("42501", refused.getSQLState(), table);
      }
      assertThrows(
          SQLException.class, () -> statement.execute("alter table entry add column x int"));
      assertThrows(SQLException.class, () -> statement.execute("drop trigger audit on charge"));
    }
  }

  private static String column(String table) {
    return (String)
        Books.rows(
                "select attname from pg_attribute where attrelid = cast(? as regclass) and attnum = 1",
                table)
            .getFirst()
            .get("attname");
  }

  private static void assertNone(String query, String what) {
    List<Map<String, Object>> found = Books.rows(query);
    assertEquals(List.of(), found.stream().map(row -> row.get("offender")).toList(), what);
  }
}
