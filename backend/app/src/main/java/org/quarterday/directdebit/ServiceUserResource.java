package org.quarterday.directdebit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The council as Bacs knows it: who collects, and into which of its own bank accounts. */
@Path("/api/v1/service-users")
@Tag(name = "directdebit")
@Cancellable(false)
public class ServiceUserResource {

  @Schema(name = "ServiceUsers")
  record Answer(List<SetServiceUser.Answer> items) {}

  @Inject CurrentActor actor;
  @Inject Pool pool;
  @Inject SetServiceUser set;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listServiceUsers",
      summary = "Service user numbers",
      description = "None until Direct Debit has been set up. Scope: reference:read.")
  public Uni<Answer> list() {
    return pool.query("select * from service_user order by number")
        .execute()
        .map(rows ->
            new Answer(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new SetServiceUser.Answer(
                            row.getString("number"),
                            row.getString("name"),
                            row.getString("bank_name"),
                            row.getString("account_name"),
                            row.getString("sort_code"),
                            row.getString("account_number"),
                            row.getString("contact")))
                    .toList()));
  }

  @PUT
  @Path("/{number}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setServiceUser",
      summary = "Enter a service user number, or change what stands with it",
      description = "The council’s bank account is checked like a payer’s. Scope: config:admin.")
  public Uni<SetServiceUser.Answer> set(
      @RestPath String number, @NotNull @Valid SetServiceUser.Request request) {
    return set.run(actor.get(), number, request);
  }
}
