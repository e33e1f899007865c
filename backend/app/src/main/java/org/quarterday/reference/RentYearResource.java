package org.quarterday.reference;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.reference.ReferenceReads.Listed;
import org.quarterday.reference.ReferenceReads.RentYear;

/** The rent calendar. */
@Path("/api/v1/rent-years")
@Tag(name = "reference")
@Cancellable(false)
public class RentYearResource {

  @Inject CurrentActor actor;
  @Inject ReferenceReads reads;
  @Inject MakeRentYear make;
  @Inject ApproveRentYear approve;
  @Inject CloseRentYear close;
  @Inject SetRentFreeWeeks setFreeWeeks;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listRentYears",
      summary = "Rent years with their weeks",
      description = "Newest first. Scope: reference:read.")
  public Uni<Listed<RentYear>> list() {
    return reads.rentYears(null);
  }

  @GET
  @Path("/{year}")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "getRentYear",
      summary = "One rent year",
      description = "Scope: reference:read.")
  public Uni<RentYear> one(@RestPath short year) {
    return reads
        .rentYears(year)
        .map(years -> {
          if (years.items().isEmpty()) {
            throw Problem.of(ReferenceProblem.RENT_YEAR_NOT_FOUND, "Make the rent year first.");
          }
          return years.items().getFirst();
        });
  }

  @POST
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "makeRentYear",
      summary = "Make a rent year",
      description =
          "52 or 53 weeks from the first Monday on or after 1 April, or as given. Scope: config:admin.")
  public Uni<MakeRentYear.Answer> make(@NotNull @Valid MakeRentYear.Request request) {
    return make.run(actor.get(), request);
  }

  @POST
  @Path("/{year}/approval")
  @PermissionsAllowed("yearend:approve")
  @Operation(
      operationId = "approveRentYear",
      summary = "Approve a rent year",
      description = "By another person than its maker. Scope: yearend:approve.")
  public Uni<ApproveRentYear.Answer> approve(@RestPath int year) {
    return approve.run(actor.get(), year);
  }

  @POST
  @Path("/{year}/closing")
  @PermissionsAllowed("yearend:approve")
  @Operation(
      operationId = "closeRentYear",
      summary = "Close a rent year",
      description = "Nothing can be made effective in it afterwards. Scope: yearend:approve.")
  public Uni<CloseRentYear.Answer> close(@RestPath int year) {
    return close.run(actor.get(), year);
  }

  @PUT
  @Path("/{year}/rent-free-weeks/{rentGroup}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setRentFreeWeeks",
      summary = "Set the rent-free weeks of a rent group",
      description =
          "All of the year's at once; refused for a week that has been debited. Scope: config:admin.")
  public Uni<SetRentFreeWeeks.Answer> setFreeWeeks(
      @RestPath int year,
      @RestPath String rentGroup,
      @NotNull @Valid SetRentFreeWeeks.Request request) {
    return setFreeWeeks.run(actor.get(), rentGroup, year, request);
  }
}
