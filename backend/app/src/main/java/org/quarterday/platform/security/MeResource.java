package org.quarterday.platform.security;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Who is asking, and what they may do: what a screen needs to say beforehand why a button is not
 * for you.
 */
@Path("/api/v1/me")
@Tag(name = "security")
@Cancellable(false)
public class MeResource {

  @Schema(name = "Me")
  public record Me(
      @Schema(
              description = "Compare with makers and checkers in other answers.",
              examples =
                  "http://localhost:8180/realms/council-staff|4b1d0c4e-0f53-4b8e-9f0a-6f2f2f7f4a11")
          String id,
      @Schema(description = "How other people know you.", examples = "Amara Lewis") String name,
      @Schema(description = "What you sign in with.", examples = "amara.lewis") String username,
      @Schema(
              description = "The application this request came through.",
              examples = "housing-staff-web")
          String client,
      @Schema(description = "Job roles, for display.", examples = "[\"housing-assistant\"]")
          List<String> jobRoles,
      @Schema(description = "What you may do.", examples = "[\"account:read\",\"debit:prepare\"]")
          List<String> permissions,
      @Schema(
              description =
                  "The books hold a demonstration council: every page says so, lest invented people be taken for tenants.")
          boolean demonstrationData) {}

  @Inject CurrentActor current;
  @Inject BooksReads books;

  /** Any sign-in that is in force may ask this about itself. */
  @GET
  @Authenticated
  @Operation(
      operationId = "me",
      summary = "Who is signed in",
      description = "Name, job roles and permissions of the caller. Scope: none.")
  public Uni<Me> me() {
    Actor actor = current.get();
    String username = current.username();
    List<String> jobRoles = current.jobRoles().stream().sorted().toList();
    return books
        .holdDemonstration()
        .map(demonstration ->
            new Me(
                actor.id(),
                actor.name(),
                username,
                actor.client(),
                jobRoles,
                actor.permissions().stream().sorted().toList(),
                demonstration));
  }
}
