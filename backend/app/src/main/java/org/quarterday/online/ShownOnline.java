package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.Actor;
import org.quarterday.statement.Statement;
import org.quarterday.statement.StatementReads;

/**
 * What a sign-in is shown of its accounts. Whoever helps a tenant sees the same by the same reads,
 * because there is no other way to it.
 */
@ApplicationScoped
public class ShownOnline {

  private static final int WEEKS = 13;

  private static final String USED =
      """
      update online_identity set last_used_at = now()
       where issuer = $1 and subject = $2 and (last_used_at is null or last_used_at < now() - interval '5 minutes')\
      """;

  @Inject MyAccountReads accounts;
  @Inject CardPaymentReads payments;
  @Inject StatementReads statements;
  @Inject Today today;
  @Inject Pool pool;

  /** To the tenant, whose use it is. */
  Uni<MyAccounts> accountsTo(Actor tenant) {
    return pool.preparedQuery(USED)
        .execute(Tuple.of(tenant.issuer(), tenant.subject()))
        .chain(() -> accounts.all(tenant));
  }

  public Uni<MyAccounts> accounts(Actor tenant) {
    return accounts.all(tenant);
  }

  public Uni<MyAccounts.Detail> account(Actor tenant, UUID accountId) {
    return accounts.one(tenant, accountId);
  }

  /**
   * @param from the first day, or null for thirteen weeks
   * @param to the last day, or null for today
   */
  public Uni<MyStatement> statement(Actor tenant, UUID accountId, LocalDate from, LocalDate to) {
    return whole(tenant, accountId, from, to).map(MyStatement::of);
  }

  /** The same, to be made into a PDF. */
  public Uni<Statement> whole(Actor tenant, UUID accountId, LocalDate from, LocalDate to) {
    LocalDate last = to == null ? today.date() : to;
    LocalDate first = from == null ? last.minusWeeks(WEEKS) : from;
    Asked.inOrder(first, last);
    return accounts
        .required(tenant, accountId)
        .chain(() -> statements.read(accountId, first, last));
  }

  public Uni<MyCardPayment> cardPayment(Actor tenant, UUID paymentId) {
    return payments.mine(tenant, paymentId);
  }

  public static String fileName(Statement statement) {
    return "statement-%s-%s-to-%s"
        .formatted(statement.head().reference(), statement.from(), statement.to());
  }
}
