package org.quarterday.arrears;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What is recommended about the arrears of an account, and what is done about them. */
@Path("/api/v1/accounts/{accountId}/arrears")
@Tag(name = "arrears")
@Cancellable(false)
public class AccountArrearsResource {

  @Inject CurrentActor actor;
  @Inject AccountArrearsReads reads;
  @Inject TakeStep take;
  @Inject PauseAccount pause;
  @Inject EndPause endPause;
  @Inject PromisePayment promise;
  @Inject WithdrawPromise withdraw;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountArrears",
      summary = "The arrears of an account: what is recommended, why, and what was done",
      description = "Judged as the books are this moment. Scope: account:read.")
  public Uni<AccountArrearsReads.Whole> of(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @Path("/steps")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "takeArrearsStep",
      summary = "Take the step that is recommended",
      description =
          "A letter is queued to each tenant, another step is written down. What is not recommended is refused. Scope: arrears:act.")
  public Uni<TakeStep.Answer> take(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid TakeStep.Request request) {
    return take.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/pauses")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "pauseArrears",
      summary = "Ask for nothing until a day, for a reason",
      description = "It ends by itself after its last day. Scope: arrears:act.")
  public Uni<PauseAccount.Answer> pause(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PauseAccount.Request request) {
    return pause.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/pauses/{pauseId}/end")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "endArrearsPause",
      summary = "End a pause before its day",
      description = "Scope: arrears:act.")
  public Uni<EndPause.Answer> endPause(
      @RestPath UUID accountId, @RestPath UUID pauseId, @NotNull @Valid EndPause.Request request) {
    return endPause.run(actor.get(), accountId, pauseId, request);
  }

  @POST
  @Path("/promises")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "promisePayment",
      summary = "Write down what a tenant promised to pay by a day",
      description =
          "Kept or broken by what comes; until then nobody is chased. Scope: arrears:act.")
  public Uni<PromisePayment.Answer> promise(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PromisePayment.Request request) {
    return promise.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/promises/{promiseId}/withdrawal")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "withdrawPromise",
      summary = "Take an open promise off",
      description = "Scope: arrears:act.")
  public Uni<WithdrawPromise.Answer> withdraw(
      @RestPath UUID accountId,
      @RestPath UUID promiseId,
      @NotNull @Valid WithdrawPromise.Request request) {
    return withdraw.run(actor.get(), accountId, promiseId, request);
  }
}
