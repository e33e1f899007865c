package org.quarterday.tenancy;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What happens to a tenancy without moving money: notices, people, and its final account. */
@Path("/api/v1/tenancies/{id}")
@Tag(name = "tenancy")
@Cancellable(false)
public class TenancyEventResource {

  @Inject CurrentActor actor;
  @Inject GiveNotice giveNotice;
  @Inject WithdrawNotice withdrawNotice;
  @Inject JoinTenancy join;
  @Inject LeaveTenancy leave;
  @Inject ProveFinalAccount prove;
  @Inject CloseTenancy close;

  @POST
  @Path("/notice")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "giveNotice",
      summary = "Record a notice to quit",
      description =
          "At least four weeks, ending on a Sunday or Monday; what is not is confirmed by its code. Takes the version as If-Match. Scope: account:write.")
  public Uni<DraftTenancy.Answer> giveNotice(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid GiveNotice.Request request) {
    return giveNotice.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/notice-withdrawal")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "withdrawNotice",
      summary = "Take a notice back",
      description = "The tenancy runs on. Takes the version as If-Match. Scope: account:write.")
  public Uni<DraftTenancy.Answer> withdrawNotice(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid WithdrawNotice.Request request) {
    return withdrawNotice.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/members")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "joinTenancy",
      summary = "Put a joint tenant or occupant on a running tenancy",
      description =
          "A joint tenant owes all of it. Takes the version as If-Match. Scope: account:write.")
  public Uni<DraftTenancy.Answer> join(
      @RestPath UUID id,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid JoinTenancy.Request request) {
    return join.run(actor.get(), id, ifMatch, request);
  }

  @POST
  @Path("/members/{personId}/leaving")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "leaveTenancy",
      summary = "Take a person off a tenancy that goes on",
      description =
          "A joint tenant's notice ends the tenancy for all and is refused here. Takes the version as If-Match. Scope: account:write.")
  public Uni<DraftTenancy.Answer> leave(
      @RestPath UUID id,
      @RestPath UUID personId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid LeaveTenancy.Request request) {
    return leave.run(actor.get(), id, personId, ifMatch, request);
  }

  @POST
  @Path("/final-account-proof")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "proveFinalAccount",
      summary = "Prove what a former tenant owes or is owed",
      description =
          "The tenancy then stands in arrears, in credit or at nil. Takes the version as If-Match. Scope: account:write.")
  public Uni<DraftTenancy.Answer> prove(
      @RestPath UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
    return prove.run(actor.get(), id, ifMatch);
  }

  @POST
  @Path("/closure")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "closeTenancy",
      summary = "Archive a former tenancy at nil",
      description =
          "Refused while an account is open or not at nil. Takes the version as If-Match. Scope: account:write.")
  public Uni<DraftTenancy.Answer> close(
      @RestPath UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
    return close.run(actor.get(), id, ifMatch);
  }
}
