package org.quarterday.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.tenancy.rules.TenancyLifecycle;
import org.quarterday.tenancy.rules.TenancyState;

/**
 * A tenancy: who may live where from when, and where it stands. Every move is in {@link
 * TenancyLifecycle}.
 */
@Entity
@Table(name = "tenancy")
class Tenancy {

  @Id UUID id;
  String reference;

  @Column(name = "property_id")
  UUID propertyId;

  @Column(name = "tenure_code")
  String tenureCode;

  @Enumerated(EnumType.STRING)
  TenancyState state;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "ends_on")
  LocalDate endsOn;

  @Column(name = "end_reason")
  String endReason;

  @Column(name = "notice_served_on")
  LocalDate noticeServedOn;

  @Column(name = "notice_expires_on")
  LocalDate noticeExpiresOn;

  @Column(name = "succeeds_tenancy_id")
  UUID succeedsTenancyId;

  String origin;

  @Column(name = "entered_by")
  String enteredBy;

  @Column(name = "checked_by")
  String checkedBy;

  @Column(name = "signed_on")
  LocalDate signedOn;

  @Column(name = "succession_used")
  boolean successionUsed;

  @Version int version;

  /** A draft: nothing is held or charged until it commences. */
  static Tenancy draft(
      Actor by,
      String reference,
      UUID propertyId,
      String tenureCode,
      LocalDate startsOn,
      String origin) {
    Tenancy tenancy = new Tenancy();
    tenancy.id = UuidCreator.getTimeOrderedEpoch();
    tenancy.reference = reference;
    tenancy.propertyId = propertyId;
    tenancy.tenureCode = tenureCode;
    tenancy.state = TenancyState.DRAFT;
    tenancy.startsOn = startsOn;
    tenancy.origin = origin;
    tenancy.enteredBy = by.id();
    return tenancy;
  }

  /** Moves it, or refuses as the table of moves does. */
  void move(TenancyLifecycle.Action action) {
    state =
        TenancyLifecycle.after(state, action)
            .orElseThrow(() ->
                Problem.of(
                    TenancyProblem.NOT_IN_THIS_STATE,
                    "Tenancy " + reference + " is " + words(state) + "."));
  }

  void check(Actor by) {
    move(TenancyLifecycle.Action.CHECK);
    checkedBy = by.id();
  }

  void giveNotice(LocalDate servedOn, LocalDate expiresOn) {
    move(TenancyLifecycle.Action.GIVE_NOTICE);
    noticeServedOn = servedOn;
    noticeExpiresOn = expiresOn;
  }

  void withdrawNotice() {
    move(TenancyLifecycle.Action.WITHDRAW_NOTICE);
    noticeServedOn = null;
    noticeExpiresOn = null;
  }

  /** Ends with this as the last day of liability. */
  void end(LocalDate lastDay, EndReason reason) {
    if (lastDay.isBefore(startsOn)) {
      throw Problem.of(TenancyProblem.ENDS_BEFORE_IT_STARTS, "It starts on " + startsOn + ".")
          .at("/endsOn");
    }
    move(TenancyLifecycle.Action.END);
    endsOn = lastDay;
    endReason = reason.name();
  }

  /** Something is let with a tenancy only while it runs. */
  void refuseUnlessRunning(LocalDate day, String pointer) {
    if (state != TenancyState.LIVE && state != TenancyState.NOTICE_GIVEN) {
      throw Problem.of(
          TenancyProblem.NOT_IN_THIS_STATE, "Tenancy " + reference + " is " + words(state) + ".");
    }
    if (day.isBefore(startsOn)) {
      throw Problem.of(TenancyProblem.NOT_IN_THIS_STATE, "The tenancy starts on " + startsOn + ".")
          .at(pointer);
    }
  }

  private static String words(TenancyState state) {
    return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
