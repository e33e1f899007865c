package org.quarterday.complaint;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.audit.AuditLog;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.security.CurrentActor;

/** One complaint, read and taken away. */
@Path("/api/v1/complaints")
@Tag(name = "complaint")
@Cancellable(false)
public class ComplaintFileResource {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject CurrentActor actor;
  @Inject ComplaintFileReads reads;
  @Inject EvidenceBundle evidence;
  @Inject AuditLog audit;
  @Inject BooksReads books;

  @GET
  @Path("/{complaintId}")
  @PermissionsAllowed("complaint:read")
  @Operation(
      operationId = "getComplaint",
      summary = "One complaint with everything on record of it",
      description =
          "With what can happen next and why the caller may not. The ETag is the version for If-Match. Scope: complaint:read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComplaintFileReads.Whole.class)))
  public Uni<Response> one(@RestPath UUID complaintId) {
    return reads
        .of(actor.get(), complaintId)
        .map(whole ->
            Response.ok(whole).header("ETag", IfMatch.tag(whole.file().version())).build());
  }

  @GET
  @Path("/{complaintId}/evidence.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("complaint:manage")
  @Operation(
      operationId = "getComplaintEvidence",
      summary = "What the books know of a complaint as one tagged PDF",
      description =
          "The complaint, the account's statement from a year before, what was done about it, and the letters as they went. That it was taken is on the audit log. Scope: complaint:manage.")
  public Response evidence(@RestPath UUID complaintId) {
    var by = actor.get();
    var whole = reads.of(by, complaintId).await().atMost(PATIENCE);
    boolean invented = books.holdDemonstration().await().atMost(PATIENCE);
    String name = "Evidence-" + whole.file().reference();
    audit.exported(by, name, new JsonObject().put("format", "pdf")).await().atMost(PATIENCE);
    return Download.pdf(name, evidence.pdf(whole, by, invented));
  }
}
