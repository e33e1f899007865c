package org.quarterday.person;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** People: who they are, how to reach them, what they need. */
@Path("/api/v1/people")
@Tag(name = "person")
@Cancellable(false)
public class PersonResource {

  @Inject CurrentActor actor;
  @Inject PersonReads reads;
  @Inject Exports exports;
  @Inject KeepPerson keep;
  @Inject ProtectAddress protect;
  @Inject RevealNationalInsuranceNumber reveal;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listPeople",
      summary = "People in order of surname",
      description = "`q` is any part of the name or reference. Scope: account:read.")
  public Uni<Page<PersonReads.Item>> list(
      @RestQuery String q, @RestQuery String after, @RestQuery Integer limit) {
    return reads.list(q, after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportPeople",
      summary = "People as a file",
      description =
          "Without personal identifiers. With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(@RestQuery String q, @BeanParam Wanted wanted) {
    return exports.of(PersonSheet.PEOPLE, "", wanted, after -> reads.list(q, after, Page.MOST));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getPerson",
      summary = "One person with contact points, needs and tenancies",
      description =
          "The National Insurance number is masked. The ETag is the version to change it with. Scope: account:read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonReads.Whole.class)))
  public Uni<Response> one(@RestPath UUID id) {
    return reads
        .one(actor.get(), id)
        .map(whole -> Response.ok(whole).header("ETag", IfMatch.tag(whole.version())).build());
  }

  @POST
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "addPerson",
      summary = "Add a person",
      description = "Scope: account:write.")
  public Uni<KeepPerson.Answer> add(@NotNull @Valid KeepPerson.Request request) {
    return keep.add(actor.get(), request);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "changePerson",
      summary = "Take a person's details as they are now",
      description =
          "Contact points and preferences are taken as a whole, and only when they are sent, as is the National Insurance number. Takes the version from the ETag as If-Match. Scope: account:write.")
  public Uni<KeepPerson.Answer> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid KeepPerson.Request request) {
    return keep.change(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/{id}/address-protection")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "protectAddress",
      summary = "Protect the address of a person at risk, or lift the protection",
      description =
          "With the reason, which is on the audit log. Lifting also takes tenancy:check. Scope: account:write.")
  public Uni<ProtectAddress.Answer> protectAddress(
      @RestPath UUID id, @NotNull @Valid ProtectAddress.Request request) {
    return protect.run(actor.get(), id, request);
  }

  @POST
  @Path("/{id}/national-insurance-number/reveal")
  @PermissionsAllowed("pii:reveal")
  @Operation(
      operationId = "revealNationalInsuranceNumber",
      summary = "Show a National Insurance number, with a reason",
      description = "The reveal and its reason are on the audit log. Scope: pii:reveal.")
  public Uni<RevealNationalInsuranceNumber.Answer> reveal(
      @RestPath UUID id, @NotNull @Valid RevealNationalInsuranceNumber.Request request) {
    return reveal.run(actor.get(), id, request);
  }
}
