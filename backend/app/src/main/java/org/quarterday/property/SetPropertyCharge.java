package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.Charges;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Sets what a property is let for, of one type, from a Monday: a new charge, another amount, or
 * none any more. It counts while the property is empty and for the next letting; a tenant's charges
 * are their account's own.
 */
@ApplicationScoped
class SetPropertyCharge extends Backdatable<SetPropertyCharge.Request> {

  @Schema(name = "PropertyChargeSetting")
  record Request(
      @NotNull @Pattern(regexp = "[A-Z0-9]{3}") String typeCode,
      @Min(0) @Max(100_000_000) @Schema(description = "Pence a week; absent to end the charge.")
          Long weeklyPence,
      @NotNull @Schema(description = "A Monday.") @CivilDay LocalDate from,
      @NotBlank @Size(max = 200) String reason,
      String previewHash)
      implements Asked {}

  @Inject RentRoll roll;
  @Inject Charges charges;
  @Inject Properties properties;
  @Inject Today today;

  @Override
  public String kind() {
    return "PROPERTY_CHARGE";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    var why = new RentRoll.Why(maker, approvedBy, RollKinds.CHARGES, request.reason);
    return properties
        .locked(session, id)
        .invoke(property -> property.refuseChargeDay(request.from, "/from"))
        .call(() -> charges.mustBeCharge(session, request.typeCode))
        .chain(property ->
            roll.change(
                session,
                why,
                RentRoll.Scope.property(id),
                () -> set(session, id, request).map(RentRoll.Made::of)));
  }

  private Uni<UUID> set(Mutiny.Session session, UUID id, Request request) {
    return session
        .createSelectionQuery(
            "from PropertyCharge where propertyId = ?1 and typeCode = ?2", PropertyCharge.class)
        .setParameter(1, id)
        .setParameter(2, request.typeCode)
        .getResultList()
        .chain(all -> {
          PropertyCharge current =
              all.stream().filter(c -> c.covers(request.from)).findFirst().orElse(null);
          if (current == null && request.weeklyPence == null) {
            throw Problem.of(
                    CommonProblem.INVALID, "There is no " + request.typeCode + " to end then.")
                .at("/weeklyPence");
          }
          LocalDate until = current == null ? next(all, request.from) : current.endsBefore;
          return end(session, current, request.from)
              .chain(session::flush)
              .chain(() -> start(session, id, request, until));
        });
  }

  /** A charge that starts later stays as it is: the new one runs up to it. */
  private static LocalDate next(java.util.List<PropertyCharge> all, LocalDate from) {
    return all.stream()
        .map(charge -> charge.startsOn)
        .filter(day -> day.isAfter(from))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private Uni<Void> end(Mutiny.Session session, PropertyCharge current, LocalDate from) {
    if (current == null) {
      return Uni.createFrom().voidItem();
    }
    if (current.startsOn.equals(from)) {
      return session.remove(current);
    }
    current.endsBefore = from;
    current.recordedAt = today.instant();
    return Uni.createFrom().voidItem();
  }

  private Uni<UUID> start(Mutiny.Session session, UUID id, Request request, LocalDate until) {
    if (request.weeklyPence == null) {
      return Uni.createFrom().item(id);
    }
    PropertyCharge charge =
        PropertyCharge.of(
            id,
            request.typeCode,
            request.weeklyPence,
            request.from,
            until,
            request.reason,
            today.instant());
    return session.persist(charge).replaceWith(charge.id);
  }
}
