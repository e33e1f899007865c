package org.quarterday.online;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where Housing Online is and whom it works with: {@code quarterday.online.*}. */
@ConfigMapping(prefix = "quarterday.online")
interface OnlineSettings {

  enum Provider {
    SIMULATED,
    GOVUK
  }

  /** What people type: the card provider sends them back here. */
  @WithDefault("http://localhost:3000")
  String origin();

  /** How often codes that were asked for are sent. */
  @WithDefault("2s")
  String sendCodes();

  /** How often payments are looked for whose outcome is unknown. */
  @WithDefault("30s")
  String askAgain();

  Cards cards();

  Codes codes();

  /** GOV.UK Pay. */
  interface Cards {
    @WithDefault("SIMULATED")
    Provider provider();

    @WithDefault("https://publicapi.payments.service.gov.uk")
    String url();

    Optional<String> apiKey();

    /** Signs the provider's notices. */
    Optional<String> noticeSecret();
  }

  /** GOV.UK Notify. */
  interface Codes {
    @WithDefault("SIMULATED")
    Provider provider();

    @WithDefault("https://api.notifications.service.gov.uk")
    String url();

    Optional<String> serviceId();

    Optional<String> apiKey();

    Optional<String> textTemplate();

    Optional<String> letterTemplate();
  }
}
