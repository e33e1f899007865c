package org.quarterday.message;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.quarterday.message.Carrier.Outgoing;
import org.quarterday.message.Carrier.Refused;
import org.quarterday.message.rules.Recipient;
import org.quarterday.message.rules.Refusal;
import org.quarterday.message.rules.TextFragments;
import org.quarterday.platform.security.Actor;

/**
 * Sends what is due, a handful at a time, so that ten thousand need no more memory than fifty. What
 * is guaranteed: a message goes at least once, and once only where the provider can be asked what
 * it took, for each further attempt looks for the first.
 */
@ApplicationScoped
class SendMessages {

  static final Actor BY = Actor.system("The gateway");

  private static final Logger LOG = Logger.getLogger(SendMessages.class);
  private static final int AT_ONCE = 8;

  @Inject ClaimMessages claim;
  @Inject MarkMessages mark;
  @Inject Carriers carriers;

  @Scheduled(
      every = "{quarterday.messages.send:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> send() {
    return Multi.createFrom()
        .items(MessageChannel.values())
        .onItem()
        .transformToUniAndMerge(this::channel)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Until nothing is due, or nothing may go any more in this minute. */
  private Uni<Void> channel(MessageChannel channel) {
    return Multi.createBy()
        .repeating()
        .uni(() -> handful(channel))
        .whilst(sent -> sent > 0)
        .collect()
        .last()
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "messages by %s stand still", channel))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Integer> handful(MessageChannel channel) {
    return claim
        .run(BY, channel)
        .chain(claimed ->
            Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(this::one)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWith(claimed.size()));
  }

  private Uni<Void> one(Outgoing claimed) {
    Outgoing message = written(claimed);
    Carrier carrier = carriers.of(message.channel());
    return Uni.createFrom()
        .deferred(() -> sent(carrier, message))
        .chain(reference -> mark.accepted(message, reference, fragments(message), carrier.tells()))
        .onFailure()
        .recoverWithUni(failure -> mark.refused(message, refusal(message, failure)))
        .onFailure()
        .invoke(failure -> LOG.warnf("message %s is taken up again: %s", message.id(), failure))
        .onFailure()
        .recoverWithNull();
  }

  private static Uni<String> sent(Carrier carrier, Outgoing message) {
    String wrong = wrong(message);
    if (wrong != null) {
      throw new Refused(Refusal.permanent(wrong));
    }
    carrier
        .missing()
        .ifPresent(words -> {
          throw new Refused(Refusal.notSetUp(words));
        });
    return message.attempt() == 1
        ? carrier.send(message)
        : carrier.find(message).chain(found -> found(found, carrier, message));
  }

  private static Uni<String> found(Optional<String> found, Carrier carrier, Outgoing message) {
    return found
        .map(reference -> Uni.createFrom().item(reference))
        .orElseGet(() -> carrier.send(message));
  }

  private static Refusal refusal(Outgoing message, Throwable failure) {
    if (failure instanceof Refused refused) {
      return refused.refusal();
    }
    // Its words may hold the message; its class does not.
    LOG.warnf("message %s: %s", message.id(), failure.getClass().getSimpleName());
    return Refusal.silent();
  }

  private static Outgoing written(Outgoing message) {
    return message.channel() != MessageChannel.TEXT
        ? message
        : new Outgoing(
            message.id(),
            message.channel(),
            Recipient.number(message.to()),
            message.name(),
            message.subject(),
            message.body(),
            message.pdf(),
            message.attempt());
  }

  private static String wrong(Outgoing message) {
    return switch (message.channel()) {
      case TEXT ->
          message.body().isBlank() || TextFragments.of(message.body()).isTooLong()
              ? "A text has 1 to %d signs.".formatted(TextFragments.MOST_PLACES)
              : Recipient.wrongNumber(message.to());
      case EMAIL -> Recipient.wrongEmail(message.to());
      case POST -> Recipient.wrongAddress(message.to());
    };
  }

  private static Integer fragments(Outgoing message) {
    return message.channel() == MessageChannel.TEXT
        ? TextFragments.of(message.body()).fragments()
        : null;
  }
}
