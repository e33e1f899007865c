package org.quarterday.platform.work;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;

/**
 * The one door to a write. It opens the transaction, tells the database who acts (the audit trigger
 * refuses a write that does not say), and tries again when the database asks for it (40001
 * serialisation, 40P01 deadlock): what is retried is the whole of load, decide and save, on a fresh
 * session. ADR 0002 says why this is not an annotation.
 */
@ApplicationScoped
public class Work {

  private static final int ATTEMPTS = 4;
  private static final String ACTS =
      """
      select set_config('quarterday.actor', %1$s, true), set_config('quarterday.actor_name', %2$s, true),
             set_config('quarterday.client', %3$s, true), set_config('quarterday.reason', %4$s, true),
             set_config('lock_timeout', '5s', true)\
      """;

  @Inject Mutiny.SessionFactory sessions;
  @Inject Pool pool;

  /** A command's write on entities. {@code reason} is what the person gave, or empty. */
  public <T> Uni<T> write(Actor by, String reason, Function<Mutiny.Session, Uni<T>> work) {
    return retried(() ->
        sessions.withTransaction(session ->
            session
                .createNativeQuery(ACTS.formatted("?1", "?2", "?3", "?4"), Object[].class)
                .setParameter(1, by.id())
                .setParameter(2, by.name())
                .setParameter(3, by.client())
                .setParameter(4, reason)
                .getSingleResult()
                .chain(() -> work.apply(session))));
  }

  public <T> Uni<T> write(Actor by, Function<Mutiny.Session, Uni<T>> work) {
    return write(by, "", work);
  }

  /**
   * A write in SQL through the client: fast paths and the chunks of runs. Never together with
   * entities in one transaction.
   */
  public <T> Uni<T> sql(Actor by, String reason, Function<SqlConnection, Uni<T>> work) {
    return retried(() ->
        pool.withTransaction(connection ->
            connection
                .preparedQuery(ACTS.formatted("$1", "$2", "$3", "$4"))
                .execute(Tuple.of(by.id(), by.name(), by.client(), reason))
                .chain(() -> work.apply(connection))));
  }

  /**
   * A write of one statement, which is its own transaction. It has to say itself who acts, by
   * {@link #acts} in a part that is read before anything is locked.
   */
  public Uni<RowSet<Row>> statement(String sql, Tuple values) {
    return retried(() -> pool.preparedQuery(sql).execute(values));
  }

  /** Says who acts: the names of four parameters, or literals, for id, name, client and reason. */
  public static String acts(String id, String name, String client, String reason) {
    return ACTS.formatted(id, name, client, reason);
  }

  private static <T> Uni<T> retried(Supplier<Uni<? extends T>> transaction) {
    return Uni.createFrom()
        .deferred(transaction)
        .onFailure(Work::worthAnotherTry)
        .retry()
        .atMost(ATTEMPTS - 1);
  }

  private static boolean worthAnotherTry(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException pg) {
        return "40001".equals(pg.getSqlState()) || "40P01".equals(pg.getSqlState());
      }
    }
    return false;
  }
}
