package org.quarterday.contact.rules;

import java.util.Optional;

/**
 * Somebody we were in contact with.
 *
 * @param authority why they may speak for a tenant; null when they are one
 */
public record SpokenWith(ContactAuthority authority, ContactIdentity identity) {

  /**
   * Why a promise to pay cannot be taken from them, in words; empty when it can. A promise keeps
   * everybody from chasing, so it has to be the tenant's.
   */
  public Optional<String> whyNoPromise() {
    if (!identity.verified()) {
      return Optional.of("Make sure first who they are.");
    }
    if (authority != null && !authority.bindsTheTenant()) {
      return Optional.of("They may not promise for the tenant: ask the tenant.");
    }
    return Optional.empty();
  }
}
