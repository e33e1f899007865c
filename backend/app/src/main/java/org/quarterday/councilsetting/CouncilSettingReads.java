package org.quarterday.councilsetting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers the council sets, today and as decided for later. */
@ApplicationScoped
class CouncilSettingReads {

  static final String CODE = "[A-Z][A-Z0-9_]{2,40}";

  @Schema(name = "CouncilSetting")
  record Item(
      @Schema(examples = "COMPLAINT_STAGE_1_DAYS") String code,
      @Schema(description = "The duty it belongs to.", examples = "Complaints") String duty,
      @Schema(examples = "Answer stage 1 from the acknowledgement") String words,
      @Schema(
              description =
                  "days, working days, weeks, months, years, minutes, day, pence, percent, tries, answers, checks or choice.",
              examples = "working days")
          String unit,
      @Schema(examples = "10") int value,
      @Schema(description = "The least it may be.") int least,
      @Schema(description = "The most it may be.") int most,
      LocalDate validFrom,
      @Schema(nullable = true) LocalDate validBefore,
      @Schema(description = "Empty for what the product came with.") String decidedBy) {}

  @Schema(name = "CouncilSettings")
  record All(List<Item> items) {}

  private static final String FROM =
      """
      select k.*, s.value, s.valid_from, s.valid_before, s.decided_by
        from council_setting s join council_setting_kind k on k.code = s.code
       where s.valid_before is null or s.valid_before > $1 order by k.place, s.valid_from\
      """;

  @Inject Pool pool;

  Uni<All> from(LocalDate day) {
    return pool.preparedQuery(FROM)
        .execute(Tuple.of(day))
        .map(rows ->
            new All(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(CouncilSettingReads::item)
                    .toList()));
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("code"),
        row.getString("duty"),
        row.getString("words"),
        row.getString("unit"),
        row.getInteger("value"),
        row.getInteger("least"),
        row.getInteger("most"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_before"),
        row.getString("decided_by"));
  }
}
