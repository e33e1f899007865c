package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cautionary marker may be for, today and as decided for later. */
@ApplicationScoped
class MarkerCategories {

  static final String CODE = "[A-Z][A-Z0-9_]{2,30}";

  @Schema(name = "MarkerCategory")
  record Category(
      String code,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      int place,
      @Schema(examples = "Violence") String name,
      @Schema(description = "The longest a marker stands without a review.", examples = "12")
          int reviewMonths,
      @Schema(description = "Days before its review somebody is asked.", examples = "28")
          int remindDays,
      boolean withdrawn) {}

  @Schema(name = "MarkerCategories")
  record All(List<Category> items) {}

  @Inject Pool pool;

  Uni<All> of(LocalDate day) {
    return pool.preparedQuery(
            "select * from cautionary_category where valid_before is null or valid_before > $1 order by place, code, valid_from")
        .execute(Tuple.of(day))
        .map(rows ->
            new All(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Category(
                            row.getString("code"),
                            row.getLocalDate("valid_from"),
                            row.getLocalDate("valid_before"),
                            row.getInteger("place"),
                            row.getString("name"),
                            row.getInteger("review_months"),
                            row.getInteger("remind_days"),
                            row.getBoolean("withdrawn")))
                    .toList()));
  }
}
