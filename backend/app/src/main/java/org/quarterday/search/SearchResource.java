package org.quarterday.search;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The one search box. */
@Path("/api/v1/search")
@Tag(name = "search")
@Cancellable(false)
public class SearchResource {

  @Inject CurrentActor actor;
  @Inject SearchReads search;

  @Schema(name = "SearchResults")
  record Results(
      @Schema(description = "At most 20, the likeliest first.") List<SearchReads.Item> items) {}

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "search",
      summary = "Search from anywhere",
      description =
          "By account or payment reference, by name in any word order (slips forgiven), by address or postcode. Scope: account:read.")
  public Uni<Results> search(
      @RestQuery @Parameter(description = "At least two characters.", example = "okafor ada")
          String q) {
    return search.find(actor.get(), q).map(Results::new);
  }
}
