package org.quarterday.court;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.court.rules.ClaimState;
import org.quarterday.court.rules.ProtocolCertificate;
import org.quarterday.court.rules.ProtocolCertificate.Line;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Writes down a claim that was issued on a notice that has run out, with the certificate of the
 * protocol as it stood. A gap in the protocol is for the court to weigh, so an officer may go on
 * with a written reason; a notice that runs or has lapsed, a hold or benefit that is pending is not
 * gone past by any reason.
 */
@ApplicationScoped
class IssueClaim {

  @Schema(name = "CourtClaimRequest")
  record Request(
      @NotBlank @Pattern(regexp = "[A-Z0-9]{5,20}") @Schema(examples = "K00ZZ123")
          String claimNumber,
      @NotBlank @Size(max = 80) @Schema(examples = "County Court at Riverbourne") String court,
      @NotNull @CivilDay LocalDate issuedOn,
      @Size(max = 500)
          @Schema(
              nullable = true,
              description = "Why it goes on although a step of the protocol is missing.")
          String goOnWhy) {}

  @Schema(name = "CourtClaimIssued")
  record Answer(
      UUID id,
      ClaimState state,
      @Schema(description = "The court's fee that day, in pence.", examples = "40400")
          long feePence,
      @Schema(description = "Rent arrears claimed, in pence.", examples = "52000")
          long arrearsPence) {}

  private static final String STANDS =
      "select count(*) filter (where state not in ('STRUCK_OUT', 'WITHDRAWN')), count(*) filter (where claim_number = ?2) from court_claim where account_id = ?1";

  private static final String INSERT =
      """
      insert into court_claim (account_id, id, notice_id, state, claim_number, court, issued_on, fee_pence, arrears_pence, went_on_why, protocol)
      values (?1, ?2, ?3, 'ISSUED', ?4, ?5, ?6, ?7, ?8, ?9, cast(cast(?10 as text) as jsonb))\
      """;

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject ProtocolReads protocol;
  @Inject ObjectMapper json;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    if (request.issuedOn.isAfter(today.date())) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "It was issued by today.").at("/issuedOn");
    }
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> refuseAnother(session, accountId, request))
                .chain(() -> CourtNotice.standing(session, accountId))
                .invoke(notice -> notice.refuseClaim(request.issuedOn))
                .call(() -> turn.ask(session, by, accountId, "Claim"))
                .chain(notice ->
                    protocol
                        .lines(session, accountId)
                        .invoke(lines -> refuseGap(lines, request))
                        .chain(
                            lines -> issue(session, by, accountId, notice.id(), request, lines))));
  }

  private static Uni<Void> refuseAnother(Mutiny.Session session, UUID accountId, Request request) {
    return Sql.row(session, STANDS, accountId, request.claimNumber)
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(CourtProblem.COURT_CLAIM_OPEN, "Work that one.");
          }
          if (((Number) row[1]).longValue() > 0) {
            throw Problem.of(CourtProblem.COURT_CLAIM_NUMBER_TAKEN, "Look at the number again.")
                .at("/claimNumber");
          }
        })
        .replaceWithVoid();
  }

  private static void refuseGap(List<Line> lines, Request request) {
    List<Line> gaps = ProtocolCertificate.gaps(lines);
    boolean explained = request.goOnWhy != null && !request.goOnWhy.isBlank();
    if (!gaps.isEmpty() && !explained) {
      throw Problem.of(
              CourtProblem.COURT_PROTOCOL_GAP,
              gaps.stream().map(Line::evidence).collect(Collectors.joining(" ")))
          .at("/goOnWhy");
    }
  }

  private Uni<Answer> issue(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID noticeId,
      Request request,
      List<Line> lines) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return CourtFees.on(session, CourtFees.Code.POSSESSION_CLAIM, request.issuedOn)
        .chain(fee ->
            Particulars.of(session, accountId, request.issuedOn)
                .invoke(IssueClaim::refusePaid)
                .call(owed ->
                    Sql.run(
                        session,
                        INSERT,
                        accountId,
                        id,
                        noticeId,
                        request.claimNumber,
                        request.court.strip(),
                        request.issuedOn,
                        fee,
                        owed.pence(),
                        request.goOnWhy == null ? "" : request.goOnWhy.strip(),
                        written(lines)))
                .call(owed ->
                    CourtEvents.add(
                        session,
                        by,
                        accountId,
                        id,
                        CourtEvents.Kind.CLAIM_ISSUED,
                        request.issuedOn,
                        "Claim %s, %s: %s of rent; fee %s."
                            .formatted(
                                request.claimNumber,
                                request.court.strip(),
                                Money.ofPence(owed.pence()).format(),
                                Money.ofPence(fee).format())))
                .map(owed -> new Answer(id, ClaimState.ISSUED, fee, owed.pence())));
  }

  private static void refusePaid(Particulars owed) {
    if (owed.pence() <= 0) {
      throw Problem.of(CourtProblem.COURT_NOTHING_OWED, "Nothing is left to claim.");
    }
  }

  private String written(List<Line> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
