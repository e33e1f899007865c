package org.quarterday.court;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.Outcome;
import org.quarterday.court.rules.WarrantState;

/** What the books hold of an account in court. Money in pence, civil days. */
@Schema(name = "CourtFile")
record CourtFile(
    UUID accountId,
    String accountReference,
    String names,
    @Schema(description = "Rent arrears today, without costs and recharges, in pence.")
        long rentPence,
    List<Kind> noticeKinds,
    List<Method> methods,
    @Schema(nullable = true) Notice notice,
    @Schema(nullable = true) Claim claim,
    List<Hearing> hearings,
    List<Order> orders,
    @Schema(nullable = true) Warrant warrant,
    List<Event> events) {

  /** A notice that fits the tenancy. */
  @Schema(name = "CourtNoticeKind")
  record Kind(
      String code,
      String name,
      int noticeDays,
      @Schema(nullable = true) Integer reviewDays,
      String source) {}

  @Schema(name = "CourtServiceMethod")
  record Method(String code, String name, int deemedDays) {}

  @Schema(name = "CourtNotice")
  record Notice(
      UUID id,
      CourtNotice.State state,
      String name,
      long arrearsPence,
      LocalDate arrearsFrom,
      @Schema(description = "It was given on paper and written down afterwards.") boolean onPaper,
      LocalDate madeOn,
      LocalDate serveBy,
      LocalDate earliestOn,
      @Schema(nullable = true) LocalDate lapsesOn,
      @Schema(nullable = true) LocalDate reviewBy,
      CourtNotice.Review review,
      List<Named> tenants) {}

  @Schema(name = "CourtNoticeTenant")
  record Named(
      UUID personId,
      String name,
      @Schema(nullable = true) String method,
      @Schema(nullable = true) LocalDate servedOn,
      @Schema(nullable = true) LocalDate deemedOn) {}

  @Schema(name = "CourtClaim")
  record Claim(
      UUID id,
      ClaimState state,
      String claimNumber,
      String court,
      LocalDate issuedOn,
      long feePence,
      long arrearsPence,
      String wentOnWhy) {}

  @Schema(name = "CourtHearing")
  record Hearing(
      UUID id,
      LocalDate hearingOn,
      @Schema(examples = "10:30") String hearingAt,
      String place,
      @Schema(nullable = true) Outcome outcome) {}

  @Schema(name = "CourtOrder")
  record Order(
      UUID id,
      Outcome outcome,
      LocalDate orderOn,
      @Schema(nullable = true) Long sumPence,
      @Schema(nullable = true) Long instalmentPence,
      @Schema(nullable = true) LocalDate possessionOn,
      long costsPence,
      @Schema(description = "Costs instructed of it and not refused or reversed, in pence.")
          long instructedPence,
      LocalDate enforceableUntil,
      String words) {}

  @Schema(name = "CourtWarrant")
  record Warrant(
      UUID id,
      WarrantState state,
      LocalDate askedOn,
      long feePence,
      @Schema(nullable = true) LocalDate evictionOn) {}

  @Schema(name = "CourtEvent")
  record Event(
      UUID id,
      CourtEvents.Kind kind,
      LocalDate happenedOn,
      String words,
      String byName,
      Instant at) {}
}
