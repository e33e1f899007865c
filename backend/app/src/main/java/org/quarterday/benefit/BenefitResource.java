package org.quarterday.benefit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Benefit that helps to pay one account's rent. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "benefit")
@Cancellable(false)
public class BenefitResource {

  @Inject CurrentActor actor;
  @Inject BenefitReads reads;
  @Inject RecordUniversalCreditAward record;
  @Inject EndUniversalCreditAward end;

  @GET
  @Path("/benefit")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getBenefit",
      summary = "What benefit pays towards an account's rent",
      description =
          "Housing Benefit as its schedules say, with what is kept back and the shortfall; awards of Universal Credit. Scope: account:read.")
  public Uni<BenefitReads.Whole> of(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @Path("/universal-credit-awards")
  @ResponseStatus(201)
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "recordUniversalCreditAward",
      summary = "Record what Universal Credit pays towards an account's rent",
      description =
          "An award that changes is recorded anew from the first day of an assessment period; the one before it ends there. Scope: uc:verify.")
  public Uni<RecordUniversalCreditAward.Answer> record(
      @RestPath UUID accountId, @NotNull @Valid RecordUniversalCreditAward.Request request) {
    return record.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/universal-credit-awards/{awardId}/ending")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "endUniversalCreditAward",
      summary = "End an award of Universal Credit",
      description =
          "From the first day of an assessment period, with the reason; nothing of it is expected from then on. Scope: uc:verify.")
  public Uni<EndUniversalCreditAward.Answer> end(
      @RestPath UUID accountId,
      @RestPath UUID awardId,
      @NotNull @Valid EndUniversalCreditAward.Request request) {
    return end.run(actor.get(), accountId, awardId, request);
  }
}
