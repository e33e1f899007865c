package org.quarterday.message;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.quarterday.message.MessageSettings.Provider;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Simulation;

/** Whom each channel goes by: chosen by the settings, once, when the application starts. */
@ApplicationScoped
class Carriers {

  private static final Logger LOG = Logger.getLogger(Carriers.class);

  private static final Map<MessageChannel, List<Provider>> POSSIBLE =
      Map.of(
          MessageChannel.TEXT,
          List.of(Provider.NOTIFY, Provider.SIMULATED),
          MessageChannel.EMAIL,
          List.of(Provider.NOTIFY, Provider.SMTP, Provider.SIMULATED),
          MessageChannel.POST,
          List.of(Provider.NOTIFY, Provider.PRINT, Provider.SIMULATED));

  private final Map<MessageChannel, Carrier> chosen = new EnumMap<>(MessageChannel.class);
  private final MessageSettings settings;

  @Inject
  Carriers(
      MessageSettings settings,
      Vertx vertx,
      Pool pool,
      Simulation simulation,
      Today today,
      ReactiveMailer mailer,
      @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
    this.settings = settings;
    for (MessageChannel channel : MessageChannel.values()) {
      chosen.put(
          channel,
          switch (provider(channel)) {
            case NOTIFY ->
                new NotifyCarrier(WebClient.create(vertx), settings.govUkNotify(), today);
            case SMTP -> new SmtpCarrier(mailer, from);
            case PRINT -> new PrintCarrier(settings.post().folder());
            case SIMULATED -> new SimulatedCarrier(pool, simulation, settings.simulated());
          });
    }
  }

  Carrier of(MessageChannel channel) {
    return chosen.get(channel);
  }

  int perMinute(MessageChannel channel) {
    return settings(channel).perMinute();
  }

  boolean simulates() {
    return chosen.values().stream().anyMatch(SimulatedCarrier.class::isInstance);
  }

  /** Never silently: who reads the log of a council's own books finds what is missing. */
  private Provider provider(MessageChannel channel) {
    Provider provider = settings(channel).provider();
    String setting = "quarterday.messages." + channel.name().toLowerCase(java.util.Locale.ROOT);
    if (!POSSIBLE.get(channel).contains(provider)) {
      throw new IllegalStateException(
          setting + ".provider is one of " + POSSIBLE.get(channel) + ", not " + provider);
    }
    if (provider == Provider.SIMULATED) {
      LOG.warnf("%s.provider is SIMULATED: it works with a demonstration's books only", setting);
    }
    return provider;
  }

  private MessageSettings.Channel settings(MessageChannel channel) {
    return switch (channel) {
      case TEXT -> settings.text();
      case EMAIL -> settings.email();
      case POST -> settings.post();
    };
  }
}
