package org.quarterday.charge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterday.charge.rules.PartWeek;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

/** The rule stands twice, once for each side of the connection: they are one rule. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PartWeekInTheDatabaseTest {

  private static final int CASES = 20_000;

  @Test
  void theDatabaseComesToTheSamePenceAsThePureRule() {
    Random random = new Random(7);
    Long[] weekly = new Long[CASES];
    Integer[] days = new Integer[CASES];
    Boolean[] apportioned = new Boolean[CASES];
    for (int i = 0; i < CASES; i++) {
      long size = (long) Math.pow(10, 1 + random.nextInt(8));
      weekly[i] = random.nextLong(-size, size + 1);
      days[i] = 1 + random.nextInt(7);
      apportioned[i] = random.nextInt(5) > 0;
    }
    var rows =
        Books.rows(
            """
            select part_week_pence(w, d, a) as pence
              from unnest(?::bigint[], ?::integer[], ?::boolean[]) with ordinality c (w, d, a, n) order by n\
            """,
            weekly,
            days,
            apportioned);
    assertEquals(CASES, rows.size());
    for (int i = 0; i < CASES; i++) {
      assertEquals(
          PartWeek.pence(weekly[i], days[i], apportioned[i]),
          rows.get(i).get("pence"),
          weekly[i] + " for " + days[i] + " days, apportioned " + apportioned[i]);
    }
  }

  @Test
  void thePlannerWritesItIntoTheStatementInsteadOfCallingIt() {
    var plan =
        Books.rows(
            """
            explain (verbose) select part_week_pence(c.weekly_pence, least(c.ends_before, a.ends_on + 1, date '2026-11-30')
                      - greatest(c.starts_on, a.starts_on, date '2026-11-23'), t.apportioned)
              from account a join charge c using (account_id) join transaction_type_terms t on t.type_code = c.type_code\
            """);
    assertFalse(plan.toString().contains("part_week_pence"), plan.toString());
  }
}
