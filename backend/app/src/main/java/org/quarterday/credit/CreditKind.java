package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credit.rules.CreditOutcome;
import org.quarterday.platform.work.Sql;

/** What a credit can be, by the council's policy of a day, and what may then be done with it. */
@Schema(name = "CreditKind")
record CreditKind(
    @Schema(examples = "PAID_TWICE") String code,
    @Schema(examples = "Paid twice") String name,
    String hint,
    Set<CreditOutcome> outcomes,
    @Schema(description = "What a refund of it gives as its cause.", examples = "PAID_TWICE")
        String refundCause) {

  private static final String IN_FORCE =
      """
      select code, name, hint, array_to_string(outcomes, ','), refund_cause from credit_kind
       where valid_from <= ?1 and (valid_before is null or valid_before > ?1) order by place, code\
      """;

  /** In the order in which they are offered. */
  static Uni<List<CreditKind>> on(Mutiny.Session session, LocalDate day) {
    return Sql.rows(session, IN_FORCE, day)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new CreditKind(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        outcomes((String) row[3]),
                        (String) row[4]))
                .toList());
  }

  private static Set<CreditOutcome> outcomes(String kept) {
    return Arrays.stream(kept.split(","))
        .filter(name -> !name.isEmpty())
        .map(CreditOutcome::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
