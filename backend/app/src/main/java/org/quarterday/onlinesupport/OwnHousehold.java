package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Nobody helps, or looks in on, themselves or somebody they share a tenancy with, now or before.
 * Asked by every operation here, before anything else.
 */
@ApplicationScoped
class OwnHousehold {

  private static final String LINKED =
      """
      select exists (select 1 from staff_person s where s.issuer = $2 and s.subject = $3
                        and (s.person_id = p.id or s.person_id in (select o.person_id from tenancy_member m
                                                                     join tenancy_member o on o.tenancy_id = m.tenancy_id
                                                                    where m.person_id = p.id))) as own
        from person p where p.id = $1\
      """;

  @Inject Pool pool;

  /**
   * @throws Problem 404 ONLINE_PERSON_NOT_FOUND, 403 OWN_ACCOUNT
   */
  Uni<Void> refuse(Actor by, UUID personId) {
    return pool.preparedQuery(LINKED)
        .execute(Tuple.of(personId, by.issuer(), by.subject()))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                OnlineSupportProblem.ONLINE_PERSON_NOT_FOUND, "Check the address or search again.");
          }
          Row row = rows.iterator().next();
          if (row.getBoolean("own")) {
            throw Problem.of(
                CommonProblem.OWN_ACCOUNT,
                "You are linked to this household. Ask your manager to give the work to someone else.");
          }
        })
        .replaceWithVoid();
  }
}
