package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Corrects what is on record about a property; nothing here moves money. */
@ApplicationScoped
class ChangeProperty {

  @Schema(name = "PropertyDetails")
  record Request(
      @Pattern(regexp = "[0-9]{1,12}") String uprn,
      @NotBlank @Size(max = 100) String addressLine1,
      @Size(max = 100) String addressLine2,
      @Size(max = 10) String postcode,
      @Min(0) @Max(30) Short bedrooms,
      @Size(max = 20) String patch,
      @Min(0) Long value1999Pence,
      @Min(0) Long formulaRentPence,
      UUID parentId) {}

  @Schema(name = "PropertyVersion")
  record Answer(UUID id, int version) {}

  @Inject Work work;
  @Inject Properties properties;

  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            properties
                .locked(session, id)
                .invoke(property -> IfMatch.require(ifMatch, property.version))
                .call(property ->
                    properties.refuseUnknown(session, property.rentGroupCode, request.parentId))
                .invoke(property -> take(property, request))
                .call(session::flush)
                .map(property -> new Answer(property.id, property.version)));
  }

  private static void take(Property property, Request request) {
    property.uprn = request.uprn;
    property.addressLine1 = request.addressLine1.strip();
    property.addressLine2 = request.addressLine2 == null ? "" : request.addressLine2.strip();
    property.postcode = request.postcode == null ? "" : request.postcode.strip();
    property.bedrooms = request.bedrooms;
    property.patch = request.patch == null ? "" : request.patch.strip();
    property.value1999Pence = request.value1999Pence;
    property.formulaRentPence = request.formulaRentPence;
    property.parentId = request.parentId;
  }
}
