package org.quarterday.limitation;

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

/** Until when one account's debt can be sued for. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "limitation")
@Cancellable(false)
public class LimitationResource {

  @Inject CurrentActor actor;
  @Inject LimitationReads reads;
  @Inject RecordAcknowledgement record;
  @Inject WithdrawAcknowledgement withdraw;

  @GET
  @Path("/limitation")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountLimitation",
      summary = "What is owed week by week, and until when it can be sued for",
      description =
          "Credits go to the oldest week first; each week with the day it is out of time, against each person who owes it. Scope: account:read.")
  public Uni<LimitationReads.Answer> ladder(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @Path("/acknowledgements")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordAcknowledgement",
      summary = "Record that a debt was acknowledged in writing",
      description =
          "Signed by one of those who owe it, and binding only on them. Scope: arrears:act.")
  public Uni<RecordAcknowledgement.Answer> record(
      @RestPath UUID accountId, @NotNull @Valid RecordAcknowledgement.Request request) {
    return record.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/acknowledgements/{acknowledgementId}/withdrawal")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "withdrawAcknowledgement",
      summary = "Withdraw an acknowledgement that was none",
      description = "It stays to be read and counts no more. Scope: arrears:act.")
  public Uni<WithdrawAcknowledgement.Answer> withdraw(
      @RestPath UUID accountId,
      @RestPath UUID acknowledgementId,
      @NotNull @Valid WithdrawAcknowledgement.Request request) {
    return withdraw.run(actor.get(), accountId, acknowledgementId, request);
  }
}
