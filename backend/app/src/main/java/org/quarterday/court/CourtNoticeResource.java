package org.quarterday.court;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Notices before a claim on one account. */
@Path("/api/v1/accounts/{accountId}/court/notices")
@Tag(name = "court")
@Cancellable(false)
public class CourtNoticeResource {

  @Inject CurrentActor actor;
  @Inject MakeNotice make;
  @Inject RecordNotice record;
  @Inject ServeNotice serve;
  @Inject WithdrawNotice withdraw;
  @Inject RecordReview review;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "makeCourtNotice",
      summary = "Make a notice before a claim",
      description =
          "The rent arrears of the day are its particulars; a letter is queued to each tenant. A hold that stops a step to court stops it. Scope: arrears:act.")
  public Uni<MakeNotice.Answer> make(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid MakeNotice.Request request) {
    return make.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/on-paper")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordCourtNotice",
      summary = "Write down a notice that was given on paper",
      description =
          "With the particulars it states; no letter goes out. A hold that stood on its day stops it. Scope: arrears:act.")
  public Uni<MakeNotice.Answer> record(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid RecordNotice.Request request) {
    return record.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/{noticeId}/services")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "serveCourtNotice",
      summary = "Write down how one tenant was served",
      description =
          "Refused when it counts as served too late for the notice's day. Scope: arrears:act.")
  public Uni<ServeNotice.Answer> serve(
      @RestPath UUID accountId,
      @RestPath UUID noticeId,
      @NotNull @Valid ServeNotice.Request request) {
    return serve.run(actor.get(), accountId, noticeId, request);
  }

  @POST
  @Path("/{noticeId}/withdrawal")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "withdrawCourtNotice",
      summary = "Withdraw a notice",
      description =
          "With the reason; letters that have not gone are cancelled. Scope: arrears:act.")
  public Uni<WithdrawNotice.Answer> withdraw(
      @RestPath UUID accountId,
      @RestPath UUID noticeId,
      @NotNull @Valid WithdrawNotice.Request request) {
    return withdraw.run(actor.get(), accountId, noticeId, request);
  }

  @POST
  @Path("/{noticeId}/reviews")
  @ResponseStatus(201)
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "recordCourtReview",
      summary = "Write down a review of the notice",
      description = "Asked for in time, then decided. Scope: arrears:act.")
  public Uni<RecordReview.Answer> review(
      @RestPath UUID accountId,
      @RestPath UUID noticeId,
      @NotNull @Valid RecordReview.Request request) {
    return review.run(actor.get(), accountId, noticeId, request);
  }
}
