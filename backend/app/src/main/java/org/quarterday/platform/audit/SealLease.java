package org.quarterday.platform.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One node seals at a time: a row held for some time with a fence that grows with every new holder.
 * A node that slept past its time finds its fence outgrown and writes nothing; were both to fail,
 * the chain's keys refuse a second link at one place.
 */
@ApplicationScoped
class SealLease {

  private final String holder = UUID.randomUUID().toString();
  private final Pool pool;
  private final Duration length;

  /**
   * @param length longer than the time between two looks for new events, or nobody keeps it
   */
  SealLease(
      Pool pool,
      @ConfigProperty(name = "quarterday.audit.lease", defaultValue = "2M") Duration length) {
    this.pool = pool;
    this.length = length;
  }

  /** The fence when this node may seal, or null while another does. */
  Uni<Long> take() {
    return pool.preparedQuery(
            """
            update audit_seal_lease set fence = case when holder = $1 then fence else fence + 1 end,
                   holder = $1, until = now() + make_interval(secs => $2)
             where until < now() or holder = $1 returning fence\
            """)
        .execute(Tuple.of(holder, (double) length.toSeconds()))
        .map(rows -> rows.rowCount() == 0 ? null : rows.iterator().next().getLong(0));
  }

  /** True when the fence still stands; holds the row until the transaction ends. */
  Uni<Boolean> holds(SqlConnection connection, long fence) {
    return connection
        .preparedQuery("select 1 from audit_seal_lease where holder = $1 and fence = $2 for update")
        .execute(Tuple.of(holder, fence))
        .map(rows -> rows.rowCount() == 1);
  }
}
