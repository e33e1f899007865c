package org.quarterday.person;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who is, was or may become a tenant or live with one. */
@Entity
@Table(name = "person")
class Person {

  @Id UUID id;
  String reference;
  String title = "";
  String forename = "";
  String surname;

  @Column(name = "born_on")
  LocalDate bornOn;

  @Column(name = "deceased_on")
  LocalDate deceasedOn;

  @Column(name = "national_insurance_sealed")
  byte[] nationalInsuranceSealed;

  @Column(name = "national_insurance_mask")
  String nationalInsuranceMask;

  @Column(name = "national_insurance_print")
  String nationalInsurancePrint;

  /** They are at risk, and nobody is to learn by a search where they live; null otherwise. */
  @Column(name = "address_protected_on")
  LocalDate addressProtectedOn;

  @Version int version;

  static Person of(String reference) {
    Person person = new Person();
    person.id = UuidCreator.getTimeOrderedEpoch();
    person.reference = reference;
    return person;
  }

  /** Where its National Insurance number is sealed for: it opens in no other row. */
  static String place(UUID id) {
    return "person.national_insurance:" + id;
  }
}
