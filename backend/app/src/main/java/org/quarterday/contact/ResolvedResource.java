package org.quarterday.contact;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
import org.quarterday.platform.paging.Page;

/** What was resolved at the first contact. */
@Path("/api/v1/resolved-contacts")
@Tag(name = "contact")
@Cancellable(false)
public class ResolvedResource {

  private static final int WEEKS = 12;

  @Inject ResolvedReads reads;
  @Inject Exports exports;
  @Inject Today today;

  private record Days(LocalDate from, LocalDate to) {}

  @GET
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "listResolvedContacts",
      summary = "What was resolved at the first contact, by week and reason",
      description =
          "The newest week first; the last twelve when no dates are given. Scope: report:view.")
  public Uni<Page<ResolvedReads.Item>> list(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @RestQuery String after,
      @RestQuery Integer limit) {
    Days days = days(from, to);
    return reads.list(days.from(), days.to(), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "exportResolvedContacts",
      summary = "What was resolved at the first contact as a file",
      description = "With the dates and the columns of the screen. Scope: report:view.")
  public Response export(
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @BeanParam Wanted wanted) {
    Days days = days(from, to);
    return exports.of(
        ContactSheet.RESOLVED,
        "",
        wanted,
        after -> reads.list(days.from(), days.to(), after, Page.MOST));
  }

  private Days days(String from, String to) {
    LocalDate last = Asked.date("to", to) == null ? today.date() : Asked.date("to", to);
    LocalDate first =
        Asked.date("from", from) == null
            ? last.minusWeeks(WEEKS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : Asked.date("from", from);
    Asked.inOrder(first, last);
    return new Days(first, last);
  }
}
