package org.quarterday.arrears;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.CaseStanding;
import org.quarterday.platform.security.Actor;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** A page of the worklist reads as many cases as it shows, however many there are. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WorklistPageTest {

  private static final Actor READER =
      new Actor("test", "nobody", "Nobody", "", Set.of("account:read", "arrears:act"));
  private static final int PAGE = 50;

  @Inject Pool pool;

  @BeforeEach
  void nineThousandCasesInFivePatches() {
    Books.referenceData();
    Books.empty();
    Books.run(
        """
        insert into property (id, reference, kind, address_line_1, rent_group_code, acquired_on, patch)
        select gen_random_uuid(), 'WP' || n, 'DWELLING', n || ' Example Row', 'HRA', date '1970-01-01', 'PATCH' || n % 5
          from generate_series(1, 9000) n\
        """);
    Books.run(
        """
        insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, entered_by)
        select gen_random_uuid(), 'WT' || substr(p.reference, 3), p.id, 'SEC', 'LIVE', date '2026-04-06', 'test' from property p\
        """);
    Books.run(
        """
        insert into account (account_id, reference, kind, tenancy_id, property_id, rent_group_code, starts_on)
        select gen_random_uuid(), t.reference, 'MAIN', t.id, t.property_id, 'HRA', t.starts_on from tenancy t\
        """);
    Books.run(
        """
        insert into arrears_case (account_id, patch, standing, action, step_code, pause_reason, reasons, need, balance_pence, expected_pence,
            technical_pence, real_pence, weekly_pence, owed_hundredths, trend_4_pence, trend_13_pence, owed_on, ranked_on, facts_at)
        select a.account_id, p.patch, s.standing, case s.standing when 'IMMEDIATE' then 'TAKE_STEP' when 'PAUSED' then 'PAUSED' else 'ONLY_TIMING' end,
               case s.standing when 'IMMEDIATE' then 'LETTER_ONE' end, case s.standing when 'PAUSED' then 'DEBT_ADVICE' end, '["So it is."]',
               (random() * 2000)::bigint, 1000, 0, 0, 1000, 10000, 10, 0, 0, current_date, current_date, now()
          from account a join property p on p.id = a.property_id
          cross join lateral (select (array['IMMEDIATE', 'PAUSED', 'NO_ACTION'])[1 + abs(hashtext(a.reference)) % 3] as standing) s\
        """);
    Books.run(
        """
        insert into account_balance (account_id, balance_pence, entry_count)
        select account_id, 1000, 0 from account on conflict (account_id) do update set balance_pence = excluded.balance_pence\
        """);
    Books.run("analyze arrears_case, account, account_balance, property, tenancy");
  }

  @AfterEach
  void nobodyIsLeft() {
    Books.empty();
  }

  @Test
  void aPageOfATabForAPatchIsOneRangeOfOneIndex() throws Throwable {
    ranges(filter(CaseStanding.IMMEDIATE, "PATCH3", null, null, null), "arrears_case_patch");
    ranges(filter(CaseStanding.IMMEDIATE, null, null, null, null), "arrears_case_need");
    ranges(filter(null, "PATCH3", null, null, null), "arrears_case_patch_all");
    ranges(filter(null, null, null, null, null), "arrears_case_all");
    ranges(filter(null, null, ArrearsAction.PAUSED, null, null), "arrears_case_action");
    ranges(filter(null, null, null, "LETTER_ONE", null), "arrears_case_step");
    ranges(filter(null, null, null, null, "DEBT_ADVICE"), "arrears_case_reason");
  }

  @Test
  void aPartOfTheNightlyRankingReadsItsOwnAccountsOnly() throws Throwable {
    String plan =
        plan(
            RankCouncilRun.ACCOUNTS,
            Tuple.of(
                UUID.fromString("10000000-0000-0000-0000-000000000000"),
                UUID.fromString("11000000-0000-0000-0000-000000000000")));

    assertTrue(plan.contains("Index Cond: ((account_id >= "), plan);
    assertTrue(plan.contains("arrears_case_pkey"), plan);
    assertTrue(plan.contains("account_balance_pkey"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  /** It is asked every two seconds, of ledgers of many million entries. */
  @Test
  void whileNobodyPostsByHandNoEntryIsLookedAt() throws Throwable {
    String plan = plan(StartRankings.POSTED_BY_HAND, Tuple.tuple());

    for (String table : List.of(" on entry ", " on account_balance ", " on arrears_case ")) {
      var looks = plan.lines().filter(line -> line.contains(table)).toList();
      assertFalse(looks.isEmpty(), plan);
      assertTrue(looks.stream().allMatch(line -> line.contains("(never executed)")), plan);
    }
  }

  private String plan(String sql, Tuple values) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() ->
        pool.preparedQuery("explain (analyze, costs off, timing off, buffers off) " + sql)
            .execute(values)
            .map(rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .collect(Collectors.joining("\n"))));
  }

  private void ranges(ArrearsReads.Filter filter, String index) throws Throwable {
    ArrearsReads.Asking asking = ArrearsReads.asking(READER, filter, null, PAGE);
    String plan = plan(asking.sql(), asking.values());
    assertTrue(plan.contains("Index Scan Backward using " + index + " on arrears_case c"), plan);
    assertTrue(
        plan.contains(index + " on arrears_case c (actual rows=" + (PAGE + 1) + ".00 loops=1)"),
        plan);
    assertFalse(plan.contains("Sort Key: c.need"), plan);
  }

  private static ArrearsReads.Filter filter(
      CaseStanding standing, String patch, ArrearsAction action, String step, String reason) {
    return new ArrearsReads.Filter(standing, patch, action, step, reason, false);
  }
}
