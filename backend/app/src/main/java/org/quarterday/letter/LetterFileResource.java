package org.quarterday.letter;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.CurrentActor;

/** Files of letters: for our own printer, or for who makes braille and audio. */
@Path("/api/v1/letter-files")
@Tag(name = "letter")
@Cancellable(false)
public class LetterFileResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** When the letters of a file went. */
  @Schema(name = "LetterFileSent")
  record Sent(
      @NotNull
          @Schema(
              description = "The civil day they went: today or before.",
              examples = "2026-11-24")
          LocalDate sentOn) {}

  @Inject CurrentActor actor;
  @Inject MakeLetterFile make;
  @Inject LetterFileReads reads;
  @Inject SendLetters send;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listLetterFiles",
      summary = "The last hundred files of letters",
      description = "The newest first. Scope: account:read.")
  public Uni<List<LetterFileReads.Item>> list() {
    return reads.list();
  }

  @POST
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "makeLetterFile",
      summary = "Put the letters that wait into one file",
      description =
          "Up to 250, the oldest first; a letter is in one file at most. Sends nothing. Scope: comms:draft.")
  public Uni<MakeLetterFile.Answer> make(@NotNull @Valid MakeLetterFile.Request request) {
    return make.run(actor.get(), request);
  }

  @GET
  @Path("/{fileId}/letters.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "getLetterFilePdf",
      summary = "The letters of a file behind one another",
      description = "The same bytes whenever it is asked for. Scope: comms:draft.")
  public Response pdf(@RestPath UUID fileId) {
    var kept = reads.kept(actor.get(), fileId).await().atMost(PATIENCE);
    return Download.pdf(kept.name(), kept.pdf());
  }

  @GET
  @Path("/{fileId}/manifest.csv")
  @Produces(Download.CSV)
  @Blocking
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "getLetterFileManifest",
      summary = "What is in a file: each letter with its pages and its hash",
      description = "Scope: comms:draft.")
  public Response manifest(@RestPath UUID fileId) {
    var kept = reads.kept(actor.get(), fileId).await().atMost(PATIENCE);
    return Download.csv(kept.name(), kept.manifest().getBytes(StandardCharsets.UTF_8));
  }

  @POST
  @Path("/{fileId}/sent")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "sendLetterFile",
      summary = "Say that the letters of a file went",
      description =
          "All that have not gone yet, but for those a hold stops; a notice counts from that day. Scope: comms:draft.")
  public Uni<SendLetters.Answer> sent(@RestPath UUID fileId, @NotNull @Valid Sent request) {
    var by = actor.get();
    return reads
        .waiting(fileId)
        .invoke(letters -> {
          if (letters.isEmpty()) {
            throw Problem.of(LetterProblem.NO_LETTERS_TO_PRINT, "All of this file have gone.");
          }
        })
        .chain(letters -> send.run(by, new SendLetters.Request(letters, request.sentOn())));
  }
}
