package org.quarterday.debit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.security.CurrentActor;

/** The lists of a debit as files: exactly what the filter shows, all of it. */
@Path("/api/v1/weekly-debits/{week}/{list}")
@Tag(name = "debit")
@Cancellable(false)
@Blocking
public class WeeklyDebitExportResource {

  @Inject CurrentActor actor;
  @Inject DebitSheets sheets;

  @GET
  @Path("/export.csv")
  @Produces(Download.CSV)
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportWeeklyDebitCsv",
      summary = "A list of the debit as CSV",
      description = "UTF-8 with a byte order mark, CRLF, amounts in pounds. Scope: account:read.")
  public Response csv(
      @RestPath LocalDate week,
      @RestPath @Parameter(description = "lines, void-loss, movements, exceptions or roll-forward.")
          String list,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "Only part weeks.") Boolean partWeek) {
    var table = table(week, list, rentGroup, type, partWeek);
    return Download.csv(name(week, list), table.sheet(), table.rows());
  }

  @GET
  @Path("/export.xlsx")
  @Produces(Download.XLSX)
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportWeeklyDebitXlsx",
      summary = "A list of the debit for Excel",
      description = "Typed cells, and a sheet that says how it was produced. Scope: account:read.")
  public Response xlsx(
      @RestPath LocalDate week,
      @RestPath @Parameter(description = "lines, void-loss, movements, exceptions or roll-forward.")
          String list,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "Only part weeks.") Boolean partWeek) {
    var table = table(week, list, rentGroup, type, partWeek);
    return Download.xlsx(name(week, list), table.sheet(), table.rows());
  }

  private DebitSheets.Table table(
      LocalDate week, String list, String rentGroup, String type, Boolean partWeek) {
    return sheets.of(actor.get(), week, list, new DebitListReads.Which(rentGroup, type, partWeek));
  }

  private static String name(LocalDate week, String list) {
    return "debit-" + week + "-" + list;
  }
}
