package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.work.Work;
import org.quarterday.platform.work.WorkOutsideContainer;

/**
 * A process of its own that posts a debit with the product's own runner, and says on its output
 * when entries are written but not yet committed: that is when a story kills it.
 */
public final class PostingNode {

  static final String KIND = "DEBIT_POSTING_BY_A_NODE_THAT_DIES";

  private PostingNode() {}

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    PgConnectOptions server = PgConnectOptions.fromUri(args[0]).setUser("quarterday_app");
    Pool pool = Pool.pool(vertx, server, new PoolOptions().setMaxSize(2));
    Work work = WorkOutsideContainer.of(pool);
    var runner = new JobRunner(work, pool, List.of(new SlowPosting()), Duration.ofSeconds(3), 1);
    runner.drain().await().atMost(Duration.ofMinutes(2));
    System.out.println("ENDED");
    System.exit(0);
  }

  private static final class SlowPosting implements JobKind {

    private final PostingRun posting = new PostingRun();
    private int chunks;

    @Override
    public String name() {
      return KIND;
    }

    @Override
    public boolean cancellable() {
      return false;
    }

    @Override
    public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
      chunks++;
      return posting
          .chunk(transaction, chunk)
          .invoke(() -> System.out.println("WRITTEN " + chunks))
          .call(() -> transaction.query("select pg_sleep(0.2)").execute());
    }

    @Override
    public Uni<Void> finish(SqlConnection transaction, UUID subjectId, int failed) {
      return posting.finish(transaction, subjectId, failed);
    }

    @Override
    public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
      return posting.middle(transaction, chunk);
    }
  }
}
