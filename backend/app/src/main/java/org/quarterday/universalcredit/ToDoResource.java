package org.quarterday.universalcredit;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.universalcredit.rules.ToDoState;

/** The queue of to-dos beside the Landlord Portal, and entering them. */
@Path("/api/v1/universal-credit-to-dos")
@Tag(name = "universalcredit")
@Cancellable(false)
public class ToDoResource {

  private static final String STATES =
      "RECEIVED, QUERIED, ANSWERED or WITHDRAWN; what is open when left out.";
  private static final String TAKEN = "MINE or NOBODY; all when left out.";

  @Inject CurrentActor actor;
  @Inject ToDoReads toDos;
  @Inject Exports exports;
  @Inject EnterToDo enter;
  @Inject EnterToDoList enterList;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listUniversalCreditToDos",
      summary = "To-dos of the Landlord Portal, what is due first first",
      description = "Those on accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<ToDoReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery @Parameter(description = TAKEN) String taken,
      @RestQuery String dueTo,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return toDos.list(
        actor.get(), filter(state, kind, taken, dueTo, accountId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportUniversalCreditToDos",
      summary = "To-dos of the Landlord Portal as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery @Parameter(description = TAKEN) String taken,
      @RestQuery String dueTo,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, taken, dueTo, accountId);
    return exports.of(
        UniversalCreditSheet.TO_DOS, "", wanted, after -> toDos.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/kinds")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listUniversalCreditToDoKinds",
      summary = "Kinds of to-do, with the working days to answer in",
      description = "Those of today, by name. Scope: reference:read.")
  public Uni<ToDoReads.Kinds> kinds() {
    return toDos.kinds();
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "enterUniversalCreditToDo",
      summary = "Enter a to-do of the portal",
      description = "The same reference twice is refused. Scope: uc:verify.")
  public Uni<EnterToDo.Answer> enter(@NotNull @Valid EnterToDo.Request request) {
    return enter.run(actor.get(), request);
  }

  @POST
  @Path("/lists")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "enterUniversalCreditToDos",
      summary = "Enter a list of to-dos",
      description =
          "Each line says what became of it; a wrong one keeps no other out. Scope: uc:verify.")
  public Uni<EnterToDoList.Answer> enter(@NotNull @Valid EnterToDoList.Request request) {
    return enterList.run(actor.get(), request);
  }

  private static ToDoReads.Filter filter(
      String state, String kind, String taken, String dueTo, String accountId) {
    return new ToDoReads.Filter(
        Asked.oneOf(ToDoState.class, "state", state),
        kind == null || kind.isBlank() ? null : kind,
        Asked.oneOf(ToDoReads.Taken.class, "taken", taken),
        Asked.date("dueTo", dueTo),
        Asked.uuid("accountId", accountId));
  }
}
