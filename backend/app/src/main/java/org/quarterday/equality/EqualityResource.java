package org.quarterday.equality;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.equality.rules.Characteristic;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.CurrentActor;

/** Equality data: one person's with them, and figures of many. */
@Path("/api/v1")
@Tag(name = "equality")
@Cancellable(false)
public class EqualityResource {

  @Inject CurrentActor actor;
  @Inject EqualityReads reads;
  @Inject EqualityReport report;
  @Inject SetThreshold setThreshold;
  @Inject Today today;

  @GET
  @Path("/equality-questions")
  @PermissionsAllowed({"equality:keep", "equality:view"})
  @Operation(
      operationId = "listEqualityQuestions",
      summary = "What people may be asked of themselves, and the answers",
      description = "Scope: equality:keep or equality:view.")
  public Uni<EqualityReads.Questions> questions() {
    return reads.questions();
  }

  @GET
  @Path("/equality-report")
  @PermissionsAllowed("equality:view")
  @Operation(
      operationId = "getEqualityReport",
      summary = "What happened to the people of each group in a rent year",
      description =
          "Small numbers are left out, and others with them from which they could be worked out. Scope: equality:view.")
  public Uni<EqualityReport.Answer> report(
      @RestQuery String characteristic, @RestQuery String measure, @RestQuery Integer year) {
    Characteristic of = Asked.oneOf(Characteristic.class, "characteristic", characteristic);
    EqualityMeasure what = Asked.oneOf(EqualityMeasure.class, "measure", measure);
    if (of == null || what == null || year == null) {
      throw Asked.refused("characteristic", "Say which characteristic, which measure, which year.");
    }
    return report.of(of, what, year, today.date());
  }

  @PUT
  @Path("/equality-threshold")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setEqualityThreshold",
      summary = "Say of how many people a figure has to be, from a day on",
      description = "Scope: config:admin.")
  public Uni<SetThreshold.Answer> setThreshold(@NotNull @Valid SetThreshold.Request request) {
    return setThreshold.run(actor.get(), request);
  }
}
