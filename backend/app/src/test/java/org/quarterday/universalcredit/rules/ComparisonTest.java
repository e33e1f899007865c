package org.quarterday.universalcredit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final Tenancy HELD =
      new Tenancy(
          "T500123",
          List.of(
              new Tenancy.Tenant(new UUID(0, 1), "Ama Example", LocalDate.of(2020, 4, 6)),
              new Tenancy.Tenant(new UUID(0, 2), "Zoë O'Sample", LocalDate.of(2022, 7, 4))),
          "1 Weir Lane, Riverbourne",
          "ZZ1 1ZZ",
          null,
          LocalDate.of(2020, 4, 6),
          "Secure",
          List.of(
              new Tenancy.Charge("DBR", "Basic rent", 11_746, true, true),
              new Tenancy.Charge("DCB", "Cleaning (block)", 254, true, false),
              new Tenancy.Charge("DWR", "Water rates", 700, false, false)),
          2,
          -500,
          List.of("DEDUCTION"));

  @Test
  void theFactsComeInThePortalsOrderToThePenny() {
    List<Fact> facts = FactSheet.of(HELD, List.of("Ms AMA EXAMPLE"));
    assertEquals(
        List.of(
            "TENANTS",
            "TENANTS_NOT_IN_CLAIM",
            "ADDRESS",
            "POSTCODE",
            "TENANCY_START",
            "MOVED_IN",
            "TENANCY_TYPE",
            "BEDROOMS",
            "RENT",
            "RENT_FREQUENCY",
            "SERVICE_CHARGE:DCB",
            "SERVICE_FREQUENCY:DCB",
            "OTHER_CHARGES",
            "RENT_FREE_WEEKS",
            "WEEK_53",
            "MONTHLY_ELIGIBLE",
            "INELIGIBLE:DWR",
            "REFERENCE",
            "ARREARS",
            "MANAGED_PAYMENT",
            "DEDUCTION"),
        facts.stream().map(Fact::key).toList());
    assertEquals("Zoë O'Sample", value(facts, "TENANTS_NOT_IN_CLAIM"));
    assertEquals("11746", value(facts, "RENT"));
    // 120.00 × 50 ÷ 12
    assertEquals("50000", value(facts, "MONTHLY_ELIGIBLE"));
    assertEquals("0", value(facts, "ARREARS"));
    assertEquals("No", value(facts, "MANAGED_PAYMENT"));
    assertEquals("Yes", value(facts, "DEDUCTION"));
  }

  @Test
  void whoClaimsIsTenantSinceTheirOwnDay() {
    assertEquals("2022-07-04", value(FactSheet.of(HELD, List.of("Zoe OSample")), "MOVED_IN"));
    assertEquals("2020-04-06", value(FactSheet.of(HELD, List.of("Somebody Else")), "MOVED_IN"));
  }

  @Test
  void whatIsPastedIsAsThePortalTakesIt() {
    List<FactLine> lines = Comparison.of(FactSheet.of(HELD, List.of("Ama Example")), Map.of());
    assertEquals("117.46", line(lines, "RENT").pasted());
    assertEquals("06/04/2020", line(lines, "TENANCY_START").pasted());
    assertEquals("", line(lines, "BEDROOMS").pasted());
  }

  @ParameterizedTest
  @CsvSource({
    "RENT, 11746, SAME, Same",
    "RENT, 11747, DIFFERS, The claim says £0.01 more",
    "RENT, 11246, DIFFERS, The claim says £5.00 less",
    "RENT, '', MISSING, The claim does not say",
    "BEDROOMS, 2, MISSING, The books do not say",
    "RENT_FREE_WEEKS, 4, DIFFERS, The claim says 2 more",
    "TENANCY_START, 2020-04-07, DIFFERS, The claim says 1 day later",
    "TENANCY_START, 2020-04-04, DIFFERS, The claim says 2 days earlier",
    "POSTCODE, zz11zz, SAME, Same",
    "ADDRESS, '1 weir lane riverbourne', SAME, Same",
    "ADDRESS, 2 Weir Lane, DIFFERS, The claim says something else",
    "RENT_FREQUENCY, Monthly, DIFFERS, The claim says something else",
    "OTHER_CHARGES, '', SAME, Same",
    "OTHER_CHARGES, 300, DIFFERS, The claim says £3.00 more",
    "TENANTS, Ms Ama Example, SAME, Same",
    "TENANTS, Ama Example and Zoe OSample, SAME, Same",
    "TENANTS, 'Ama Example, Kit Other', DIFFERS, Not a tenant here: Kit Other",
    "REFERENCE, anything, NOT_COMPARED, ''"
  })
  void aFieldIsTheSameDiffersOrIsMissingAndSaysByHowMuch(
      String key, String said, ClaimAgreement outcome, String words) {
    List<FactLine> lines =
        Comparison.of(FactSheet.of(HELD, List.of("Ama Example")), Map.of(key, said));
    assertEquals(outcome, line(lines, key).outcome());
    assertEquals(words, line(lines, key).words());
    assertEquals(outcome == ClaimAgreement.DIFFERS, Comparison.differs(lines));
  }

  @Test
  void onlyWhatAFieldCanHoldIsTaken() {
    assertTrue(Comparison.isWritten(PortalField.RENT, "11746"));
    assertFalse(Comparison.isWritten(PortalField.RENT, "117.46"));
    assertFalse(Comparison.isWritten(PortalField.RENT, "-1"));
    assertFalse(Comparison.isWritten(PortalField.TENANCY_START, "06/04/2020"));
    assertTrue(Comparison.isWritten(PortalField.TENANCY_START, ""));
  }

  @Test
  void theLetterSaysOnlyWhatDiffersAndNamesNobodyElse() {
    List<FactLine> lines =
        Comparison.of(
            FactSheet.of(HELD, List.of("Ama Example")),
            Map.of("RENT", "11246", "POSTCODE", "ZZ1 1ZZ", "TENANTS", "Ama Example, Kit Other"));
    var text = CorrectionLetter.of(LocalDate.of(2026, 11, 16), lines);
    assertEquals(
        List.of(
            List.of(
                "Names of the tenants", "Ama Example, Kit Other", "Not a tenant here: Kit Other"),
            List.of("Rent", "£112.46", "£117.46")),
        text.blocks().get(1).rows());
    assertFalse(text.toString().contains("Sample"));
  }

  private static String value(List<Fact> facts, String key) {
    return facts.stream().filter(fact -> fact.key().equals(key)).findFirst().orElseThrow().value();
  }

  private static FactLine line(List<FactLine> lines, String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
  }
}
