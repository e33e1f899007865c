package org.quarterday.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.hold.rules.HoldDays;
import org.quarterday.platform.work.Sql;

/** The council's days about holds, as they stand on the day a hold starts. */
@ApplicationScoped
class HoldTimes {

  private static final String SETTINGS =
      """
      select code, value from council_setting where starts_with(code, 'HOLD_') and valid_from <= ?1 and (valid_before is null or valid_before > ?1)\
      """;

  Uni<HoldDays.Settings> on(Mutiny.Session session, LocalDate day) {
    return Sql.rows(session, SETTINGS, day)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue())))
        .map(HoldTimes::settings);
  }

  private static HoldDays.Settings settings(Map<String, Integer> values) {
    return new HoldDays.Settings(
        needed(values, "HOLD_BREATHING_SPACE_DAYS"),
        needed(values, "HOLD_MIDWAY_FROM_DAY"),
        needed(values, "HOLD_MIDWAY_TO_DAY"),
        needed(values, "HOLD_REVIEW_WITHIN_DAYS"),
        needed(values, "HOLD_AFTER_TREATMENT_DAYS"),
        needed(values, "HOLD_DEBT_RELIEF_MONTHS"),
        needed(values, "HOLD_BANKRUPTCY_MONTHS"),
        needed(values, "HOLD_LOOK_AGAIN_DAYS"));
  }

  private static int needed(Map<String, Integer> values, String code) {
    Integer value = values.get(code);
    if (value == null) {
      throw new IllegalStateException("no council setting " + code);
    }
    return value;
  }
}
