package org.quarterday.platform.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;

/**
 * What a kind of job does with a chunk and at its end. A feature has one implementation per kind.
 */
public interface JobKind {

  /** The name its rows carry, such as DEBIT_POSTING. */
  String name();

  /**
   * Whether it may be cancelled half done. What has posted money is finished or undone, never left.
   */
  boolean cancellable();

  /**
   * Does one chunk inside the transaction that also marks it done. Doing a chunk again after a
   * crash must come to the same: either the database refuses it or it replaces what the crash left.
   */
  Uni<Void> chunk(SqlConnection transaction, Chunk chunk);

  /**
   * Ends the job once no chunk is left to do, in the transaction that ends it.
   *
   * @param failed chunks that could not be done
   */
  Uni<Void> finish(SqlConnection transaction, UUID subjectId, int failed);

  /**
   * An id that parts the chunk's items in two, so that one bad item can be told from the good ones
   * beside it; empty when it holds only one.
   */
  Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk);
}
