package org.quarterday.contact.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From whom a promise to pay can be taken. */
class SpokenWithTest {

  @ParameterizedTest
  @EnumSource(value = Identity.class, names = "NOT_VERIFIED", mode = EnumSource.Mode.EXCLUDE)
  void aTenantWhoIsWhoTheySayMayPromise(Identity identity) {
    assertEquals(Optional.empty(), new SpokenWith(null, identity).whyNoPromise());
  }

  @ParameterizedTest
  @EnumSource(Authority.class)
  void nobodyPromisesBeforeItIsClearWhoTheyAre(Authority authority) {
    assertTrue(new SpokenWith(authority, Identity.NOT_VERIFIED).whyNoPromise().isPresent());
    assertTrue(new SpokenWith(null, Identity.NOT_VERIFIED).whyNoPromise().isPresent());
  }

  @ParameterizedTest
  @EnumSource(
      value = Authority.class,
      names = {"WRITTEN", "SAID_BY_TENANT", "POWER_OF_ATTORNEY", "COURT_DEPUTY"})
  void whoSpeaksForATenantMayPromiseForThem(Authority authority) {
    assertEquals(Optional.empty(), new SpokenWith(authority, Identity.ANSWERS).whyNoPromise());
  }

  @Test
  void anAppointeeForBenefitsAndSomebodyWithoutAuthorityDoNot() {
    for (Authority authority : new Authority[] {Authority.APPOINTEE, Authority.NONE}) {
      assertEquals(
          Optional.of("They may not promise for the tenant: ask the tenant."),
          new SpokenWith(authority, Identity.ANSWERS).whyNoPromise());
    }
  }
}
