package org.quarterday.online;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.quarterday.online.OnlineSettings.Provider;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Simulation;

/** Whom a council works with: chosen by its settings, once, when the application starts. */
@ApplicationScoped
class Providers {

  private static final Logger LOG = Logger.getLogger(Providers.class);

  @Produces
  @Singleton
  CodePost codes(
      OnlineSettings settings, Vertx vertx, Pool pool, Simulation simulation, Today today) {
    return chosen("quarterday.online.codes.provider", settings.codes().provider())
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
    return chosen("quarterday.online.cards.provider", settings.cards().provider())
        ? new GovUkPay(WebClient.create(vertx), settings.cards())
        : new SimulatedCardPayments(pool, simulation, cipher, today);
  }

  /** Never silently: who reads the log of a council's own books finds what is missing. */
  private static boolean chosen(String setting, Provider provider) {
    if (provider == Provider.SIMULATED) {
      LOG.warnf("%s is SIMULATED: it works with a demonstration's books only", setting);
    }
    return provider == Provider.GOVUK;
  }
}
