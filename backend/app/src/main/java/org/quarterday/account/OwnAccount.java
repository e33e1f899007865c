package org.quarterday.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Nobody looks at or works on their own rent account, or on one of a person close to them, whatever
 * their role. Asked by every operation on one account, reads too, before anything else; an unknown
 * account is answered here as well, so that both checks are one round trip.
 */
@ApplicationScoped
public class OwnAccount {

  /**
   * True when the actor, by issuer and subject, is linked to a member of the tenancy of {@code
   * account a}, present or past.
   */
  static final String IS_LINKED =
      """
      exists (select 1 from tenancy_member own join staff_person s on s.person_id = own.person_id
               where own.tenancy_id = a.tenancy_id and s.issuer = %s and s.subject = %s)\
      """;

  /** The same of one account: {@code %1$s}, then issuer and subject. */
  static final String LINKED =
      "select " + IS_LINKED.formatted("%2$s", "%3$s") + " from account a where a.account_id = %1$s";

  /**
   * The same condition for lists with an {@code account a}: own accounts are left out of what a
   * person searches through. {@code %s} twice: the parameters with the actor's issuer and subject.
   */
  public static final String NOT_LINKED = "not " + IS_LINKED;

  @Inject Pool pool;

  /** Before a read. */
  public Uni<Void> refuse(Actor actor, UUID accountId) {
    return pool.preparedQuery(LINKED.formatted("$1", "$2", "$3"))
        .execute(Tuple.of(accountId, actor.issuer(), actor.subject()))
        .invoke((RowSet<Row> rows) ->
            decide(rows.size() == 0 ? null : rows.iterator().next().getBoolean(0)))
        .replaceWithVoid();
  }

  /** Inside a command's transaction. */
  public Uni<Void> refuse(Mutiny.Session session, Actor actor, UUID accountId) {
    return session
        .createNativeQuery(LINKED.formatted("?1", "?2", "?3"), Boolean.class)
        .setParameter(1, accountId)
        .setParameter(2, actor.issuer())
        .setParameter(3, actor.subject())
        .getSingleResultOrNull()
        .invoke(OwnAccount::decide)
        .replaceWithVoid();
  }

  /** The same of what may be about no account: {@code accountId} null is nobody's own. */
  public Uni<Void> refuseAny(Actor actor, UUID accountId) {
    return accountId == null ? Uni.createFrom().voidItem() : refuse(actor, accountId);
  }

  /** The same inside a command's transaction. */
  public Uni<Void> refuseAny(Mutiny.Session session, Actor actor, UUID accountId) {
    return accountId == null ? Uni.createFrom().voidItem() : refuse(session, actor, accountId);
  }

  /** Null: there is no such account. For reads that ask in their own statement. */
  static void decide(Boolean own) {
    if (own == null) {
      throw Problem.of(AccountProblem.ACCOUNT_NOT_FOUND, "Check the address or search again.");
    }
    if (own) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT,
          "You are linked to this tenancy. Ask your manager to give the work to someone else.");
    }
  }
}
