package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;
import org.quarterday.tenancyaudit.rules.AuditField;
import org.quarterday.tenancyaudit.rules.Finding;
import org.quarterday.tenancyaudit.rules.Visit;

/** The lines of an audit, inside a command's transaction. */
final class AuditLines {

  /** A line with the finding on it. */
  record Line(UUID id, UUID personId, Finding finding) {}

  private static final String LINES =
      """
      select l.id, l.person_id, l.field, l.held, l.found,
             coalesce((select trim(p.forename || ' ' || p.surname) from person p where p.id = l.person_id), 'The home')
        from tenancy_audit_line l where l.audit_id = ?1 order by l.place for update of l\
      """;

  private AuditLines() {}

  static Uni<List<Line>> of(Mutiny.Session session, UUID auditId) {
    return Sql.rows(session, LINES, auditId)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new Line(
                        (UUID) row[0],
                        (UUID) row[1],
                        new Finding(
                            AuditField.valueOf((String) row[2]),
                            (String) row[5],
                            (String) row[3],
                            (String) row[4])))
                .toList());
  }

  static Visit visit(List<Line> lines) {
    return new Visit(lines.stream().map(Line::finding).toList());
  }
}
