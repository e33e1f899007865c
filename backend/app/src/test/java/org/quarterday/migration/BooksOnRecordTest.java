package org.quarterday.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Extracts;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.SmallCouncil;

/**
 * An extract that meets what is on record: what stands there is not changed behind anybody's back.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
    user = "migration",
    permissions = {"books:import", "account:read"})
class BooksOnRecordTest {

  @Test
  void theFlagsOfATypeSomebodyIsChargedByStayAndTheRowSaysSo() {
    UUID account = Books.account(LocalDate.of(2020, 4, 6));
    Books.run(
        """
        insert into charge (account_id, id, type_code, weekly_pence, starts_on, source, reason)
        values (?, ?, 'DCI', 300, date '2020-04-06', 'PERSONAL', 'test')\
        """,
        account,
        Books.id());
    var outcome =
        new SmallCouncil("FW")
            .change("debtype.csv", "DCI,Contents Insurance,N,Y", "DCI,Contents Insurance,Y,N")
            .bringIn();
    var issue = issue(outcome, "charge type is in use with other flags");
    assertEquals("WARNING", issue.get("severity"));
    assertEquals("debtype.csv", issue.get("file"));
    assertEquals(3, issue.get("line"));
    assertEquals("DCI", issue.get("key"));
    assertTrue(issue.get("detail").toString().contains("apportion, freeprd"), issue.toString());
    assertEquals(List.of(false), apportioned("DCI"));
  }

  @Test
  void theFlagsOfATypeNobodyIsChargedByAreTakenAndTheRowSaysSo() {
    var outcome = new SmallCouncil("FT").add("debtype.csv", "DST,Storage,N,N,Y,N,N").bringIn();
    var issue = issue(outcome, "charge type had other flags");
    assertEquals("NOTE", issue.get("severity"));
    assertEquals(5, issue.get("line"));
    assertEquals(List.of(false), apportioned("DST"));
  }

  @Test
  void aTransactionOfAClosedRentYearIsRejectedAndItsAccountLoaded() {
    Books.referenceData();
    SmallCouncil council =
        new SmallCouncil("CY").add("rtrans.csv", "@T/1,2026-03-30,RPY,-5.00,2025,52,PP,777,1,Late");
    Books.run("update rent_year set closed_at = now(), closed_by = 'test' where year = 2025");
    try {
      var outcome = council.bringIn();
      assertEquals("LOADED", outcome.state());
      assertEquals("777", issue(outcome, "transaction in a closed rent year").get("key"));
      assertEquals(SmallCouncil.ACCOUNTS, outcome.report().getInt("accountsLoaded"));
      assertEquals(
          0,
          Books.number(
              "select count(*) from entry where journal_id = cast(? as uuid) and rent_year = 2025",
              outcome.id()));
    } finally {
      Books.run("update rent_year set closed_at = null, closed_by = null where year = 2025");
    }
  }

  /**
   * The weekly debit counts it as ours up to the day before: so must the roll it is balanced on.
   */
  @Test
  void anEmptyHomeSoldOnASundayIsOffTheRollOfThatSunday() {
    new SmallCouncil("SD").change("property.csv", "VOID,2026-11-02", "SLD,2026-11-29").bringIn();
    var movement =
        Books.rows(
                """
                select m.kind, m.effective_on::text as day, m.units from rent_roll_movement m join property p on p.id = m.property_id
                 where p.reference = 'SDD4'\
                """)
            .getFirst();
    assertEquals("SALE", movement.get("kind"));
    assertEquals("2026-11-29", movement.get("day"));
    assertEquals(-1, movement.get("units"));
    assertEquals(
        0,
        Books.number(
            """
            select count(*) from rent_roll_piece r join property p on p.id = r.property_id
             where p.reference = 'SDD4' and (r.before_on is null or r.before_on > date '2026-11-29')\
            """));
  }

  private static java.util.Map<String, Object> issue(Extracts.Outcome outcome, String kind) {
    return outcome.issues().stream()
        .filter(issue -> issue.get("kind").equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.issues().toString()));
  }

  private static List<Object> apportioned(String type) {
    return Books.rows(
            "select apportioned from transaction_type_terms where type_code = ? and valid_before is null",
            type)
        .stream()
        .map(row -> row.get("apportioned"))
        .toList();
  }
}
