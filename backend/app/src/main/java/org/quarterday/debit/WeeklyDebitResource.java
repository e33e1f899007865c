package org.quarterday.debit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.debit.rules.SignOff;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The weekly debit, step by step. A week is named by its Monday. */
@Path("/api/v1/weekly-debits")
@Tag(name = "debit")
@Cancellable(false)
public class WeeklyDebitResource {

  @Inject CurrentActor actor;
  @Inject DebitBoardReads boards;
  @Inject DebitListReads lists;
  @Inject PrepareDebit prepare;
  @Inject SignDebit sign;
  @Inject SendDebitBack sendBack;
  @Inject PostDebit post;
  @Inject BackOutDebit backOut;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listWeeklyDebits",
      summary = "Rent weeks and the state of their debits, latest first",
      description = "Up to four weeks ahead. Scope: account:read.")
  public Uni<Page<DebitListReads.Week>> list(
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    return lists.weeks(after, Page.limit(limit));
  }

  @POST
  @ResponseStatus(202)
  @PermissionsAllowed("debit:prepare")
  @Operation(
      operationId = "prepareWeeklyDebit",
      summary = "Prepare a week's debit, or prepare it again",
      description =
          "Starts the job that makes lines, totals and exceptions; voids signatures given before. Scope: debit:prepare.")
  public Uni<PrepareDebit.Answer> prepare(
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PrepareDebit.Request request) {
    return prepare.run(actor.get(), key, request);
  }

  @GET
  @Path("/{week}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getWeeklyDebit",
      summary = "The control board of a week's debit",
      description = "Scope: account:read.")
  public Uni<DebitBoard> board(
      @RestPath LocalDate week,
      @RestQuery @Parameter(description = "An earlier attempt; the latest when left out.")
          Integer attempt) {
    return boards.board(actor.get(), week, attempt);
  }

  @POST
  @Path("/{week}/balancing")
  @PermissionsAllowed("debit:prepare")
  @Operation(
      operationId = "signDebitBalanced",
      summary = "Sign the debit as balanced",
      description =
          "Refused while a difference, an open exception or a change since the pre-list stands. Scope: debit:prepare.")
  public Uni<SignDebit.Answer> balance(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SignDebit.Request request) {
    return sign.run(actor.get(), key, week, SignOff.Step.BALANCE, request);
  }

  @POST
  @Path("/{week}/approval")
  @PermissionsAllowed("debit:approve")
  @Operation(
      operationId = "approveWeeklyDebit",
      summary = "Approve the debit",
      description =
          "By another person than prepared it or signed it as balanced, for exactly the content hash sent. Scope: debit:approve.")
  public Uni<SignDebit.Answer> approve(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SignDebit.Request request) {
    return sign.run(actor.get(), key, week, SignOff.Step.APPROVE, request);
  }

  @POST
  @Path("/{week}/refusal")
  @PermissionsAllowed("debit:approve")
  @Operation(
      operationId = "refuseWeeklyDebit",
      summary = "Send the debit back to be prepared again",
      description = "Scope: debit:approve.")
  public Uni<SendDebitBack.Answer> refuse(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SendDebitBack.Request request) {
    return sendBack.run(actor.get(), key, week, request);
  }

  @POST
  @Path("/{week}/posting")
  @ResponseStatus(202)
  @PermissionsAllowed("debit:approve")
  @Operation(
      operationId = "postWeeklyDebit",
      summary = "Post the approved debit",
      description = "Starts the job that posts exactly the approved lines. Scope: debit:approve.")
  public Uni<PostDebit.Answer> post(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key) {
    return post.run(actor.get(), key, week);
  }

  @POST
  @Path("/{week}/closing")
  @PermissionsAllowed("debit:approve")
  @Operation(
      operationId = "closeWeeklyDebit",
      summary = "Close the week",
      description = "Refused until every control after posting agrees. Scope: debit:approve.")
  public Uni<SignDebit.Answer> close(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid SignDebit.Request request) {
    return sign.run(actor.get(), key, week, SignOff.Step.CLOSE, request);
  }

  @POST
  @Path("/{week}/reversal")
  @PermissionsAllowed("debit:prepare")
  @Operation(
      operationId = "proposeDebitReversal",
      summary = "Propose to back the posted debit out",
      description = "Another person has to agree. Scope: debit:prepare.")
  public Uni<BackOutDebit.Answer> proposeBackOut(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid BackOutDebit.Request request) {
    return backOut.propose(actor.get(), key, week, request);
  }

  @POST
  @Path("/{week}/reversal/approval")
  @ResponseStatus(202)
  @PermissionsAllowed("debit:approve")
  @Operation(
      operationId = "approveDebitReversal",
      summary = "Agree, and back the posted debit out",
      description =
          "Starts the job that reverses every entry of it; both journals are kept. Scope: debit:approve.")
  public Uni<BackOutDebit.Answer> agreeBackOut(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key) {
    return backOut.agree(actor.get(), key, week);
  }

  @POST
  @Path("/{week}/reversal/refusal")
  @PermissionsAllowed("debit:approve")
  @Operation(
      operationId = "refuseDebitReversal",
      summary = "Leave the debit as it stands",
      description = "Scope: debit:approve.")
  public Uni<BackOutDebit.Answer> declineBackOut(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid BackOutDebit.Request request) {
    return backOut.decline(actor.get(), key, week, request);
  }
}
