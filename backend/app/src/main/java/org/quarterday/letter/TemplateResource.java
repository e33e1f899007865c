package org.quarterday.letter;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.TemplateText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.CurrentActor;

/** Templates: the council's own words for each kind of letter, in versions. */
@Path("/api/v1")
@Tag(name = "letter")
@Cancellable(false)
public class TemplateResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject TemplateReads reads;
  @Inject DraftTemplate drafts;
  @Inject ApproveTemplate approve;
  @Inject DiscardTemplate discard;
  @Inject PreviewTemplate preview;
  @Inject Today today;

  /** Words to be looked through before they are kept. */
  @Schema(name = "LetterTemplateWords")
  record Words(
      @NotNull LetterKind kind,
      @NotNull @Size(max = 120) String subject,
      @NotNull @Size(max = 20000) String body) {}

  /** What is wrong with them, each at its line and column. */
  @Schema(name = "LetterTemplateFaults")
  record Faults(List<TemplateText.Fault> subject, List<TemplateText.Fault> body) {}

  @GET
  @Path("/letter-kinds")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listLetterKinds",
      summary = "The kinds of letters: their fields and by which ways each may go today",
      description = "Scope: account:read.")
  public Uni<List<TemplateReads.Kind>> kinds() {
    return reads.kinds(today.date());
  }

  @GET
  @Path("/letter-templates")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listLetterTemplates",
      summary = "Every version of the templates of a kind, or of all",
      description = "As they stand today, the newest first. Scope: account:read.")
  public Uni<List<TemplateReads.Item>> list(@RestQuery String kind) {
    return reads.list(Asked.oneOf(LetterKind.class, "kind", kind), today.date());
  }

  @GET
  @Path("/letter-templates/{templateId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getLetterTemplate",
      summary = "A version of a template",
      description = "Scope: account:read.")
  public Uni<TemplateReads.Item> one(@RestPath UUID templateId) {
    return reads.one(templateId, today.date());
  }

  @POST
  @Path("/letter-templates/check")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "checkLetterTemplate",
      summary = "What is wrong with a template’s words, while they are written",
      description = "Keeps nothing. Scope: comms:draft.")
  public Faults check(@NotNull @Valid Words words) {
    return new Faults(
        TemplateText.ofLine(words.kind(), words.subject()),
        TemplateText.of(words.kind(), words.body()).faults());
  }

  @POST
  @Path("/letter-templates")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "draftLetterTemplate",
      summary = "Begin a version of a template",
      description =
          "Fields are those of the kind; words with an unknown field, an open one or HTML are refused. Scope: comms:draft.")
  public Uni<DraftTemplate.Answer> draft(@NotNull @Valid DraftTemplate.Request request) {
    return drafts.begin(actor.get(), request);
  }

  @PUT
  @Path("/letter-templates/{templateId}")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "changeLetterTemplate",
      summary = "Change a version while it is a draft",
      description = "Takes its version as If-Match. Scope: comms:draft.")
  public Uni<DraftTemplate.Answer> change(
      @RestPath UUID templateId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid DraftTemplate.Request request) {
    return drafts.change(actor.get(), templateId, ifMatch, request);
  }

  @POST
  @Path("/letter-templates/{templateId}/approval")
  @PermissionsAllowed("comms:approve")
  @Operation(
      operationId = "approveLetterTemplate",
      summary = "Say yes to a version, from a day on",
      description =
          "Another person than who wrote it, as it was read: takes its version as If-Match. Scope: comms:approve.")
  public Uni<ApproveTemplate.Answer> approve(
      @RestPath UUID templateId,
      @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
      @NotNull @Valid ApproveTemplate.Request request) {
    return approve.run(actor.get(), templateId, ifMatch, request);
  }

  @POST
  @Path("/letter-templates/{templateId}/discarding")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "discardLetterTemplate",
      summary = "Drop a draft",
      description = "It stays on the list. Scope: comms:draft.")
  public Uni<ApproveTemplate.Answer> discard(@RestPath UUID templateId) {
    return discard.run(actor.get(), templateId);
  }

  @GET
  @Path("/letter-templates/{templateId}/preview.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "previewLetterTemplate",
      summary = "A version with the facts of an account",
      description =
          "As the letter would be today; nothing is queued. Never with the reader’s own household. Scope: account:read.")
  public Response preview(
      @RestPath UUID templateId,
      @RestQuery @NotBlank @Parameter(description = "The account’s reference.") String account) {
    return Download.pdf(
        "preview-" + account,
        preview.pdf(actor.get(), templateId, account).await().atMost(PATIENCE));
  }
}
