package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law wants of notices and what the court charges, then and now. */
@ApplicationScoped
class CourtSettingReads {

  @Schema(name = "CourtNoticeKinds")
  record Kinds(List<Kind> items) {}

  @Schema(name = "CourtFees")
  record Fees(List<Fee> items) {}

  @Schema(name = "CourtNoticeKindSetting")
  record Kind(
      @Schema(examples = "SEEKING_POSSESSION") String code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first day it no longer is so.")
          LocalDate validBefore,
      String name,
      @Schema(description = "Codes of the tenures it is for.") List<String> tenures,
      @Schema(description = "Days it runs before a claim.", examples = "28") int noticeDays,
      @Schema(nullable = true, description = "Months after that until it lapses.")
          Integer livesMonths,
      @Schema(nullable = true, description = "Days in which a review may be asked for.")
          Integer reviewDays,
      String source,
      String setByName) {}

  @Schema(name = "CourtFee")
  record Fee(
      CourtFees.Code code,
      LocalDate validFrom,
      @Schema(nullable = true, description = "The first day it no longer is so.")
          LocalDate validBefore,
      @Schema(description = "In pence.", examples = "40400") long feePence,
      String setByName) {}

  private static final String KINDS =
      """
      select code, valid_from, valid_before, name, tenures, notice_days, lives_months, review_days, source, set_by_name
        from court_notice_kind order by code, valid_from desc\
      """;

  private static final String FEES =
      "select code, valid_from, valid_before, fee_pence, set_by_name from court_fee order by code, valid_from desc";

  @Inject Pool pool;

  Uni<Kinds> kinds() {
    return pool.query(KINDS)
        .execute()
        .map(rows ->
            new Kinds(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(CourtSettingReads::kind)
                    .toList()));
  }

  Uni<Fees> fees() {
    return pool.query(FEES)
        .execute()
        .map(rows ->
            new Fees(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(CourtSettingReads::fee)
                    .toList()));
  }

  private static Kind kind(Row row) {
    return new Kind(
        row.getString("code"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getString("name"),
        List.of(row.getArrayOfStrings("tenures")),
        row.getInteger("notice_days"),
        row.getInteger("lives_months"),
        row.getInteger("review_days"),
        row.getString("source"),
        row.getString("set_by_name"));
  }

  private static Fee fee(Row row) {
    return new Fee(
        CourtFees.Code.valueOf(row.getString("code")),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getLong("fee_pence"),
        row.getString("set_by_name"));
  }
}
