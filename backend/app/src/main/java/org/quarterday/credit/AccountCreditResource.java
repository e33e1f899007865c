package org.quarterday.credit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Proving one account's credit. */
@Path("/api/v1/accounts/{accountId}/credit")
@Tag(name = "credit")
@Cancellable(false)
public class AccountCreditResource {

  @Inject CurrentActor actor;
  @Inject LookAtCredit look;
  @Inject OpenCreditReview open;
  @Inject AnswerCheck answer;
  @Inject ClassifyCredit classify;
  @Inject HoldCredit hold;
  @Inject CloseCreditReview close;
  @Inject RecordCouncilDebt recordDebt;
  @Inject WithdrawCouncilDebt withdrawDebt;
  @Inject RecordContact recordContact;
  @Inject WriteToOwner writeToOwner;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountCredit",
      summary = "One account's credit, how far it is proved, and what is next",
      description =
          "Its facts, the checklist with what the books say, the debts of its owners in their order, and the steps that are left. Scope: account:read.")
  public Uni<AccountCredit> credit(@RestPath UUID accountId) {
    return look.run(actor.get(), accountId);
  }

  @POST
  @Path("/review")
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "openCreditReview",
      summary = "Begin to prove a credit",
      description = "One at a time for each account. Scope: refund:propose.")
  public Uni<OpenCreditReview.Answer> open(@RestPath UUID accountId) {
    return open.run(actor.get(), accountId);
  }

  @PUT
  @Path("/review/answers/{code}")
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "answerCreditQuestion",
      summary = "Answer one question of the checklist",
      description =
          "With what was looked at; bound to what the books said of it. Scope: refund:propose.")
  public Uni<AnswerCheck.Answer> answer(
      @RestPath UUID accountId,
      @RestPath @Pattern(regexp = AnswerCheck.CODE) String code,
      @NotNull @Valid AnswerCheck.Request request) {
    return answer.run(actor.get(), accountId, code, request);
  }

  @PUT
  @Path("/review/kind")
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "classifyCredit",
      summary = "Say what a credit is",
      description = "By the kinds in force; the kind says what may be done. Scope: refund:propose.")
  public Uni<ClassifyCredit.Answer> classify(
      @RestPath UUID accountId, @NotNull @Valid ClassifyCredit.Request request) {
    return classify.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/review/hold")
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "holdCredit",
      summary = "Hold a proved credit in advance until a day",
      description = "Nothing is posted; on the day it is listed again. Scope: refund:propose.")
  public Uni<HoldCredit.Answer> hold(
      @RestPath UUID accountId, @NotNull @Valid HoldCredit.Request request) {
    return hold.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/review/closing")
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "closeCreditReview",
      summary = "End the look at a credit",
      description = "It is used up, or was none. Scope: refund:propose.")
  public Uni<CloseCreditReview.Answer> close(
      @RestPath UUID accountId, @NotNull @Valid CloseCreditReview.Request request) {
    return close.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/council-debts")
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "recordCouncilDebt",
      summary = "Record what a tenant owes in the council's other books",
      description = "By its number there, as somebody found it. Scope: refund:propose.")
  public Uni<RecordCouncilDebt.Answer> recordDebt(
      @RestPath UUID accountId, @NotNull @Valid RecordCouncilDebt.Request request) {
    return recordDebt.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/council-debts/{debtId}/withdrawal")
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "withdrawCouncilDebt",
      summary = "Say that a debt in other books is none, or is paid",
      description = "It stays to be read. Scope: refund:propose.")
  public Uni<WithdrawCouncilDebt.Answer> withdrawDebt(
      @RestPath UUID accountId,
      @RestPath UUID debtId,
      @NotNull @Valid WithdrawCouncilDebt.Request request) {
    return withdrawDebt.run(actor.get(), accountId, debtId, request);
  }

  @POST
  @Path("/contacts")
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "recordCreditContact",
      summary = "Record a try to reach whoever a credit belongs to",
      description = "And what came of it. Scope: refund:propose.")
  public Uni<RecordContact.Answer> recordContact(
      @RestPath UUID accountId, @NotNull @Valid RecordContact.Request request) {
    return recordContact.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/owner-letter")
  @ResponseStatus(201)
  @PermissionsAllowed("refund:propose")
  @Operation(
      operationId = "writeToCreditOwner",
      summary = "Write to whoever a credit belongs to",
      description =
          "A letter to each owner at the last address known, which is on record as a try. Scope: refund:propose.")
  public Uni<WriteToOwner.Answer> writeToOwner(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key) {
    return writeToOwner.run(actor.get(), key, accountId);
  }
}
