package org.quarterday.universalcredit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * A to-do as the portal shows it, alone or on a list.
 *
 * @param accountReference any reference of the account; empty while nobody knows whose it is
 */
record NewToDo(
    String portalReference,
    String kindCode,
    String claimName,
    LocalDate receivedOn,
    String accountReference) {

  /** A row of its kind that stands on the day. */
  private record Kind(LocalDate validFrom, int answerDays) {}

  private static final String KIND =
      """
      select valid_from, answer_days from universal_credit_to_do_kind
       where code = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2)\
      """;

  /** A garage or a sub-account leads to the home; of whom it is nobody is told. */
  private static final String ACCOUNT =
      """
      select h.account_id from account_reference r join account a on a.account_id = r.account_id
        join account h on h.account_id = coalesce(a.main_account_id, a.account_id)
       where r.reference in (?1, upper(?1)) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("?2", "?3");

  private static final String INSERT =
      """
      insert into universal_credit_to_do (id, portal_reference, kind_code, kind_valid_from, claim_name, account_id, received_on, due_on, state,
                                          entered_by, entered_by_name)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, 'RECEIVED', ?9, ?10) on conflict (portal_reference) do nothing\
      """;

  /**
   * @throws Problem 409 UC_TO_DO_KNOWN, 422 UC_TO_DO_WRONG
   */
  Uni<UUID> enter(Mutiny.Session session, Actor by, LocalDate today, WorkingDays days) {
    if (receivedOn.isAfter(today)) {
      return Uni.createFrom().failure(wrong("It was received by today.", "/receivedOn"));
    }
    return kind(session)
        .chain(kind ->
            account(session, by)
                .chain(account -> insert(session, by, kind, account.orElse(null), days)));
  }

  private Uni<Kind> kind(Mutiny.Session session) {
    return Sql.row(session, KIND, kindCode, receivedOn)
        .map(row -> {
          if (row == null) {
            throw wrong("There was no such kind on that day.", "/kindCode");
          }
          return new Kind((LocalDate) row[0], ((Number) row[1]).intValue());
        });
  }

  private Uni<Optional<UUID>> account(Mutiny.Session session, Actor by) {
    return accountReference.isBlank()
        ? Uni.createFrom().item(Optional.empty())
        : find(session, by, accountReference).map(Optional::of);
  }

  /**
   * @throws Problem 422 UC_TO_DO_WRONG when there is none the actor may work on
   */
  static Uni<UUID> find(Mutiny.Session session, Actor by, String reference) {
    return Sql.row(session, ACCOUNT, reference.strip(), by.issuer(), by.subject())
        .map(row -> {
          if (row == null) {
            throw wrong("No account you may work on has this reference.", "/accountReference");
          }
          return (UUID) row[0];
        });
  }

  private Uni<UUID> insert(
      Mutiny.Session session, Actor by, Kind kind, UUID account, WorkingDays days) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            INSERT,
            id,
            portalReference.strip(),
            kindCode,
            kind.validFrom,
            claimName.strip(),
            account,
            receivedOn,
            days.after(receivedOn, kind.answerDays),
            by.id(),
            by.name())
        .map(rows -> {
          if (rows == 0) {
            throw Problem.of(
                    UniversalCreditProblem.UC_TO_DO_KNOWN,
                    "%s is on the list already.".formatted(portalReference.strip()))
                .at("/portalReference");
          }
          return id;
        });
  }

  private static Problem wrong(String why, String pointer) {
    return Problem.of(UniversalCreditProblem.UC_TO_DO_WRONG, why).at(pointer);
  }
}
