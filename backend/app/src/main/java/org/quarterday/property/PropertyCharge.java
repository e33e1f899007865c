package org.quarterday.property;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a property is let for each week, and what is lost while it is empty. */
@Entity
@Table(name = "property_charge")
class PropertyCharge {

  @Id UUID id;

  @Column(name = "property_id")
  UUID propertyId;

  @Column(name = "type_code")
  String typeCode;

  @Column(name = "weekly_pence")
  long weeklyPence;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "ends_before")
  LocalDate endsBefore;

  String reason;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Version int version;

  static PropertyCharge of(
      UUID propertyId,
      String typeCode,
      long weeklyPence,
      LocalDate startsOn,
      LocalDate endsBefore,
      String reason,
      Instant now) {
    PropertyCharge charge = new PropertyCharge();
    charge.id = UuidCreator.getTimeOrderedEpoch();
    charge.propertyId = propertyId;
    charge.typeCode = typeCode;
    charge.weeklyPence = weeklyPence;
    charge.startsOn = startsOn;
    charge.endsBefore = endsBefore;
    charge.reason = reason;
    charge.recordedAt = now;
    return charge;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(startsOn) && (endsBefore == null || day.isBefore(endsBefore));
  }
}
