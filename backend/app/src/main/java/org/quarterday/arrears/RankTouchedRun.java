package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/**
 * Ranks the accounts that a journal posted to (a payment file, the collections of a day) and that
 * owe or are on the worklist. No others can have changed by it.
 */
@ApplicationScoped
class RankTouchedRun implements JobKind {

  static final String KIND = "ARREARS_JOURNAL";

  /** What was posted, found from the journal and not from its source: each source has tables of its own. */
  static final String TOUCHED =
      """
      select distinct e.account_id from entry e join account_balance b on b.account_id = e.account_id
       where e.journal_id = %s and e.account_id >= %s and e.account_id < %s
         and (b.balance_pence > 0 or exists (select from arrears_case c where c.account_id = b.account_id))
       order by e.account_id\
      """;

  private static final String ACCOUNTS = TOUCHED.formatted("$3", "$1", "$2");

  @Inject RankAccounts rank;

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public boolean cancellable() {
    return true;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return Ranges.accountsOf(transaction, ACCOUNTS, chunk)
        .chain(accounts -> rank.of(transaction, accounts));
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID journalId, int failed) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return Ranges.accountsOf(transaction, ACCOUNTS, chunk).map(Ranges::middle);
  }
}
