package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.work.Sql;

/** The lines of a schedule as they are frozen, and the hash a decision is bound to. */
record ScheduleLines(String title, List<Line> lines) {

  /** One line, with everything of it that is decided about. */
  record Line(UUID accountId, UUID id, long pence, String proposedBy, List<String> content) {}

  /**
   * What the report says of each debt on the day it is sent: later it says the same, whatever is
   * paid. Written off before is of all accounts the same people owe.
   */
  private static final String FREEZE =
      """
      update write_off w set frozen = jsonb_build_object('position', x.position, 'reference', a.reference, 'names', x.names,
               'endedOn', a.ends_on, 'balance', b.balance_pence, 'before', x.before), version = w.version + 1
        from (select l.account_id, l.id, row_number() over (order by o.reference, l.id) as position,
                     coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                        from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = o.tenancy_id and m.liable), '') as names,
                     coalesce((select sum(p.amount_pence - p.written_on_pence) from write_off p where p.state = 'POSTED' and p.account_id in (
                        select e.account_id from account e join tenancy_member t on t.tenancy_id = e.tenancy_id and t.liable
                         where t.person_id in (select m.person_id from tenancy_member m where m.tenancy_id = o.tenancy_id and m.liable))), 0) as before
                from write_off l join account o on o.account_id = l.account_id where l.schedule_id = ?1 and l.state = 'PROPOSED') x
        join account a on a.account_id = x.account_id join account_balance b on b.account_id = x.account_id
       where w.account_id = x.account_id and w.id = x.id\
      """;

  private static final String LINES =
      """
      select w.account_id, w.id, w.amount_pence, w.proposed_by, w.kind, w.reason, cast(w.why as text), cast(w.weeks as text), cast(w.evidence as text),
             coalesce(cast(w.frozen as text), '')
        from write_off w where w.schedule_id = ?1 and w.state = 'PROPOSED' order by w.account_id, w.id\
      """;

  /** Freezes them; on a draft that is held. */
  static Uni<Integer> freeze(Mutiny.Session session, UUID scheduleId) {
    return Sql.run(session, FREEZE, scheduleId);
  }

  /** As they stand. */
  static Uni<ScheduleLines> of(Mutiny.Session session, Schedule held) {
    return Sql.rows(session, LINES, held.id())
        .map(rows ->
            new ScheduleLines(held.title(), rows.stream().map(ScheduleLines::line).toList()));
  }

  private static Line line(Object[] row) {
    long pence = ((Number) row[2]).longValue();
    var content = new ArrayList<String>();
    content.add(row[0].toString());
    content.add(row[1].toString());
    content.add(String.valueOf(pence));
    for (int column = 3; column < row.length; column++) {
      content.add((String) row[column]);
    }
    return new Line((UUID) row[0], (UUID) row[1], pence, (String) row[3], List.copyOf(content));
  }

  long pence() {
    return lines.stream().mapToLong(Line::pence).sum();
  }

  long largestPence() {
    return lines.stream().mapToLong(Line::pence).max().orElse(0);
  }

  /** In lower-case hexadecimal. */
  String hash() {
    var content = new ArrayList<String>();
    content.add(title);
    lines.forEach(line -> content.addAll(line.content()));
    return ContentHash.of(content);
  }
}
