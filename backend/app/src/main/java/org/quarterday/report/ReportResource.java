package org.quarterday.report;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;

/** What finance takes from the books. */
@Path("/api/v1")
@Tag(name = "report")
@Cancellable(false)
public class ReportResource {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject TrialBalanceReads trialBalance;
  @Inject Exports exports;
  @Inject GlJournalReads journal;
  @Inject Today today;

  @GET
  @Path("/trial-balance")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getTrialBalance",
      summary = "Trial balance by control account",
      description =
          "By effective date as at a day (today when not given). Arrears and credits apart, current and former apart. Scope: report:view.")
  public Uni<TrialBalanceReads.TrialBalance> trialBalance(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String asAt) {
    LocalDate day = Asked.date("asAt", asAt);
    return trialBalance.read(day == null ? today.date() : day);
  }

  @GET
  @Path("/trial-balance/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportTrialBalance",
      summary = "Trial balance as a file",
      description =
          "Both sides, one below the other. With the filters and the columns of the screen, every page of it. Scope: report:view.")
  public Response export(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String asAt,
      @BeanParam Wanted wanted) {
    LocalDate asked = Asked.date("asAt", asAt);
    LocalDate day = asked == null ? today.date() : asked;
    return exports.of(
        TrialBalanceSheet.LINES,
        day.toString(),
        wanted,
        after -> trialBalance.read(day).map(TrialBalanceSheet::lines));
  }

  @GET
  @Path("/gl-journal.csv")
  @Produces(Download.CSV)
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getGlJournalCsv",
      summary = "General-ledger journal as CSV",
      description =
          "Debits and credits by day, control account, rent group and type; they are equal. Scope: report:view.")
  public Response journal(
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) String to,
      @RestQuery @Parameter(description = "POSTED (the default) or EFFECTIVE.") String by) {
    LocalDate first = Asked.neededDate("from", from);
    LocalDate last = Asked.neededDate("to", to);
    Asked.inOrder(first, last);
    var asked = Asked.oneOf(GlJournalReads.By.class, "by", by);
    var lines =
        journal
            .read(first, last, asked == null ? GlJournalReads.By.POSTED : asked)
            .await()
            .atMost(PATIENCE);
    return Download.csv(
        "gl-journal-%s-to-%s".formatted(first, last),
        GlJournalReads.sheet(),
        GlJournalReads.rows(lines));
  }
}
