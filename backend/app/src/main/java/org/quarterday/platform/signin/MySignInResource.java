package org.quarterday.platform.signin;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.security.CurrentActor;

/**
 * Who is signed in to Housing Online. Guarded by a permission only that realm's people can hold.
 */
@Path("/api/v1/my/sign-in")
@Tag(name = "online")
@Cancellable(false)
public class MySignInResource {

  @Schema(name = "MySignIn")
  public record MySignIn(
      @Schema(description = "The person's name.", examples = "Tina Osei") String name,
      @Schema(description = "What they sign in with.", examples = "tina.osei@example.org")
          String username,
      @Schema(
              description =
                  "The books hold a demonstration council: every page says so, lest it be taken for somebody's own account.")
          boolean demonstrationData) {}

  @Inject CurrentActor current;
  @Inject BooksReads books;

  /**
   * Staff and third parties are refused here whatever their roles: the permission exists only in
   * the tenants' realm.
   */
  @GET
  @PermissionsAllowed("my:read")
  @Operation(operationId = "mySignIn", summary = "Who is signed in to Housing Online")
  public Uni<MySignIn> mySignIn() {
    String name = current.get().name();
    String username = current.username();
    return books
        .holdDemonstration()
        .map(demonstration -> new MySignIn(name, username, demonstration));
  }
}
