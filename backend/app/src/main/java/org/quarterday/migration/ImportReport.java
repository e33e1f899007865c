package org.quarterday.migration;

import java.util.List;

/** The statements that write an import's report and its end. */
final class ImportReport {

  static final List<Sql> STEPS =
      List.of(
          new Sql("delete from import_issue where import_id = :import"),
          new Sql(
              """
              insert into import_issue (import_id, number, severity, file, line, kind, key, detail)
              select cast(:import as uuid), row_number() over (order by array_position(:files::text[], file) nulls first, line, severity, kind, key), severity, file, line, kind, key, detail
                from import_finding where run = :run\
              """),
          new Sql(
              """
              update import_file f set rows_read = r.rows, rows_loaded = case when :state::text = 'LOADED' then r.rows - r.rejected else 0 end,
                     rows_rejected = r.rejected, rows_warned = r.warned
                from (select x.name, x.rows, count(distinct i.line) filter (where i.severity = 'REJECTED' and i.line > 0) as rejected,
                             count(distinct i.line) filter (where i.severity = 'WARNING' and i.line > 0) as warned
                        from unnest(:readFiles::text[], :readRows::bigint[]) x (name, rows)
                        left join import_finding i on i.run = :run and i.file = x.name group by x.name, x.rows) r
               where f.import_id = :import and f.name = r.name\
              """),
          // What was sealed in its row must not lie open in a file beside it.
          new Sql(
              """
              delete from import_file_chunk c using import_file f
               where :state::text = 'LOADED' and f.import_id = :import and f.name = 'member.csv' and c.upload_id = f.upload_id\
              """));

  static final Sql END =
      new Sql(
          """
          update import_run set state = :state::text, refusal = :refusal::text, finished_at = now(), leased_until = null, step = '', control_totals = :totals::jsonb,
                 reading_hash = :readingHash::bytea,
                 content_hash = case when :state::text = 'LOADED' then content_hash end,
                 accounts_loaded = case when :state::text = 'LOADED' then (select count(*) from import_staged_tenagree where run = :run and not rejected) end,
                 sum_of_balances_pence = case when :state::text = 'LOADED' then
                   (select coalesce(sum(loaded_pence), 0) from import_staged_tenagree where run = :run and not rejected) end
           where id = :import and fence = :fence and state = 'RUNNING'\
          """);

  private ImportReport() {}
}
