package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.ChangeDesk;
import org.quarterday.charge.Charges;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Takes a new build or acquisition onto the books, with what it is let for: it is void until let.
 */
@ApplicationScoped
class AddProperty extends Backdatable<AddProperty.Request> {

  @Schema(name = "PropertyAddition")
  record Request(
      @NotBlank @Size(max = 20) @Schema(examples = "D0001234") String reference,
      @Pattern(regexp = "[0-9]{1,12}") String uprn,
      @NotNull Property.Kind kind,
      UUID parentId,
      @NotBlank @Size(max = 100) String addressLine1,
      @Size(max = 100) String addressLine2,
      @Size(max = 10) String postcode,
      @Min(0) @Max(30) Short bedrooms,
      @Size(max = 20) String patch,
      @NotBlank String rentGroupCode,
      @Min(0) Long value1999Pence,
      @Min(0) @Schema(description = "Weekly formula rent in pence, over 52 weeks.")
          Long formulaRentPence,
      @NotNull @CivilDay LocalDate acquiredOn,
      @Schema(description = "What it is let for each week.") List<@Valid Charge> charges,
      String previewHash)
      implements Asked {

    List<Charge> all() {
      return charges == null ? List.of() : charges;
    }
  }

  @Schema(name = "PropertyAdditionCharge")
  record Charge(
      @NotNull @Pattern(regexp = "[A-Z0-9]{3}") String typeCode,
      @Min(0) @Max(100_000_000) long weeklyPence) {}

  @Inject RentRoll roll;
  @Inject Charges charges;
  @Inject Properties properties;
  @Inject Today today;

  /** Keyed by the reference: the property has no id yet. */
  Uni<ChangeDesk.Answer> run(Actor by, String key, Request request) {
    return run(by, key, subject(request), request);
  }

  private static UUID subject(Request request) {
    return UUID.nameUUIDFromBytes(
        request.reference.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public String kind() {
    return "PROPERTY_ADDITION";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID subject, Request request) {
    Property property = property(request);
    var why =
        new RentRoll.Why(
            maker, approvedBy, RollKinds.NEW_PROPERTY, "Property " + request.reference + " added");
    return properties
        .refuseUnknown(session, request.rentGroupCode, request.parentId)
        .chain(() -> refuseTaken(session, request.reference))
        .chain(() ->
            roll.change(
                session,
                why,
                RentRoll.Scope.property(property.id),
                () ->
                    session
                        .persist(property)
                        .chain(session::flush)
                        .chain(() -> charges(session, property, request))
                        .replaceWith(RentRoll.Made.of(property.id))));
  }

  private static Property property(Request request) {
    Property property = Property.of(request.kind, request.rentGroupCode, request.acquiredOn);
    property.reference = request.reference.strip();
    property.uprn = request.uprn;
    property.parentId = request.parentId;
    property.addressLine1 = request.addressLine1.strip();
    property.addressLine2 = request.addressLine2 == null ? "" : request.addressLine2.strip();
    property.postcode = request.postcode == null ? "" : request.postcode.strip();
    property.bedrooms = request.bedrooms;
    property.patch = request.patch == null ? "" : request.patch.strip();
    property.value1999Pence = request.value1999Pence;
    property.formulaRentPence = request.formulaRentPence;
    return property;
  }

  private static Uni<Void> refuseTaken(Mutiny.Session session, String reference) {
    return Sql.row(session, "select count(*) from property where reference = ?1", reference.strip())
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(PropertyProblem.REFERENCE_TAKEN, reference + " is in use.")
                .at("/reference");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Void> charges(Mutiny.Session session, Property property, Request request) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Charge charge : request.all()) {
      all =
          all.chain(() -> charges.mustBeCharge(session, charge.typeCode))
              .chain(() ->
                  session.persist(
                      PropertyCharge.of(
                          property.id,
                          charge.typeCode,
                          charge.weeklyPence,
                          request.acquiredOn,
                          null,
                          "New property",
                          today.instant())));
    }
    return all;
  }
}
