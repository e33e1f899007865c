package org.quarterday.debit;

/** What a signature is for, as ordered lines of text: the content hash is made of exactly these. */
final class RunContent {

  static final String SQL =
      """
      select line from (
        select 1 as part, '' as key, concat_ws('|', 'run', r.id, r.week_starts_on, r.attempt, r.prelist_id) as line
          from debit_run r where r.id = $1
        union all
        select 2, concat_ws('|', rent_group_code, type_code),
               concat_ws('|', 'total', rent_group_code, type_code, occupied_lines, occupied_pence, occupied_roll_units,
                         occupied_roll_pence, void_lines, void_pence, void_roll_units, void_roll_pence, part_lines,
                         apportioned_pence, rent_free_lines, rent_free_pence, brought_units, brought_pence, moved_units, moved_pence)
          from debit_total where run_id = $1
        union all
        select 3, concat_ws('|', rent_group_code, type_code, kind),
               concat_ws('|', 'movement', rent_group_code, type_code, kind, movements, units, value_pence)
          from debit_movement where run_id = $1
        union all
        select 4, to_char(number, '0000000000'), concat_ws('|', 'chunk', number, part, lines, amount_pence, encode(digest, 'hex'))
          from debit_chunk where run_id = $1
        union all
        select 5, cast(e.id as text), concat_ws('|', 'exception', e.code, e.id, e.detail, a.by_id, a.reason)
          from debit_exception e left join debit_acceptance a
               on a.run_id = e.run_id and a.exception_id = e.id and a.detail = e.detail
         where e.run_id = $1) content
       order by part, key collate "C"\
      """;

  private RunContent() {}
}
