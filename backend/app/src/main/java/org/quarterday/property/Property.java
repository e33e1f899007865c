package org.quarterday.property;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;

/** A home, garage or other thing the council lets, or the block or estate it stands in. */
@Entity
@Table(name = "property")
class Property {

  enum Kind {
    DWELLING,
    GARAGE,
    PARKING_SPACE,
    SHED,
    BLOCK,
    ESTATE
  }

  enum SaleReason {
    RIGHT_TO_BUY,
    SALE,
    DEMOLITION
  }

  @Id UUID id;
  String reference;
  String uprn;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(name = "parent_id")
  UUID parentId;

  @Column(name = "address_line_1")
  String addressLine1;

  @Column(name = "address_line_2")
  String addressLine2 = "";

  String postcode = "";
  Short bedrooms;
  String patch = "";

  @Column(name = "rent_group_code")
  String rentGroupCode;

  @Column(name = "value_1999_pence")
  Long value1999Pence;

  @Column(name = "formula_rent_pence")
  Long formulaRentPence;

  @Column(name = "acquired_on")
  LocalDate acquiredOn;

  @Column(name = "sold_on")
  LocalDate soldOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "sale_reason")
  SaleReason saleReason;

  @Version int version;

  static Property of(Kind kind, String rentGroup, LocalDate acquiredOn) {
    Property property = new Property();
    property.id = UuidCreator.getTimeOrderedEpoch();
    property.kind = kind;
    property.rentGroupCode = rentGroup;
    property.acquiredOn = acquiredOn;
    return property;
  }

  /** From this day it is no longer ours: nothing is debited on it and it is not void. */
  void sell(LocalDate day, SaleReason reason) {
    if (soldOn != null) {
      throw Problem.of(PropertyProblem.ALREADY_SOLD, "It was sold on " + soldOn + ".");
    }
    if (day.isBefore(acquiredOn)) {
      throw Problem.of(PropertyProblem.NOT_OURS_THEN, "It is ours from " + acquiredOn + ".")
          .at("/soldOn");
    }
    soldOn = day;
    saleReason = reason;
  }

  /** A charge starts or changes on a Monday, or on the day the property became ours. */
  void refuseChargeDay(LocalDate day, String pointer) {
    if (day.isBefore(acquiredOn) || (soldOn != null && !day.isBefore(soldOn))) {
      throw Problem.of(
              PropertyProblem.NOT_OURS_THEN,
              "It is ours from "
                  + acquiredOn
                  + (soldOn == null ? "." : " and was sold on " + soldOn + "."))
          .at(pointer);
    }
    if (day.getDayOfWeek() != DayOfWeek.MONDAY && !day.equals(acquiredOn)) {
      throw Problem.of(PropertyProblem.NOT_A_MONDAY_HERE, day + " is not a Monday.").at(pointer);
    }
  }
}
