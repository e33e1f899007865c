package org.quarterday.complaint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who complains about an account, and who about none. */
class ComplainantKindTest {

  @ParameterizedTest
  @CsvSource({
    "TENANT, true, false, false",
    "LEASEHOLDER, false, true, false",
    "APPLICANT, false, true, false",
    "OTHER, false, true, false",
    "REPRESENTATIVE, true, true, true",
    "GROUP, true, true, true"
  })
  void eachComplainsWhereTheyHaveAPart(
      ComplainantKind kind, boolean onAccount, boolean apart, boolean forAnother) {
    assertEquals(onAccount, kind.wrong(true).isEmpty(), "about an account");
    assertEquals(apart, kind.wrong(false).isEmpty(), "about none");
    assertEquals(forAnother, kind.speaksForAnother());
  }
}
