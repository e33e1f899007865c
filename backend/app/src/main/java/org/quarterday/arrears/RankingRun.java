package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/** A job that works rows of the worklist out again; which ones is what its kinds differ in. */
abstract class RankingRun implements JobKind {

  @Inject RankAccounts rank;

  /** The accounts of a chunk, in id order. */
  abstract Uni<List<UUID>> accounts(SqlConnection transaction, Chunk chunk);

  /** What is left undone is done by the next run of the council. */
  @Override
  public boolean cancellable() {
    return true;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return accounts(transaction, chunk).chain(found -> rank.of(transaction, found));
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID subjectId, int failed) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return accounts(transaction, chunk).map(Ranges::middle);
  }
}
