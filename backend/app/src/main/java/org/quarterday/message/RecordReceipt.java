package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.message.rules.FailureKind;
import org.quarterday.message.rules.MessageState;
import org.quarterday.message.rules.MessageState.Event;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Writes down what the provider says became of a message, once however often and in whatever order
 * it says so: delivered is the last word, and of two failures the more certain one stands.
 */
@ApplicationScoped
class RecordReceipt {

  static final Actor BY = Actor.system("The provider");

  /** What came of a receipt. */
  enum Outcome {
    RECORDED,
    /** It was known, or something more certain is. */
    KNOWN,
    /** Nobody has such a message. */
    UNKNOWN
  }

  private static final String ARRIVED =
      """
      update message set state = 'DELIVERED', delivered_at = clock_timestamp(), claimed_until = null, failed_at = null,
             failure_kind = null, failure = null, ask_after = null, provider_reference = coalesce(provider_reference, $2)
       where id = $1 and state in (%s)\
      """
          .formatted(MessageState.in(Event.ARRIVE));

  /** {@link FailureKind} in its order: by how certain they are. */
  private static final String BOUNCED =
      """
      update message set state = 'FAILED', failed_at = coalesce(failed_at, clock_timestamp()), claimed_until = null,
             failure_kind = $3, failure = $4, ask_after = null, provider_reference = coalesce(provider_reference, $2)
       where id = $1 and (state in (%s)
              or state = 'FAILED' and array_position(array['TEMPORARY', 'TECHNICAL', 'PERMANENT'], failure_kind)
                                      < array_position(array['TEMPORARY', 'TECHNICAL', 'PERMANENT'], $3))\
      """
          .formatted(MessageState.in(Event.BOUNCE));

  @Inject Work work;

  Uni<Outcome> run(Actor by, UUID messageId, String providerReference, ProviderStatus status) {
    String sql = status.arrived() ? ARRIVED : BOUNCED;
    Tuple values = Tuple.of(messageId, providerReference);
    if (!status.arrived()) {
      values.addString(status.kind().name()).addString(status.words());
    }
    return work.sql(
        by,
        "",
        transaction ->
            transaction
                .preparedQuery(sql)
                .execute(values)
                .chain(done ->
                    done.rowCount() > 0
                        ? Uni.createFrom().item(Outcome.RECORDED)
                        : transaction
                            .preparedQuery("select 1 from message where id = $1")
                            .execute(Tuple.of(messageId))
                            .map(rows -> rows.size() > 0 ? Outcome.KNOWN : Outcome.UNKNOWN)));
  }
}
