package org.quarterday.charge;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Personal charges by the file: previewed first, applied once. */
@Path("/api/v1/charge-uploads")
@Tag(name = "charge")
@Cancellable(false)
public class ChargeUploadResource {

  @Inject CurrentActor actor;
  @Inject UploadCharges upload;
  @Inject ApplyChargeUpload apply;
  @Inject ChargeUploadReads reads;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listChargeUploads",
      summary = "Files of charges, newest first",
      description = "The newest fifty. Scope: account:read.")
  public Uni<List<ChargeUploadReads.Item>> list() {
    return reads.list();
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getChargeUpload",
      summary = "A file of charges with its lines",
      description = "Scope: account:read.")
  public Uni<ChargeUploadReads.Whole> one(@RestPath UUID id) {
    return reads.one(id);
  }

  @POST
  @Consumes("text/csv")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "uploadCharges",
      summary = "Send a file of personal charges and preview it",
      description =
          "CSV in UTF-8 with the columns account, type, label, weekly, from, until. Every wrong line is named and nothing is kept; a file is taken once. Scope: account:write.")
  public Uni<UploadCharges.Answer> upload(
      @RestQuery @Size(max = 200) String fileName,
      @RestQuery
          @Parameter(required = true, description = "Your own sum of the weekly amounts, in pence.")
          Long controlPence,
      byte[] file) {
    return upload.run(actor.get(), fileName, controlPence, file);
  }

  @POST
  @Path("/{id}/preview")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "previewChargeUpload",
      summary = "What the file comes to now",
      description = "Changes nothing. Scope: account:write.")
  public Uni<ChangeDesk.Answer> preview(@RestPath UUID id) {
    return apply.preview(actor.get(), id);
  }

  @POST
  @Path("/{id}/application")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "applyChargeUpload",
      summary = "Charge what the file says, exactly as previewed",
      description = "All lines or none. Scope: account:write.")
  public Uni<ChangeDesk.Answer> apply(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ApplyChargeUpload.Request request) {
    return apply.run(actor.get(), key, id, request);
  }
}
