package org.quarterday.court;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** What the law wants of notices, and what the court charges: dated. */
@Path("/api/v1")
@Tag(name = "court")
@Cancellable(false)
public class CourtSettingResource {

  @Inject CurrentActor actor;
  @Inject CourtSettingReads settings;
  @Inject SetNoticeKind setKind;
  @Inject SetCourtFee setFee;

  @GET
  @Path("/court-notice-kinds")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listCourtNoticeKinds",
      summary = "Kinds of notices before a claim, then and now",
      description = "By tenure, with the days they run. Scope: reference:read.")
  public Uni<CourtSettingReads.Kinds> kinds() {
    return settings.kinds();
  }

  @POST
  @Path("/court-notice-kinds")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCourtNoticeKind",
      summary = "Set or end a kind of notice from a day on",
      description = "A notice that was made keeps the days of its day. Scope: config:admin.")
  public Uni<SetNoticeKind.Answer> set(@NotNull @Valid SetNoticeKind.Request request) {
    return setKind.run(actor.get(), request);
  }

  @GET
  @Path("/court-fees")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listCourtFees",
      summary = "What the court charges, then and now",
      description = "Scope: reference:read.")
  public Uni<CourtSettingReads.Fees> fees() {
    return settings.fees();
  }

  @POST
  @Path("/court-fees")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCourtFee",
      summary = "Set what the court charges from a day on",
      description = "What was issued before keeps the fee of its day. Scope: config:admin.")
  public Uni<SetCourtFee.Answer> set(@NotNull @Valid SetCourtFee.Request request) {
    return setFee.run(actor.get(), request);
  }
}
