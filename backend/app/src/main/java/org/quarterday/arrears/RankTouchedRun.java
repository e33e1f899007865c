package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.quarterday.platform.jobs.Chunk;

/**
 * Ranks the accounts that a payment file or the collections of a day posted to and that owe or are
 * on the worklist. No others can have changed by it.
 */
@ApplicationScoped
class RankTouchedRun extends RankingRun {

  static final String KIND = "ARREARS_POSTING";

  /**
   * What was posted, from the lines of its source: of the ledger's entries a journal's are found by
   * the journal or by the account, not by both.
   */
  static final String TOUCHED =
      """
      select t.account_id from (
        select l.account_id from payment_line l where l.file_id = %1$s and l.account_id >= %2$s and l.account_id < %3$s
        union
        select i.account_id from direct_debit_item i where i.run_id = %1$s and i.account_id >= %2$s and i.account_id < %3$s) t
        join account_balance b on b.account_id = t.account_id
       where b.balance_pence > 0 or exists (select from arrears_case c where c.account_id = b.account_id)
       order by t.account_id\
      """;

  private static final String ACCOUNTS = TOUCHED.formatted("$3", "$1", "$2");

  @Override
  public String name() {
    return KIND;
  }

  @Override
  Uni<List<UUID>> accounts(SqlConnection transaction, Chunk chunk) {
    return Ranges.accountsOf(transaction, ACCOUNTS, chunk);
  }
}
