package org.quarterday.payment;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** A sheet of payments, typed or pasted. */
@Path("/api/v1/cash-batches")
@Tag(name = "payment")
@Cancellable(false)
public class CashBatchResource {

  @Inject CurrentActor actor;
  @Inject PostCashBatch post;
  @Inject PreviewCashBatch preview;

  @POST
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "postCashBatch",
      summary = "Post a sheet of payments",
      description =
          "All of it or none, in one journal. Count and total have to come to the control figures; what is wrong is named by row and cell (/rows/3/reference). Scope: payment:post.")
  public Uni<PostCashBatch.Answer> post(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CashBatch.Request request) {
    return post.run(actor.get(), key, request);
  }

  @POST
  @Path("/preview")
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "previewCashBatch",
      summary = "Whose accounts a sheet of payments names",
      description = "And what stands against each row. Changes nothing. Scope: payment:post.")
  public Uni<PreviewCashBatch.Answer> preview(@NotNull @Valid CashBatch.Request request) {
    return preview.run(actor.get(), request);
  }
}
