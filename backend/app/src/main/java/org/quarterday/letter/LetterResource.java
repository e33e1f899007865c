package org.quarterday.letter;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.export.BoundPdf;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.CurrentActor;

/** Letters: what waits for the post, what went, and each as it went. */
@Path("/api/v1/letters")
@Tag(name = "letter")
@Cancellable(false)
public class LetterResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STATES =
      "QUEUED, MADE, TO_SUPPLIER, SENT or CANCELLED; all when left out.";

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject LetterReads reads;
  @Inject SendLetters send;
  @Inject CancelLetter cancel;
  @Inject ApproveLetter approve;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listLetters",
      summary = "Letters, the newest first",
      description = "Scope: account:read.")
  public Uni<Page<LetterReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(state, kind, accountId), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportLetters",
      summary = "The list of letters as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String kind,
      @RestQuery String accountId,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, kind, accountId);
    return exports.of(
        LetterSheet.LETTERS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{letterId}/letter.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getLetterPdf",
      summary = "A letter as it was made",
      description =
          "A tagged PDF (PDF/UA-1), the same bytes whenever it is asked for. Scope: account:read.")
  public Response pdf(@RestPath UUID letterId) {
    var letter = reads.one(letterId).await().atMost(PATIENCE);
    ownAccount.refuseAny(actor.get(), letter.accountId()).await().atMost(PATIENCE);
    return Download.pdf(
        "letter-%s-%s"
            .formatted(
                letter.accountId() == null ? "complaint" : letter.accountReference(),
                letter.dated()),
        reads.pdf(letterId).await().atMost(PATIENCE));
  }

  @GET
  @Path("/print.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "printLetters",
      summary = "The letters that wait for the post, as one document",
      description =
          "Up to 250, the oldest first. Printing sends nothing: say so afterwards. Scope: comms:draft.")
  public Response print(@RestQuery String kind) {
    List<BoundPdf.Part> letters =
        reads.toPrint(actor.get(), kind, Page.MOST).await().atMost(PATIENCE);
    if (letters.isEmpty()) {
      throw Problem.of(LetterProblem.NO_LETTERS_TO_PRINT, "All that was made has gone.");
    }
    return Download.pdf("letters-to-print", BoundPdf.of(letters));
  }

  @POST
  @Path("/sent")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "sendLetters",
      summary = "Say that letters went into the post",
      description =
          "All of them or none, but for those a hold stops; a notice counts from that day. Scope: comms:draft.")
  public Uni<SendLetters.Answer> sent(@NotNull @Valid SendLetters.Request request) {
    return send.run(actor.get(), request);
  }

  @POST
  @Path("/{letterId}/cancellation")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "cancelLetter",
      summary = "Keep a letter from going",
      description = "It stays on the list with the reason. Scope: comms:draft.")
  public Uni<CancelLetter.Answer> cancel(
      @RestPath UUID letterId, @NotNull @Valid CancelLetter.Request request) {
    return cancel.run(actor.get(), letterId, request);
  }

  @POST
  @Path("/{letterId}/approval")
  @PermissionsAllowed("comms:approve")
  @Operation(
      operationId = "approveLetter",
      summary = "Say yes to a letter that a second person has to read",
      description =
          "Where somebody it is for has to be written to with care; bound to the page that was read. Scope: comms:approve.")
  public Uni<ApproveLetter.Answer> approve(
      @RestPath UUID letterId, @NotNull @Valid ApproveLetter.Request request) {
    return approve.run(actor.get(), letterId, request);
  }

  private static LetterReads.Filter filter(String state, String kind, String accountId) {
    return new LetterReads.Filter(
        Asked.oneOf(LetterReads.State.class, "state", state),
        kind == null || kind.isBlank() ? null : kind,
        Asked.uuid("accountId", accountId));
  }
}
