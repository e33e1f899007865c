package org.quarterday.trace.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundingTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "OWN_RECORDS, Former tenant arrears, '', RENT_ACCOUNTS, -",
        "OWN_RECORDS, no, '', RENT_ACCOUNTS, /purpose",
        "OWN_RECORDS, Former tenant arrears, '', COUNCIL_TAX, /source /power",
        "COUNCIL_SERVICES, Former tenant arrears, '', Council Tax, /power",
        "COUNCIL_SERVICES, Former tenant arrears, LGFA 1992 Sch 2, Council Tax, -",
        "COUNCIL_SERVICES, Former tenant arrears, '', Housing Benefit, /power",
        "COUNCIL_SERVICES, Former tenant arrears, '', Housing register, -",
        "COUNCIL_SERVICES, Former tenant arrears, '', Rent accounts, /source",
        "CREDIT_REFERENCE, Former tenant arrears, '', Example Traces, -",
        "CREDIT_REFERENCE, Former tenant arrears, '', '', /source"
      })
  void aLookUpIsFoundedOnAPurposeARecordAndWhereTheLawGuardsItAPower(
      TraceLevel level, String purpose, String power, String source, String faults) {
    assertEquals(
        faults == null ? Set.of() : Set.of(faults.split(" ")),
        new Founding(level, purpose, LawfulBasis.PUBLIC_TASK, power, source).faults().keySet());
  }
}
