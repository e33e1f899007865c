package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Plans visits: to one tenancy whenever somebody asks for it, or to the homes of a patch (or of
 * all) whose last audit is longer ago than the council allows, those longest ago first. A tenancy
 * whose audit is open already is left out, also when two plan at once.
 */
@ApplicationScoped
class PlanAudits {

  @Schema(name = "TenancyAuditPlan")
  record Request(
      @Schema(nullable = true, description = "One account's tenancy; then nothing else counts.")
          UUID accountId,
      @Size(max = 40)
          @Schema(nullable = true, description = "Homes of this patch; of all when absent.")
          String patch,
      @Min(1) @Max(500) @Schema(description = "How many at most.", examples = "40") int most) {}

  @Schema(name = "TenancyAuditsPlanned")
  record Answer(@Schema(examples = "38") int planned) {}

  private static final String PLAN =
      """
      insert into tenancy_audit (id, account_id, tenancy_id, state, due_on, planned_by, planned_by_name)
      select uuidv7(), a.account_id, t.id, 'PLANNED', cast(?1 as date) + cast(?2 as integer), ?3, ?4
        from account a join tenancy t on t.id = a.tenancy_id join property h on h.id = t.property_id
        left join lateral (select max(d.visited_on) as last from tenancy_audit d where d.tenancy_id = t.id and d.state = 'DONE') v on true
       where a.kind = 'MAIN' and t.state in ('LIVE', 'NOTICE_GIVEN') and h.kind = 'DWELLING'
         and (cast(?5 as uuid) is null or a.account_id = ?5)
         and (cast(?5 as uuid) is not null
              or ((cast(?6 as text) = '' or h.patch = ?6)
                  and coalesce(v.last, t.starts_on) < cast(?1 as date) - make_interval(months => cast(?7 as integer))))
         and not exists (select from tenancy_audit o where o.tenancy_id = t.id and o.state in ('PLANNED', 'VISITING', 'SUBMITTED'))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("?8", "?9")
          + " order by coalesce(v.last, t.starts_on), t.id limit ?10 on conflict do nothing";

  @Inject Once once;
  @Inject Today today;

  /**
   * @throws Problem 409 TENANCY_AUDIT_PLANNED when nothing fits
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    return once.write(by, key, request, Answer.class, session -> plan(session, by, request));
  }

  private Uni<Answer> plan(Mutiny.Session session, Actor by, Request request) {
    var day = today.date();
    return AuditTerms.of(session, day)
        .chain(terms ->
            Sql.run(
                session,
                PLAN,
                day,
                terms.visitDays(),
                by.id(),
                by.name(),
                request.accountId,
                request.patch == null ? "" : request.patch.strip(),
                terms.everyMonths(),
                by.issuer(),
                by.subject(),
                request.most))
        .map(planned -> {
          if (planned == 0) {
            throw Problem.of(
                AuditProblem.TENANCY_AUDIT_PLANNED,
                request.accountId == null
                    ? "Every home of it was visited lately, or its visit is planned."
                    : "An audit of this tenancy is open, or no tenancy runs.");
          }
          return new Answer(planned);
        });
  }
}
