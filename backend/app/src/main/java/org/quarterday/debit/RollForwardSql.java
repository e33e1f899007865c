package org.quarterday.debit;

/**
 * The roll-forward of a run ($1) from the last posted week, or from the roll an import declared.
 */
final class RollForwardSql {

  private RollForwardSql() {}

  static final String MOVEMENTS =
      """
      insert into debit_movement (run_id, rent_group_code, type_code, kind, movements, units, value_pence)
      select r.id, m.rent_group_code, m.type_code, m.kind, count(*), sum(m.units), sum(m.value_pence)
        from debit_run r join rent_roll_movement m on m.seen_in = r.prelist_id and m.counted_in is null
       where r.id = $1 group by r.id, m.rent_group_code, m.type_code, m.kind\
      """;

  /** Whichever is later: the last week posted here, or the close the imported books came from. */
  static final String BROUGHT =
      """
      select w.source, w.run_id, w.week from (
        select 'run' as source, p.id as run_id, p.week_starts_on as week from debit_run p, debit_run r
         where r.id = $1 and p.week_starts_on < r.week_starts_on and p.state in ('POSTED', 'CLOSED')
        union all
        select 'opening', null, o.week_starts_on from opening_roll o, debit_run r
         where r.id = $1 and o.week_starts_on < r.week_starts_on) w
       order by w.week desc, w.source desc limit 1\
      """;

  static final String TOTALS =
      """
      insert into debit_total (run_id, rent_group_code, type_code, occupied_lines, occupied_pence, occupied_roll_units,
        occupied_roll_pence, void_lines, void_pence, void_roll_units, void_roll_pence, part_lines, apportioned_pence,
        rent_free_lines, rent_free_pence, brought_units, brought_pence, moved_units, moved_pence)
      with brought as (%s),
      roll as (
        select rent_group_code, type_code, occupied_lines, occupied_pence, occupied_roll_units, occupied_roll_pence, void_lines,
               void_pence, void_roll_units, void_roll_pence, part_lines, apportioned_pence, rent_free_lines, rent_free_pence,
               0 as brought_units, 0 as brought_pence, 0 as moved_units, 0 as moved_pence
          from debit_chunk_total where run_id = $1
        union all
        select t.rent_group_code, t.type_code, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
               t.occupied_roll_units + t.void_roll_units, t.occupied_roll_pence + t.void_roll_pence, 0, 0
          from brought b join debit_total t on t.run_id = b.run_id
        union all
        select o.rent_group_code, o.type_code, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, o.units, o.value_pence, 0, 0
          from brought b join opening_roll o on b.source = 'opening' and o.week_starts_on = b.week
        union all
        select rent_group_code, type_code, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, units, value_pence
          from debit_movement where run_id = $1)
      select $1, rent_group_code, type_code, sum(occupied_lines), sum(occupied_pence), sum(occupied_roll_units),
             sum(occupied_roll_pence), sum(void_lines), sum(void_pence), sum(void_roll_units), sum(void_roll_pence),
             sum(part_lines), sum(apportioned_pence), sum(rent_free_lines), sum(rent_free_pence), sum(brought_units),
             sum(brought_pence), sum(moved_units), sum(moved_pence)
        from roll group by rent_group_code, type_code\
      """
          .formatted(BROUGHT);

  static final String PRELISTED =
      """
      update debit_run set state = 'PRELISTED', version = version + 1,
             prelisted_at = (select started_at from job where subject_id = $1 and kind = 'DEBIT_PRELIST' order by id desc limit 1)
       where id = $1 and state = 'DRAFT'\
      """;
}
