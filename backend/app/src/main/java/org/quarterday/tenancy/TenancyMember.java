package org.quarterday.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person on a tenancy. Tenants and joint tenants each owe all of it (joint and several
 * liability).
 */
@Entity
@Table(name = "tenancy_member")
class TenancyMember {

  enum Role {
    TENANT,
    JOINT_TENANT,
    OCCUPANT;

    boolean isTenant() {
      return this != OCCUPANT;
    }
  }

  @Id UUID id;

  @Column(name = "tenancy_id")
  UUID tenancyId;

  @Column(name = "person_id")
  UUID personId;

  @Enumerated(EnumType.STRING)
  Role role;

  boolean liable;

  @Column(name = "from_on")
  LocalDate fromOn;

  @Column(name = "to_on")
  LocalDate toOn;

  static TenancyMember of(UUID tenancyId, UUID personId, Role role, LocalDate fromOn) {
    TenancyMember member = new TenancyMember();
    member.id = UuidCreator.getTimeOrderedEpoch();
    member.tenancyId = tenancyId;
    member.personId = personId;
    member.role = role;
    member.liable = role.isTenant();
    member.fromOn = fromOn;
    return member;
  }

  boolean isOnIt() {
    return toOn == null;
  }
}
