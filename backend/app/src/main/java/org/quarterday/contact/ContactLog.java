package org.quarterday.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.contact.rules.ContactDirection;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** The log a contact is added to, once it is clear who it was with and what for. */
@ApplicationScoped
class ContactLog {

  /**
   * What a logged contact is called elsewhere.
   *
   * @param reason in words
   * @param who whom it was with
   * @param onlineCase they asked about Housing Online, and something is left to do
   */
  record Logged(UUID id, String reason, String who, boolean onlineCase) {}

  private record Row(UUID accountId, UUID id, LocalDate on, UUID promiseId, LocalDate followUpOn) {}

  private record Facts(
      LocalDate reasonFrom, String reason, LocalDate outcomeFrom, String who, boolean onlineCase) {}

  private static final int WEEKS_BACK = 4;

  /** Locked first: two corrections of one contact follow each other. */
  private static final String IN_TURN =
      "select account_id from account_balance where account_id = ?1 for update";

  /** A member past or present: somebody who left may ring about what they left behind. */
  private static final String FACTS =
      """
      select (select r.valid_from from contact_reason r where r.code = ?2 and not r.withdrawn and r.valid_from <= ?4
                 and (r.valid_before is null or r.valid_before > ?4)),
             (select r.name from contact_reason r where r.code = ?2 and r.valid_from <= ?4 and (r.valid_before is null or r.valid_before > ?4)),
             (select o.valid_from from contact_outcome o where o.code = ?3 and not o.withdrawn and o.valid_from <= ?4
                 and (o.valid_before is null or o.valid_before > ?4)),
             (select min(trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)))
                from account a join tenancy_member m on m.tenancy_id = a.tenancy_id join person p on p.id = m.person_id
               where a.account_id = ?1 and p.id = cast(?5 as uuid)),
             exists (select from contact_reason r cross join contact_outcome o
                      where r.code = ?2 and r.about_online and r.valid_from <= ?4 and (r.valid_before is null or r.valid_before > ?4)
                        and o.code = ?3 and not o.resolved and o.valid_from <= ?4 and (o.valid_before is null or o.valid_before > ?4))\
      """;

  private static final String INSERT =
      """
      insert into contact (account_id, id, happened_on, channel, direction, person_id, other_name, authority, identity, reason_code,
                           reason_valid_from, outcome_code, outcome_valid_from, note, promise_id, follow_up_on, made_by, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, cast(?8 as text), ?9, ?10, ?11, ?12, ?13, ?14, cast(?15 as uuid), cast(?16 as date),
              ?17, ?18)\
      """;

  @Inject Today today;

  Uni<Void> inTurn(Mutiny.Session session, UUID accountId) {
    return Sql.row(session, IN_TURN, accountId).replaceWithVoid();
  }

  /**
   * In the caller's transaction.
   *
   * @param promiseId the promise made with it, or null
   * @param followUpOn when somebody comes back to it, or null
   * @throws Problem 422 CONTACT_DAY_WRONG, CONTACT_PERSON_WRONG, CONTACT_REASON_WRONG,
   *     CONTACT_OUTCOME_WRONG at the field
   */
  Uni<Logged> add(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Contact said,
      UUID promiseId,
      LocalDate followUpOn) {
    LocalDate on = day(said);
    refuseUnclear(said);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    var row = new Row(accountId, id, on, promiseId, followUpOn);
    return Sql.row(
            session,
            FACTS,
            accountId,
            said.reasonCode(),
            said.outcomeCode(),
            today.date(),
            said.personId())
        .map(found -> facts(said, found))
        .call(facts -> insert(session, by, row, said, facts))
        .map(facts -> new Logged(id, facts.reason(), facts.who(), facts.onlineCase()));
  }

  private static Uni<Integer> insert(
      Mutiny.Session session, Actor by, Row row, Contact said, Facts facts) {
    return Sql.run(
        session,
        INSERT,
        row.accountId(),
        row.id(),
        row.on(),
        said.channel().name(),
        said.direction().name(),
        said.personId(),
        said.named() ? said.otherName().strip() : "",
        said.named() ? said.authority().name() : null,
        said.identity().name(),
        said.reasonCode(),
        facts.reasonFrom(),
        said.outcomeCode(),
        facts.outcomeFrom(),
        said.note().strip(),
        row.promiseId(),
        row.followUpOn(),
        by.id(),
        by.name());
  }

  private LocalDate day(Contact said) {
    LocalDate on = said.happenedOn() == null ? today.date() : said.happenedOn();
    if (on.isAfter(today.date()) || on.isBefore(today.date().minusWeeks(WEEKS_BACK))) {
      throw Problem.of(
              ContactProblem.CONTACT_DAY_WRONG, "Choose today or a day of the last four weeks.")
          .at("/contact/happenedOn");
    }
    return on;
  }

  private static void refuseUnclear(Contact said) {
    if ((said.personId() == null) != said.named()) {
      throw Problem.of(
              ContactProblem.CONTACT_PERSON_WRONG,
              "Choose a member of the tenancy, or name another.")
          .at(said.named() ? "/contact/otherName" : "/contact/personId");
    }
    if (said.named() != (said.authority() != null)) {
      throw Problem.of(
              ContactProblem.CONTACT_PERSON_WRONG,
              "Say of somebody else, and of nobody else, why they may speak for the tenant.")
          .at("/contact/authority");
    }
  }

  private static Facts facts(Contact said, Object[] row) {
    if (row[0] == null) {
      throw Problem.of(ContactProblem.CONTACT_REASON_WRONG, "Choose a reason that is in use today.")
          .at("/contact/reasonCode");
    }
    if (row[2] == null) {
      throw Problem.of(
              ContactProblem.CONTACT_OUTCOME_WRONG, "Choose an outcome that is in use today.")
          .at("/contact/outcomeCode");
    }
    if (said.personId() != null && row[3] == null) {
      throw Problem.of(ContactProblem.CONTACT_PERSON_WRONG, "They are no member of this tenancy.")
          .at("/contact/personId");
    }
    return new Facts(
        (LocalDate) row[0],
        (String) row[1],
        (LocalDate) row[2],
        said.named() ? said.otherName().strip() : (String) row[3],
        said.direction() == ContactDirection.IN && (Boolean) row[4]);
  }
}
