package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Logs a page of a view before it is shown, and says whose it is. It is refused once the view is
 * over, to whoever did not open it, and when that sign-in is linked no more.
 */
@ApplicationScoped
class LogPage {

  /** A page of Housing Online. */
  enum Page {
    ACCOUNTS,
    ACCOUNT,
    STATEMENT,
    STATEMENT_PDF,
    CARD_PAYMENT
  }

  /** Pages of a view are numbered one after another; what is only added to cannot be locked. */
  private static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended('online-view ' || cast(?1 as text), 0)) as text)";

  private static final String VIEW =
      """
      select v.issuer, v.subject, v.ends_at > ?4 and exists (select 1 from online_identity i
               where i.issuer = v.issuer and i.subject = v.subject and i.person_id = v.person_id)
        from online_view v where v.id = ?1 and v.person_id = ?2 and v.viewer = ?3\
      """;

  private static final String SEEN =
      """
      insert into online_view_page (view_id, number, page, about, seen_at)
      select ?1, coalesce(max(p.number), 0) + 1, ?2, cast(?3 as uuid), ?4 from online_view_page p where p.view_id = ?1\
      """;

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject Today today;

  /**
   * @param about the account or the payment, or null
   * @return the tenant whose page it is, who may do nothing by it
   * @throws Problem 404 ONLINE_VIEW_NOT_FOUND, 409 ONLINE_VIEW_OVER
   */
  Uni<Actor> run(Actor by, UUID personId, UUID viewId, Page page, UUID about) {
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                session ->
                    Sql.row(session, ALONE, viewId.toString())
                        .chain(() -> Sql.row(session, VIEW, viewId, personId, by.id(), now))
                        .map(LogPage::whose)
                        .call(() -> seen(session, viewId, page, about, now))));
  }

  private static Uni<Integer> seen(
      Mutiny.Session session, UUID viewId, Page page, UUID about, OffsetDateTime now) {
    return Sql.run(session, SEEN, viewId, page.name(), about, now);
  }

  private static Actor whose(Object[] view) {
    if (view == null) {
      throw Problem.of(
          OnlineSupportProblem.ONLINE_VIEW_NOT_FOUND, "Open one from the person's page.");
    }
    if (!(Boolean) view[2]) {
      throw Problem.of(
          OnlineSupportProblem.ONLINE_VIEW_OVER, "Open another one, with the reason you have now.");
    }
    return Actor.kept(view[0] + "|" + view[1], "Tenant");
  }
}
