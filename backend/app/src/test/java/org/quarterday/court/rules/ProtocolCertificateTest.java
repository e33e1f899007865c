package org.quarterday.court.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.court.rules.ProtocolCertificate.Line;
import org.quarterday.court.rules.ProtocolCertificate.Standing;
import org.quarterday.court.rules.ProtocolFacts.Recorded;
import org.quarterday.court.rules.ProtocolFacts.Tenant;

class ProtocolCertificateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final LocalDate SERVED = LocalDate.of(2026, 5, 4);

  private final List<Recorded> recorded = new ArrayList<>();
  private List<Tenant> tenants = List.of(new Tenant("Ms Ada Hale", TODAY.minusDays(60)));
  private List<LocalDate> contacts = List.of();
  private LocalDate hearing;
  private LocalDate told;

  @Test
  void withNothingOnRecordEveryStepSaysWhatIsMissing() {
    tenants = List.of(new Tenant("Ms Ada Hale", TODAY), new Tenant("Mr Bo Hale", null));
    assertEquals(8, ProtocolCertificate.gaps(certificate()).size());
    assertEquals("No letter went to Mr Bo Hale.", line(ProtocolStep.LETTER_EACH_TENANT).evidence());
    assertEquals(Standing.LATER, line(ProtocolStep.TOLD_OF_HEARING).standing());
  }

  @Test
  void whatTheBooksShowCounts() {
    contacts = List.of(SERVED.plusDays(3), SERVED.minusDays(40));
    assertEquals(Standing.DONE, line(ProtocolStep.LETTER_EACH_TENANT).standing());
    assertEquals("Spoken with, 2 times", line(ProtocolStep.CONTACT_EARLY).evidence());
    assertEquals(Standing.DONE, line(ProtocolStep.TRIED_AFTER_NOTICE).standing());
    contacts = List.of(SERVED.minusDays(1));
    assertEquals(Standing.MISSING, line(ProtocolStep.TRIED_AFTER_NOTICE).standing());
  }

  @Test
  void aStatementOlderThanAQuarterIsNoQuarterlyStatement() {
    record(ProtocolStep.STATEMENTS, true, TODAY.minusDays(93));
    assertEquals(Standing.MISSING, line(ProtocolStep.STATEMENTS).standing());
    record(ProtocolStep.STATEMENTS, true, TODAY.minusDays(92));
    assertEquals(Standing.DONE, line(ProtocolStep.STATEMENTS).standing());
  }

  @Test
  void aStepAnOfficerExplainedIsNoGap() {
    record(ProtocolStep.DIRECT_DEDUCTIONS, false, TODAY);
    Line line = line(ProtocolStep.DIRECT_DEDUCTIONS);
    assertEquals(Standing.NOT_NEEDED, line.standing());
    assertEquals("In document 7 (Amara Nwosu)", line.evidence());
    assertTrue(ProtocolCertificate.gaps(certificate()).stream().noneMatch(line::equals));
  }

  @Test
  void theStatementHasToBeSentTenDaysBeforeTheHearing() {
    hearing = TODAY.plusDays(9);
    record(ProtocolStep.STATEMENT_BEFORE_HEARING, true, TODAY);
    assertEquals(Standing.MISSING, line(ProtocolStep.STATEMENT_BEFORE_HEARING).standing());
    hearing = TODAY.plusDays(10);
    assertEquals(Standing.DONE, line(ProtocolStep.STATEMENT_BEFORE_HEARING).standing());
    assertEquals(Standing.MISSING, line(ProtocolStep.TOLD_OF_HEARING).standing());
    told = TODAY;
    assertEquals(Standing.DONE, line(ProtocolStep.TOLD_OF_HEARING).standing());
  }

  private void record(ProtocolStep step, boolean needed, LocalDate on) {
    recorded.addFirst(new Recorded(step, needed, on, "In document 7", "Amara Nwosu"));
  }

  private Line line(ProtocolStep step) {
    return certificate().stream().filter(line -> line.step() == step).findFirst().orElseThrow();
  }

  private List<Line> certificate() {
    return ProtocolCertificate.of(
        new ProtocolFacts(
            tenants, contacts, List.of(), List.of(), List.of(), SERVED, hearing, told, recorded, 92,
            10),
        TODAY);
  }
}
