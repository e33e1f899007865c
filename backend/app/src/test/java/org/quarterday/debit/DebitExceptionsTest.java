package org.quarterday.debit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.debit.Debits.amara;
import static org.quarterday.debit.Debits.post;
import static org.quarterday.debit.Debits.prelist;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class DebitExceptionsTest {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
  private static final LocalDate SUNDAY = WEEK.plusDays(6);
  private static final LocalDate YEARS_AGO = LocalDate.of(2019, 4, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

  @BeforeEach
  void anEmptyCouncil() {
    Council.empty();
  }

  @Test
  void anOrdinaryCouncilHasNone() {
    Council.letHome(11746, YEARS_AGO);
    assertEquals(Map.of(), raised());
  }

  @Test
  void aLiveTenancyWithoutRentIsNamed() {
    UUID account = Council.letting(Council.home(LONG_AGO), YEARS_AGO, null);
    Council.charge(account, "DSC", 350, YEARS_AGO, null);
    assertEquals(Map.of("NO_RENT_CHARGE", List.of(reference(account))), raised());
  }

  @Test
  void twoTenanciesOfOneHomeAreNamedByHowTheyOverlap() {
    UUID live = let(YEARS_AGO, null);
    Council.charge(
        Council.letting(home(live), WEEK.minusDays(90), null), "DBR", 100, YEARS_AGO, null);
    UUID handover = let(YEARS_AGO, WEEK.plusDays(2));
    Council.charge(Council.letting(home(handover), WEEK, null), "DBR", 100, WEEK, null);
    UUID twice = let(WEEK.minusDays(14), null);
    Council.charge(Council.letting(home(twice), WEEK.minusDays(14), null), "DBR", 100, WEEK, null);
    UUID past = let(YEARS_AGO, WEEK.minusDays(8));
    Council.charge(Council.letting(home(past), WEEK.minusDays(20), null), "DBR", 100, WEEK, null);
    var raised = raised();
    assertEquals(List.of(homeReference(live)), raised.get("TWO_LIVE_TENANCIES"), raised.toString());
    assertEquals(List.of(homeReference(handover)), raised.get("OVERLAP"));
    assertEquals(List.of(homeReference(twice)), raised.get("DUPLICATE_COMMENCEMENT"));
  }

  @Test
  void aChargeOfNothingOrLessIsNamed() {
    UUID account = let(YEARS_AGO, null);
    Council.charge(account, "DSC", 0, YEARS_AGO, null);
    assertEquals(Map.of("NIL_OR_NEGATIVE_CHARGE", List.of(reference(account))), raised());
  }

  @Test
  void rentAboveTheFormulaIsNamed() {
    UUID account = let(YEARS_AGO, null);
    Council.run("update property set formula_rent_pence = 9999");
    assertEquals(Map.of("RENT_ABOVE_FORMULA", List.of(reference(account))), raised());
  }

  @Test
  void aTenancyEndedWithAChargeThatGoesOnIsNamed() {
    UUID account = let(YEARS_AGO, WEEK.minusDays(1));
    assertEquals(Map.of("CHARGE_AFTER_END", List.of(reference(account))), raised());
  }

  @Test
  void aGarageOfAnEndedTenancyIsNamed() {
    UUID main = let(YEARS_AGO, null);
    UUID garage = let(YEARS_AGO, null);
    Council.run(
        "update account set kind = 'GARAGE', main_account_id = ? where account_id = ?",
        main,
        garage);
    Council.end(main, SUNDAY);
    assertEquals(Map.of("GARAGE_OF_ENDED_TENANCY", List.of(reference(garage))), raised());
  }

  @Test
  void aHomeSoldAndStillDebitedBlocks() {
    UUID account = let(YEARS_AGO, null);
    Council.run("update property set sold_on = ?, sale_reason = 'RIGHT_TO_BUY'", WEEK.plusDays(1));
    assertEquals(Map.of("SOLD_BUT_DEBITED", List.of(reference(account))), raised());
    Council.end(account, WEEK.plusDays(1));
    assertEquals(Map.of(), raised(), "debited until the day of the sale");
  }

  @Test
  void aHomeTheBooksBroughtInCallVoidIsNamedUntilSomebodySettlesIt() {
    UUID account = let(YEARS_AGO, null);
    UUID run = Books.id();
    Council.run(
        """
        insert into import_run (id, council, as_at, state, started_by, started_by_name)
        values (?, 'Test', date '2026-11-22', 'LOADED', 'test', 'Test')\
        """,
        run);
    Council.run(
        """
        insert into import_issue (import_id, number, severity, file, line, kind, key, detail)
        values (?, 1, 'WARNING', 'property.csv', 2, 'void property with a live tenancy', ?, 'its status is VOID')\
        """,
        run,
        homeReference(account));
    assertEquals(Map.of("VOID_WITH_TENANCY", List.of(homeReference(account))), raised());
    Council.run(
        "update import_issue set settled_by = 'test', settlement_note = 'Let' where import_id = ?",
        run);
    assertEquals(Map.of(), raised());
  }

  @Test
  void aHomeRecordedAsVoidButLetIsNamed() {
    UUID account = let(YEARS_AGO, null);
    Council.movement("VOID", "DBR", null, 0, 0, WEEK.minusDays(30));
    Council.run("update rent_roll_movement set property_id = ?", home(account));
    assertEquals(Map.of("VOID_WITH_TENANCY", List.of(homeReference(account))), raised());
    Council.movement("START", "DBR", account, 0, 0, WEEK.minusDays(2));
    Council.run("update rent_roll_movement set property_id = ?", home(account));
    assertEquals(Map.of(), raised(), "let again since");
  }

  @Test
  void aTenancyStartingFarAheadAndAHomeWithoutUprnAreNamed() {
    UUID account = let(YEARS_AGO, null);
    Council.letting(home(account), WEEK.plusDays(60), null);
    Council.run("update property set uprn = null");
    var raised = raised();
    assertEquals(
        List.of(homeReference(account)), raised.get("STARTS_FAR_AHEAD"), raised.toString());
    assertEquals(List.of(homeReference(account)), raised.get("UPRN_MISSING"));
  }

  @Test
  void anAccountOrAChargeThatCannotBePostedBlocks() {
    UUID account = let(YEARS_AGO, null);
    Council.charge(account, "OPB", 100, YEARS_AGO, null);
    Council.run("delete from transaction_type_terms where type_code = 'OPB'");
    UUID bare = let(YEARS_AGO, null);
    Council.run("delete from account_balance where account_id = ?", bare);
    try {
      var raised = raised();
      assertEquals(List.of(reference(account)), raised.get("NO_CHARGE_TERMS"), raised.toString());
      assertEquals(List.of(reference(bare)), raised.get("NO_BALANCE"));
    } finally {
      Council.run(
          "insert into transaction_type_terms (type_code, valid_from) values ('OPB', date '1980-01-01')");
    }
  }

  @Test
  void rentThatDiffersFromLastWeekWithoutARecordedChangeBlocks() {
    UUID account = let(YEARS_AGO, null);
    Council.openingRoll(WEEK.minusDays(7), "DBR", 10_000, 1);
    prelist(WEEK);
    post(WEEK);
    Council.run("update charge set weekly_pence = 10100");
    LocalDate next = WEEK.plusDays(7);
    assertEquals(Map.of("RENT_CHANGED_UNEXPLAINED", List.of(reference(account))), raised(next));
    var told =
        amara()
            .get("/api/v1/weekly-debits/" + next + "/exceptions")
            .jsonPath()
            .getString("items[0].detail");
    assertTrue(told.contains("£100.00") && told.contains("£101.00"), told);
    Council.movement("INCREASE", "DBR", account, 100, 0, next);
    assertEquals(Map.of(), raised(next));
  }

  private static UUID let(LocalDate from, LocalDate to) {
    UUID account = Council.letting(Council.home(LONG_AGO), from, to);
    Council.charge(account, "DBR", 10_000, from, null);
    return account;
  }

  private static UUID home(UUID account) {
    return (UUID)
        Books.rows("select property_id from account where account_id = ?", account)
            .getFirst()
            .get("property_id");
  }

  private static String reference(UUID account) {
    return (String)
        Books.rows("select reference from account where account_id = ?", account)
            .getFirst()
            .get("reference");
  }

  private static String homeReference(UUID account) {
    return (String)
        Books.rows("select reference from property where id = ?", home(account))
            .getFirst()
            .get("reference");
  }

  private static Map<String, List<String>> raised() {
    return raised(WEEK);
  }

  private static Map<String, List<String>> raised(LocalDate week) {
    prelist(week);
    List<Map<String, String>> items =
        amara()
            .get("/api/v1/weekly-debits/" + week + "/exceptions?limit=250")
            .jsonPath()
            .getList("items");
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> item.get("code"),
                Collectors.mapping(item -> item.get("reference"), Collectors.toList())));
  }
}
