package org.quarterday.onlinesupport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.online.Invitations;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Invites a person to Housing Online: by letter to the home, or by text to a number that has been
 * on record for a while. Where it goes is never said on the telephone.
 */
@ApplicationScoped
class SendInvitation {

  /** How it goes. */
  @Schema(name = "OnlineInvitationWay")
  enum Way {
    TEXT,
    LETTER
  }

  @Schema(name = "OnlineInvitationRequest")
  record Request(
      @NotNull Way channel,
      @NotBlank @Size(min = 5, max = 300) @Schema(examples = "Rang: no letter with a code came")
          String reason) {}

  @Schema(name = "OnlineInvitation")
  record Answer(
      UUID id,
      Way channel,
      @Schema(description = "As far as it may be read out.", examples = "number ending 456")
          String to,
      @Schema(description = "How long the code is good.") Instant expiresAt) {}

  private static final String LOCK = "select id from person where id = ?1 for no key update";

  private static final String WHO =
      """
      select a.account_id, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), h.address_line_1, h.address_line_2, h.postcode,
             (select c.value from contact_point c where c.person_id = p.id and c.kind = 'PHONE'
                 and regexp_replace(c.value, '[^0-9+]', '', 'g') ~ '^(\\+44|0)7[0-9]{9}$' and c.known_since <= ?3
                 and (c.from_on is null or c.from_on <= ?2) and (c.to_on is null or c.to_on >= ?2)
               order by c.from_on desc nulls last, c.id desc limit 1),
             (select count(*) from tenancy_proof q where q.person_id = p.id and q.kind <> 'CHECKED'
                 and q.asked_at > greatest(?4, (select max(u.unlocked_at) from online_unlock u where u.person_id = p.id)))
        from person p join tenancy_member m on m.person_id = p.id join account a on a.tenancy_id = m.tenancy_id
        join account_balance b on b.account_id = a.account_id join tenancy t on t.id = a.tenancy_id
        join property h on h.id = t.property_id
       where p.id = ?1 and p.deceased_on is null and m.liable and m.from_on <= ?2
         and (m.to_on is null or m.to_on >= least(?2, coalesce(a.ends_on, ?2))) and (a.ends_on is null or a.ends_on >= ?2 or b.balance_pence <> 0)
       order by a.ends_on is not null, a.kind <> 'MAIN', a.account_id limit 1\
      """;

  private static final int LAST = 3;

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject Invitations invitations;
  @Inject Today today;

  /**
   * @throws Problem 422 ONLINE_NOT_A_TENANT, ONLINE_NUMBER_NOT_KNOWN, 409 ONLINE_CODES_ENOUGH
   */
  Uni<Answer> run(Actor by, UUID personId, Request request) {
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                request.reason().strip(),
                session ->
                    Sql.row(session, LOCK, personId)
                        .chain(() -> OnlineTerms.on(session, today.date()))
                        .chain(terms -> send(session, by, personId, request, terms, now))));
  }

  private Uni<Answer> send(
      Mutiny.Session session,
      Actor by,
      UUID personId,
      Request request,
      OnlineTerms terms,
      OffsetDateTime now) {
    OffsetDateTime known = now.minusDays(terms.of("ONLINE_NUMBER_KNOWN_DAYS"));
    return Sql.row(session, WHO, personId, today.date(), known, now.minusDays(1))
        .map(row -> invitation(personId, request, terms, row, now.toInstant()))
        .chain(to ->
            invitations
                .send(session, by, to, now)
                .map(id -> new Answer(id, request.channel(), shown(to), to.expiresAt())));
  }

  private static Invitations.Invitation invitation(
      UUID personId, Request request, OnlineTerms terms, Object[] row, Instant now) {
    if (row == null) {
      throw Problem.of(
          OnlineSupportProblem.ONLINE_NOT_A_TENANT, "They are liable for no account that is open.");
    }
    boolean text = request.channel() == Way.TEXT;
    if (text && row[5] == null) {
      throw Problem.of(
              OnlineSupportProblem.ONLINE_NUMBER_NOT_KNOWN,
              "Send it by letter to the home instead.")
          .at("/channel");
    }
    if (((Number) row[6]).longValue() >= OneTimeCode.CODES_A_DAY) {
      throw Problem.of(
          OnlineSupportProblem.ONLINE_CODES_ENOUGH, "Unlock them first, or wait until tomorrow.");
    }
    List<String> lines =
        IntStream.of(2, 3, 4)
            .mapToObj(i -> (String) row[i])
            .filter(line -> line != null && !line.isBlank())
            .toList();
    return new Invitations.Invitation(
        personId,
        (UUID) row[0],
        (String) row[1],
        text ? (String) row[5] : null,
        lines,
        now.plus(Duration.ofDays(terms.of("ONLINE_INVITE_DAYS"))),
        terms.of("ONLINE_INVITE_TRIES"),
        request.reason().strip());
  }

  private static String shown(Invitations.Invitation to) {
    return to.mobile() == null
        ? "home on record"
        : "number ending " + to.mobile().substring(to.mobile().length() - LAST);
  }
}
