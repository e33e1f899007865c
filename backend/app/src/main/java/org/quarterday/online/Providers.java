package org.quarterday.online;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.quarterday.online.OnlineSettings.Provider;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.FieldCipher;

/** Whom a council works with: chosen by its settings, once, when the application starts. */
@ApplicationScoped
class Providers {

  @Produces
  @Singleton
  CodePost codes(
      OnlineSettings settings, Vertx vertx, Pool pool, Simulation simulation, Today today) {
    return settings.codes().provider() == Provider.GOVUK
        ? new NotifyPost(WebClient.create(vertx), settings.codes(), today)
        : new SimulatedPost(pool, simulation);
  }

  @Produces
  @Singleton
  CardPayments cards(
      OnlineSettings settings,
      Vertx vertx,
      Pool pool,
      Simulation simulation,
      FieldCipher cipher,
      Today today) {
    return settings.cards().provider() == Provider.GOVUK
        ? new GovUkPay(WebClient.create(vertx), settings.cards())
        : new SimulatedCardPayments(pool, simulation, cipher, today);
  }
}
