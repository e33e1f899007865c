package org.quarterday.onlinesupport;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.online.HelpNumbers;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Links a sign-in to a person whose identity has just been checked: the tenant reads out the help
 * number of their own sign-in. The person is told by letter, whoever rang.
 */
@ApplicationScoped
class LinkLogin {

  @Schema(name = "OnlineLinkRequest")
  record Request(
      @NotNull @Schema(description = "A passed check of one's own, minutes old.") UUID checkId,
      @NotBlank @Size(max = 20) @Schema(examples = "7KQ4 M2XD") String helpNumber,
      @NotBlank @Size(min = 5, max = 300) @Schema(examples = "Has no mobile and moved in on Monday")
          String reason) {}

  @Schema(name = "OnlineLinked")
  record Answer(UUID loginId) {}

  private static final String SPEND =
      """
      update online_check set spent_at = ?4 where id = ?1 and person_id = ?2 and made_by = ?3 and passed and spent_at is null
         and made_at > ?5\
      """;

  private static final String PROOF =
      """
      insert into tenancy_proof (id, issuer, subject, asked_at, person_id, code_stamp, expires_at, tries_left, spent_at, kind, made_by,
                                 made_by_name, reason)
      values (?1, ?2, ?3, ?4, ?5, '', ?4, 0, ?4, 'CHECKED', ?6, ?7, ?8)\
      """;

  private static final String LINK =
      """
      insert into online_identity (issuer, subject, person_id, proof_id, proved_at) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
      """;

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject HelpNumbers numbers;
  @Inject OnlineLetters letters;
  @Inject Today today;

  /**
   * @throws Problem 422 ONLINE_CHECK_NOT_USABLE, ONLINE_HELP_NUMBER_WRONG, 409 ONLINE_LOGIN_LINKED
   */
  Uni<Answer> run(Actor by, UUID personId, Request request) {
    String reason = request.reason().strip();
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                reason,
                session ->
                    OnlineTerms.on(session, today.date())
                        .chain(terms -> spend(session, by, personId, request, terms, now))
                        .chain(() -> numbers.spend(session, request.helpNumber(), now))
                        .chain(tenant -> link(session, by, personId, tenant, reason, now))
                        .call(() -> letters.linked(session, by, personId))));
  }

  private static Uni<Void> spend(
      Mutiny.Session session,
      Actor by,
      UUID personId,
      Request request,
      OnlineTerms terms,
      OffsetDateTime now) {
    return Sql.run(
            session,
            SPEND,
            request.checkId(),
            personId,
            by.id(),
            now,
            now.minusMinutes(terms.of("ONLINE_CHECK_MINUTES")))
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                OnlineSupportProblem.ONLINE_CHECK_NOT_USABLE,
                "Check who they are again: it has to be your own check, passed, and minutes old.");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Answer> link(
      Mutiny.Session session,
      Actor by,
      UUID personId,
      Actor tenant,
      String reason,
      OffsetDateTime now) {
    if (tenant == null) {
      throw Problem.of(
              OnlineSupportProblem.ONLINE_HELP_NUMBER_WRONG,
              "Ask them to show a new one under Help to sign in, and read it again.")
          .at("/helpNumber");
    }
    UUID proof = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            PROOF,
            proof,
            tenant.issuer(),
            tenant.subject(),
            now,
            personId,
            by.id(),
            by.name(),
            reason)
        .chain(
            () -> Sql.run(session, LINK, tenant.issuer(), tenant.subject(), personId, proof, now))
        .map(rows -> {
          if (rows == 0) {
            throw Problem.of(
                OnlineSupportProblem.ONLINE_LOGIN_LINKED, "End that link first, if it is wrong.");
          }
          return new Answer(proof);
        });
  }
}
