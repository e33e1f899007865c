package org.quarterday.adjustment;

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

/** Adjusting one account. */
@Path("/api/v1/accounts/{accountId}/adjustments")
@Tag(name = "adjustment")
@Cancellable(false)
public class AccountAdjustmentResource {

  @Inject CurrentActor actor;
  @Inject MakeAdjustment make;
  @Inject PreviewAdjustment preview;

  @POST
  @PermissionsAllowed("adjustment:make")
  @Operation(
      operationId = "makeAdjustment",
      summary = "Adjust an account",
      description =
          "Posted at once within the maker's limit for the account and day; above it, it waits for another person. Scope: adjustment:make.")
  public Uni<MakeAdjustment.Answer> make(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid Adjustment.Request request) {
    return make.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("adjustment:make")
  @Operation(
      operationId = "previewAdjustment",
      summary = "What an adjustment would do",
      description =
          "Balance before and after, and whether it would wait for another person. Changes nothing. Scope: adjustment:make.")
  public Uni<PreviewAdjustment.Answer> preview(
      @RestPath UUID accountId, @NotNull @Valid Adjustment.Request request) {
    return preview.run(actor.get(), accountId, request);
  }
}
