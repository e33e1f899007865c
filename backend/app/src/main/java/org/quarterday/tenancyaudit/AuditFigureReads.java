package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;

/** How far the programme is, patch by patch. */
@ApplicationScoped
class AuditFigureReads {

  @Schema(name = "TenancyAuditFigures")
  record Item(
      @Schema(description = "Empty: homes in no patch.") String patch,
      @Schema(description = "Homes whose tenancy runs.") int homes,
      @Schema(description = "Of them not visited for longer than the council allows.") int overdue,
      int planned,
      @Schema(description = "Planned, and the day is over.") int late,
      @Schema(description = "Visited in the last twelve months.") int visited,
      @Schema(description = "Nobody met yet, at least once.") int notMet,
      @Schema(description = "Differences found at those visits.") int differences) {}

  private static final String FIGURES =
      """
      with terms as (
        select every_months from tenancy_audit_terms where valid_from <= $1 and (valid_before is null or valid_before > $1)),
      home as (
        select t.id, t.starts_on, h.patch,
               (select max(d.visited_on) from tenancy_audit d where d.tenancy_id = t.id and d.state in ('SUBMITTED', 'DONE')) as last
          from tenancy t join property h on h.id = t.property_id
         where t.state in ('LIVE', 'NOTICE_GIVEN') and h.kind = 'DWELLING')
      select m.patch, count(*) as homes,
             count(*) filter (where coalesce(m.last, m.starts_on) < $1::date - make_interval(months => (select every_months from terms))) as overdue,
             count(o.id) as planned, count(o.id) filter (where o.due_on < $1) as late,
             count(*) filter (where m.last > $1::date - interval '1 year') as visited,
             count(*) filter (where exists (select from tenancy_audit_attempt t where t.audit_id = o.id)) as not_met,
             coalesce(sum((select count(*) from tenancy_audit d join tenancy_audit_line l on l.audit_id = d.id
                            where d.tenancy_id = m.id and d.visited_on > $1::date - interval '1 year'
                              and l.decision in ('ACCEPTED', 'KEPT', 'QUERIED', 'REFERRED'))), 0)::bigint as differences
        from home m left join tenancy_audit o on o.tenancy_id = m.id and o.state = 'PLANNED'
       group by m.patch order by m.patch\
      """;

  @Inject Pool pool;
  @Inject Today today;

  /** Every patch is one row, and there are few. */
  Uni<Page<Item>> list() {
    return pool.preparedQuery(FIGURES)
        .execute(Tuple.of(today.date()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Item(
                        row.getString("patch"),
                        row.getInteger("homes"),
                        row.getInteger("overdue"),
                        row.getInteger("planned"),
                        row.getInteger("late"),
                        row.getInteger("visited"),
                        row.getInteger("not_met"),
                        row.getInteger("differences")))
                .toList())
        .map(items -> Page.of(items, items.size() + 1, last -> List.of(last.patch())));
  }
}
