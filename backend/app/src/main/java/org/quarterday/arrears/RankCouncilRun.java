package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/** Ranks the whole council: every account that owes, and every one that is on the worklist. */
@ApplicationScoped
class RankCouncilRun implements JobKind {

  static final String KIND = "ARREARS_COUNCIL";

  /**
   * From the account {@code %1$s} on, before {@code %2$s}: two ranges of indexes, however many
   * others there are.
   */
  static final String DUE =
      """
      select b.account_id from account_balance b where b.account_id >= %1$s and b.account_id < %2$s and b.balance_pence > 0
      union
      select c.account_id from arrears_case c where c.account_id >= %1$s and c.account_id < %2$s
      order by account_id\
      """;

  static final String ACCOUNTS = DUE.formatted("$1", "$2");

  @Inject RankAccounts rank;

  @Override
  public String name() {
    return KIND;
  }

  /** What is left undone is done tomorrow. */
  @Override
  public boolean cancellable() {
    return true;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return Ranges.accounts(transaction, ACCOUNTS, chunk)
        .chain(accounts -> rank.of(transaction, accounts));
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID subjectId, int failed) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return Ranges.accounts(transaction, ACCOUNTS, chunk).map(Ranges::middle);
  }
}
