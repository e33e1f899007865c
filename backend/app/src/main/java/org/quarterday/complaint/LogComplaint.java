package org.quarterday.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.complaint.rules.ComplainantKind;
import org.quarterday.complaint.rules.ComplaintState;
import org.quarterday.complaint.rules.Heard;
import org.quarterday.hold.ComplaintHolds;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Writes down what somebody said about the council's work, on an account or not, and whether it is
 * a complaint. A sum it disputes is held from then on, in the same commit.
 */
@ApplicationScoped
class LogComplaint {

  /** How it reached the council. */
  @Schema(name = "ComplaintChannel")
  enum Channel {
    TELEPHONE,
    LETTER,
    EMAIL,
    IN_PERSON,
    ONLINE,
    SOCIAL_MEDIA,
    OTHER
  }

  @Schema(name = "ComplaintRequest")
  record Request(
      @NotNull @Schema(description = "What was heard: this decides whether it is a complaint.")
          Heard heard,
      @NotBlank
          @Size(max = 300)
          @Schema(
              description = "What of their words decided it.",
              examples = "“Nobody has rung me back for three weeks”")
          String heardWords,
      @NotBlank @Schema(examples = "DIRECT_DEBIT") String categoryCode,
      @NotNull @CivilDay @Schema(description = "The civil day it reached the council.")
          LocalDate receivedOn,
      @NotNull Channel channel,
      @NotNull
          @Schema(
              description =
                  "A tenant complains about an account; a leaseholder, an applicant and others about none.")
          ComplainantKind complainant,
      @Schema(nullable = true, description = "The tenant, when a tenant complains.") UUID personId,
      @Size(max = 120)
          @Schema(nullable = true, description = "Of who is no tenant.", examples = "Mrs Ife Bello")
          String name,
      @Size(max = 300)
          @Schema(nullable = true, description = "A tenant's own address when left out.")
          String address,
      @Size(max = 120)
          @Schema(
              nullable = true,
              description = "A telephone number or an e-mail address.",
              examples = "01632 960201")
          String reach,
      @Size(max = 300)
          @Schema(
              nullable = true,
              description = "Whom a representative or a group speaks for, and what shows it.",
              examples = "For Ms Hale, her consent of 3 March is filed")
          String speaksFor,
      @NotBlank @Size(max = 4000) @Schema(description = "In the complainant's own words.")
          String words,
      @Size(max = 1000) @Schema(nullable = true, description = "What they would like to happen.")
          String outcomeSought,
      @CivilDay
          @Schema(nullable = true, description = "Since when they have known of what it is about.")
          LocalDate knownOn,
      @Positive
          @Max(1_000_000_00)
          @Schema(
              nullable = true,
              description = "What of the arrears they dispute, in pence; held from now on.",
              examples = "12050")
          Long disputedPence) {}

  @Schema(name = "ComplaintLogged")
  record Answer(
      UUID id,
      @Schema(examples = "CP-4F2C1F0E8A") String reference,
      ComplaintState state,
      @Schema(description = "Why it is a complaint, or is none.") String reason,
      @Schema(nullable = true, description = "The last day to acknowledge it.")
          LocalDate acknowledgeBy) {}

  private static final String CATEGORY =
      "select valid_from from complaint_category where code = ?1 and not withdrawn and valid_from <= ?2 and (valid_before is null or valid_before > ?2)";

  private static final String INSERT =
      """
      insert into complaint (account_id, id, reference, state, heard, heard_words, category_code, category_valid_from, received_on, channel,
                             complainant_kind, person_id, complainant_name, complainant_address, complainant_reach, speaks_for, words, outcome_sought, known_on,
                             logged_by, logged_by_name)
      values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, cast(?12 as uuid), ?13, ?14, ?15, ?16, ?17, ?18, cast(?19 as date),
              ?20, ?21)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject DisputedSum disputed;
  @Inject Today today;

  /**
   * @param accountId null when it is about no account
   * @throws Problem 422 COMPLAINT_WHO_WRONG, COMPLAINT_DAY_WRONG, COMPLAINT_SUM_WRONG or
   *     COMPLAINT_CATEGORY_WRONG
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuseAny(session, by, accountId)
                .invoke(() -> refuse(accountId, request))
                .chain(() -> ComplaintHolds.inTurn(session, accountId))
                .chain(() -> category(session, request))
                .chain(category ->
                    Complainant.of(session, accountId, request, today.date())
                        .chain(who -> log(session, by, accountId, request, category, who))));
  }

  private void refuse(UUID accountId, Request request) {
    LocalDate day = today.date();
    if (accountId == null && request.disputedPence != null) {
      throw DisputedSum.ofNoAccount();
    }
    if (request.receivedOn.isAfter(day) || request.receivedOn.isBefore(day.minusYears(1))) {
      throw Problem.of(
              ComplaintProblem.COMPLAINT_DAY_WRONG, "It came today or within the last year.")
          .at("/receivedOn");
    }
    if (request.knownOn != null && request.knownOn.isAfter(request.receivedOn)) {
      throw Problem.of(ComplaintProblem.COMPLAINT_DAY_WRONG, "They knew of it before they told us.")
          .at("/knownOn");
    }
    if (request.disputedPence != null && !request.heard.isComplaint()) {
      throw Problem.of(
              ComplaintProblem.COMPLAINT_SUM_WRONG,
              "Who disputes what is asked for is dissatisfied: it is a complaint.")
          .at("/disputedPence");
    }
  }

  private static Uni<LocalDate> category(Mutiny.Session session, Request request) {
    return Sql.row(session, CATEGORY, request.categoryCode, request.receivedOn)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    ComplaintProblem.COMPLAINT_CATEGORY_WRONG, "Choose one that was in use then.")
                .at("/categoryCode");
          }
          return (LocalDate) row[0];
        });
  }

  private Uni<Answer> log(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Request request,
      LocalDate categoryFrom,
      Complainant who) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    boolean complaint = request.heard.isComplaint();
    KeptComplaint kept = kept(accountId, id, request, who);
    return insert(session, by, kept, request, categoryFrom, who)
        .chain(() ->
            complaint
                ? KeptStage.begin(session, accountId, id, 1, request.receivedOn)
                : Uni.createFrom().<LocalDate>nullItem())
        .call(() -> disputed.hold(session, by, kept, request.disputedPence, today.date()))
        .call(() ->
            ComplaintEvents.add(
                session,
                by,
                kept,
                0,
                ComplaintEvents.Kind.LOGGED,
                request.receivedOn,
                request.heard.reason()))
        .map(acknowledgeBy ->
            new Answer(id, kept.reference(), kept.state(), request.heard.reason(), acknowledgeBy));
  }

  /**
   * Its reference is the end of its id: nobody can guess the next, and nothing has to be counted.
   */
  private static KeptComplaint kept(UUID accountId, UUID id, Request request, Complainant who) {
    return new KeptComplaint(
        accountId,
        id,
        "CP-" + id.toString().substring(26).toUpperCase(Locale.ROOT),
        request.heard.isComplaint() ? ComplaintState.LOGGED : ComplaintState.SERVICE_REQUEST,
        who.personId(),
        who.name(),
        who.address(),
        request.outcomeSought == null ? "" : request.outcomeSought.strip(),
        request.receivedOn,
        request.knownOn,
        null,
        null,
        0);
  }

  private static Uni<Integer> insert(
      Mutiny.Session session,
      Actor by,
      KeptComplaint kept,
      Request request,
      LocalDate categoryFrom,
      Complainant who) {
    return Sql.run(
        session,
        INSERT,
        kept.accountId(),
        kept.id(),
        kept.reference(),
        kept.state().name(),
        request.heard.name(),
        request.heardWords.strip(),
        request.categoryCode,
        categoryFrom,
        request.receivedOn,
        request.channel.name(),
        who.kind().name(),
        who.personId(),
        who.name(),
        who.address(),
        who.reach(),
        who.speaksFor(),
        request.words.strip(),
        kept.sought(),
        request.knownOn,
        by.id(),
        by.name());
  }
}
