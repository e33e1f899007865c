package org.quarterday.tenancyaudit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/**
 * The council's own terms of a day.
 *
 * @param everyMonths how often a home is visited
 * @param attempts so many tries without a visit, and the manager hears of it
 * @param visitDays so long after it was planned a visit is due
 * @param fileMegabytes how large a photo or a document may be
 */
record AuditTerms(int everyMonths, int attempts, int visitDays, int fileMegabytes) {

  private static final String OF =
      """
      select every_months, attempts, visit_days, file_megabytes from tenancy_audit_terms
       where valid_from <= ?1 and (valid_before is null or valid_before > ?1)\
      """;

  static Uni<AuditTerms> of(Mutiny.Session session, LocalDate day) {
    return Sql.row(session, OF, day)
        .map(row -> new AuditTerms(number(row[0]), number(row[1]), number(row[2]), number(row[3])));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
