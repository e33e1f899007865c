package org.quarterday.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The retention schedule, today and as decided for later. */
@ApplicationScoped
class Schedule {

  static final String CODE = "[A-Z][A-Z0-9_]{1,30}";

  /** What starts the time. */
  @Schema(name = "RetentionClock")
  enum Clock {
    ACCOUNT_CLEAR("The tenancy has ended and the account was last posted to"),
    COMPLAINT_CLOSED("The last word about a complaint, after the account is clear"),
    LAST_COLLECTION("The last collection, after the account is clear"),
    MARKER_ENDED("The last marker about the person is over"),
    CONCERN_CLOSED("The last concern about the person is closed"),
    TRACED("The last trace that brought the person up"),
    REQUEST_ANSWERED("The last request of the person was answered");

    private final String words;

    Clock(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Schema(name = "RetentionRule")
  record Rule(
      @Schema(examples = "TENANCY") String code,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      int place,
      @Schema(examples = "Tenancy file and who they were") String name,
      Clock clock,
      String clockWords,
      @Schema(examples = "72") int months,
      @Schema(description = "Why so long.") String basis) {}

  @Schema(name = "RetentionSchedule")
  record All(List<Rule> items) {}

  @Inject Pool pool;

  Uni<All> of(LocalDate day) {
    return pool.preparedQuery(
            "select * from retention_rule where valid_before is null or valid_before > $1 order by place, code, valid_from")
        .execute(Tuple.of(day))
        .map(rows ->
            new All(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> {
                      Clock clock = Clock.valueOf(row.getString("clock"));
                      return new Rule(
                          row.getString("code"),
                          row.getLocalDate("valid_from"),
                          row.getLocalDate("valid_before"),
                          row.getInteger("place"),
                          row.getString("name"),
                          clock,
                          clock.words(),
                          row.getInteger("months"),
                          row.getString("basis"));
                    })
                    .toList()));
  }
}
