package org.quarterday.credituse.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseAuthorityTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no right is named, , true, true, false",
    "the garage of the home, SAME_TENANCY, true, true, true",
    "another home is not the same tenancy, SAME_TENANCY, false, true, false",
    "everybody owes it, SET_OFF, false, true, true",
    "one of two joint tenants owes it, SET_OFF, false, false, false",
    "the other agreed, CONSENT, false, false, true",
  })
  void aCreditIsMovedByRightOrByConsent(
      String what, UseAuthority given, boolean sameTenancy, boolean everyOwner, boolean may) {
    assertEquals(may, UseAuthority.refuse(given, sameTenancy, everyOwner).isEmpty());
  }
}
