package org.quarterday.migration;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Bringing a council in from the extract of its older system. */
@Path("/api/v1/imports")
@Tag(name = "migration")
@Cancellable(false)
public class ImportResource {

  @Inject CurrentActor actor;
  @Inject StartImport startImport;
  @Inject ReceiveFile receiveFile;
  @Inject BeginImport beginImport;
  @Inject SettleIssue settleIssue;
  @Inject ImportReads reads;
  @Inject Exports exports;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("books:import")
  @Operation(
      operationId = "startImport",
      summary = "Start bringing a council in",
      description = "Opens an import; send its files next. Scope: books:import.")
  public Uni<StartImport.Answer> start(@NotNull @Valid StartImport.Request request) {
    return startImport.run(actor.get(), request);
  }

  @PUT
  @Path("/{importId}/files/{name}")
  @Consumes({"text/csv", "application/json", "application/octet-stream", "text/plain"})
  @Blocking
  @PermissionsAllowed("books:import")
  @Operation(
      operationId = "sendImportFile",
      summary = "Send a file of the extract",
      description =
          "Stores the file as it comes, up to a gigabyte; sending it again replaces it. Files may come in any order. Scope: books:import.")
  public ReceiveFile.Answer file(
      @RestPath UUID importId,
      @RestPath @Parameter(example = "rtrans.csv") String name,
      InputStream body) {
    return receiveFile.run(actor.get(), importId, name, body);
  }

  @POST
  @Path("/{importId}/run")
  @ResponseStatus(202)
  @PermissionsAllowed("books:import")
  @Operation(
      operationId = "runImport",
      summary = "Read, check and load the extract",
      description =
          "Answers at once; the import's report tells how far it is. The same extract is not loaded twice. Scope: books:import.")
  public Uni<Void> run(@RestPath UUID importId) {
    return beginImport.run(actor.get(), importId);
  }

  @GET
  @PermissionsAllowed({"books:import", "account:read"})
  @Operation(
      operationId = "listImports",
      summary = "What was brought in",
      description = "Newest first. Scopes: account:read or books:import.")
  public Uni<Page<ImportReads.Summary>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.all(after, limit);
  }

  @GET
  @Path("/{importId}")
  @PermissionsAllowed({"books:import", "account:read"})
  @Operation(
      operationId = "getImport",
      summary = "The report of an import",
      description =
          "Rows read, loaded, rejected and warned of by file, the sender's control totals beside ours, and the accounts loaded. Scopes: account:read or books:import.")
  public Uni<ImportReads.Report> report(@RestPath UUID importId) {
    return reads.report(importId);
  }

  @GET
  @Path("/{importId}/issues")
  @PermissionsAllowed({"books:import", "account:read"})
  @Operation(
      operationId = "listImportIssues",
      summary = "Rows rejected and warned of",
      description = "In the order of files and lines. Scopes: account:read or books:import.")
  public Uni<Page<ImportReads.Issue>> issues(
      @RestPath UUID importId,
      @RestQuery
          @Pattern(regexp = "REJECTED|WARNING|NOTE", message = "is REJECTED, WARNING or NOTE")
          String severity,
      @RestQuery String file,
      @RestQuery Boolean settled,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.issues(new ImportReads.Wanted(importId, severity, file, settled, after, limit));
  }

  @GET
  @Path("/{importId}/issues/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed({"books:import", "account:read"})
  @Operation(
      operationId = "exportImportIssues",
      summary = "Rows rejected and warned of as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scopes: account:read or books:import.")
  public Response export(
      @RestPath UUID importId,
      @RestQuery
          @Pattern(regexp = "REJECTED|WARNING|NOTE", message = "is REJECTED, WARNING or NOTE")
          String severity,
      @RestQuery String file,
      @RestQuery Boolean settled,
      @BeanParam Wanted wanted) {
    return exports.of(
        IssueSheet.ISSUES,
        "",
        wanted,
        after ->
            reads.issues(
                new ImportReads.Wanted(importId, severity, file, settled, after, Page.MOST)));
  }

  @POST
  @Path("/{importId}/issues/{number}/settlement")
  @PermissionsAllowed({"books:import", "account:write"})
  @Operation(
      operationId = "settleImportIssue",
      summary = "Take an issue off the work list",
      description = "Says what was done about it. Scopes: account:write or books:import.")
  public Uni<Void> settle(
      @RestPath UUID importId, @RestPath int number, @NotNull @Valid SettleIssue.Request request) {
    return settleIssue.run(actor.get(), importId, number, request);
  }
}
