package org.quarterday.court;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** One account in court: its file, the protocol's certificate, the schedule of arrears. */
@Path("/api/v1/accounts/{accountId}/court")
@Tag(name = "court")
@Cancellable(false)
public class AccountCourtResource {

  @Inject CurrentActor actor;
  @Inject CourtReads court;
  @Inject ProtocolReads protocol;
  @Inject ScheduleReads schedule;
  @Inject RecordProtocolStep record;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountCourt",
      summary = "An account's court file",
      description =
          "Notice, protocol, claim, hearings, orders, warrant, what was done, and the one thing that is next. Scope: account:read.")
  public Uni<CourtReads.Whole> of(@RestPath UUID accountId) {
    return court.of(actor.get(), accountId);
  }

  @POST
  @Path("/protocol")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordCourtProtocolStep",
      summary = "Write down a step of the pre-action protocol",
      description = "With what shows it, or why it is not needed. Scope: arrears:act.")
  public Uni<RecordProtocolStep.Answer> record(
      @RestPath UUID accountId, @NotNull @Valid RecordProtocolStep.Request request) {
    return record.run(actor.get(), accountId, request);
  }

  @GET
  @Path("/protocol")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getCourtProtocol",
      summary = "The protocol's certificate",
      description = "Each step with its evidence or what is missing. Scope: account:read.")
  public Uni<Page<ProtocolReads.Item>> protocol(@RestPath UUID accountId) {
    return protocol.page(actor.get(), accountId);
  }

  @GET
  @Path("/protocol/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCourtProtocol",
      summary = "The protocol's certificate as a file",
      description = "Scope: account:read.")
  public Response exportProtocol(@RestPath UUID accountId, @BeanParam Wanted wanted) {
    var by = actor.get();
    return exports.of(CourtSheet.PROTOCOL, "", wanted, after -> protocol.page(by, accountId));
  }

  @GET
  @Path("/schedule")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listCourtSchedule",
      summary = "The schedule of arrears for the court",
      description =
          "Every entry of rent with the running total; costs and recharges are left out. Scope: account:read.")
  public Uni<Page<ScheduleReads.Item>> schedule(
      @RestPath UUID accountId,
      @RestQuery @Parameter(description = "The last day counted; today when left out.") String to,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return schedule.list(actor.get(), accountId, Asked.date("to", to), after, Page.limit(limit));
  }

  @GET
  @Path("/schedule/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportCourtSchedule",
      summary = "The schedule of arrears as a file",
      description = "Scope: account:read.")
  public Response exportSchedule(
      @RestPath UUID accountId, @RestQuery String to, @BeanParam Wanted wanted) {
    var by = actor.get();
    LocalDate day = Asked.date("to", to);
    return exports.of(
        CourtSheet.SCHEDULE,
        "",
        wanted,
        after -> schedule.list(by, accountId, day, after, Page.MOST));
  }
}
