package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;

/** Ranks the whole council: every account that owes, and every one that is on the worklist. */
@ApplicationScoped
class RankCouncilRun extends RankingRun {

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

  @Override
  public String name() {
    return KIND;
  }

  @Override
  Uni<List<UUID>> accounts(SqlConnection transaction, Chunk chunk) {
    return Ranges.accounts(transaction, ACCOUNTS, chunk);
  }
}
