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
  @EnumSource(value = ContactIdentity.class, names = "NOT_VERIFIED", mode = EnumSource.Mode.EXCLUDE)
  void aTenantWhoIsWhoTheySayMayPromise(ContactIdentity identity) {
    assertEquals(Optional.empty(), new SpokenWith(null, identity).whyNoPromise());
  }

  @ParameterizedTest
  @EnumSource(ContactAuthority.class)
  void nobodyPromisesBeforeItIsClearWhoTheyAre(ContactAuthority authority) {
    assertTrue(new SpokenWith(authority, ContactIdentity.NOT_VERIFIED).whyNoPromise().isPresent());
    assertTrue(new SpokenWith(null, ContactIdentity.NOT_VERIFIED).whyNoPromise().isPresent());
  }

  @ParameterizedTest
  @EnumSource(
      value = ContactAuthority.class,
      names = {"WRITTEN", "SAID_BY_TENANT", "POWER_OF_ATTORNEY", "COURT_DEPUTY"})
  void whoSpeaksForATenantMayPromiseForThem(ContactAuthority authority) {
    assertEquals(
        Optional.empty(), new SpokenWith(authority, ContactIdentity.ANSWERS).whyNoPromise());
  }

  @Test
  void anAppointeeForBenefitsAndSomebodyWithoutAuthorityDoNot() {
    for (ContactAuthority authority :
        new ContactAuthority[] {ContactAuthority.APPOINTEE, ContactAuthority.NONE}) {
      assertEquals(
          Optional.of("They may not promise for the tenant: ask the tenant."),
          new SpokenWith(authority, ContactIdentity.ANSWERS).whyNoPromise());
    }
  }
}
