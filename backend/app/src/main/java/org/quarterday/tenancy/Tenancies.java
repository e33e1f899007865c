package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Finds tenancies, their members and their accounts for the commands. */
@ApplicationScoped
class Tenancies {

  /**
   * An account of a tenancy. The main one holds what the tenancy is of, a garage where it is a
   * garage's own. {@code endsOn} is its last day, or null.
   */
  record Held(
      UUID id,
      String reference,
      String kind,
      boolean isMain,
      LocalDate startsOn,
      LocalDate endsOn) {}

  /** The tenancy, locked until the command is done; refused to somebody linked to it. */
  Uni<Tenancy> locked(Mutiny.Session session, Actor by, UUID id) {
    return session
        .find(Tenancy.class, id, LockModeType.PESSIMISTIC_WRITE)
        .invoke(tenancy -> {
          if (tenancy == null) {
            throw Problem.of(
                TenancyProblem.TENANCY_NOT_FOUND, "Check the address or search again.");
          }
        })
        .call(tenancy -> refuseOwn(session, by, tenancy.id));
  }

  /** Nobody works on a tenancy they are linked to. */
  private static Uni<Void> refuseOwn(Mutiny.Session session, Actor by, UUID tenancyId) {
    return Sql.row(
            session,
            """
            select exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                            where m.tenancy_id = ?1 and s.issuer = ?2 and s.subject = ?3)\
            """,
            tenancyId,
            by.issuer(),
            by.subject())
        .invoke(row -> refuse((Boolean) row[0]))
        .replaceWithVoid();
  }

  /** Nor enters one for themselves. */
  Uni<Void> refuseOwnPeople(Mutiny.Session session, Actor by, Collection<UUID> people) {
    return Sql.row(
            session,
            """
            select exists (select 1 from staff_person where person_id = any(cast(cast(?1 as text) as uuid[]))
                              and issuer = ?2 and subject = ?3)\
            """,
            Sql.ids(people),
            by.issuer(),
            by.subject())
        .invoke(row -> refuse((Boolean) row[0]))
        .replaceWithVoid();
  }

  private static void refuse(boolean own) {
    if (own) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT,
          "You are linked to this tenancy. Ask your manager to give the work to someone else.");
    }
  }

  Uni<List<TenancyMember>> members(Mutiny.Session session, UUID tenancyId) {
    return session
        .createSelectionQuery(
            "from TenancyMember where tenancyId = ?1 order by role, id", TenancyMember.class)
        .setParameter(1, tenancyId)
        .getResultList();
  }

  /** All accounts of a tenancy, the main one first. */
  Uni<List<Held>> accounts(Mutiny.Session session, UUID tenancyId) {
    return Sql.rows(
            session,
            """
            select account_id, reference, kind, main_account_id is null and kind in ('MAIN', 'GARAGE') as main, starts_on, ends_on
              from account where tenancy_id = ?1 order by main desc, account_id\
            """,
            tenancyId)
        .map(rows ->
            rows.stream()
                .map(row ->
                    new Held(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5]))
                .toList());
  }

  /** The tenure exists, or was not given. */
  Uni<Void> refuseUnknownTenure(Mutiny.Session session, String code) {
    return Sql.row(
            session,
            "select cast(?1 as text) is null or exists (select 1 from tenure_type where code = cast(?1 as text))",
            code)
        .invoke(row -> {
          if (!(Boolean) row[0]) {
            throw Problem.of(TenancyProblem.TENURE_UNKNOWN, "Choose a tenure.").at("/tenureCode");
          }
        })
        .replaceWithVoid();
  }

  /** Every person exists, or the one that does not is named. */
  Uni<Void> mustExist(Mutiny.Session session, List<UUID> people, String pointer) {
    return Sql.rows(
            session,
            "select id from person where id = any(cast(cast(?1 as text) as uuid[]))",
            Sql.ids(people))
        .invoke(rows -> {
          List<Object> known = rows.stream().map(row -> row[0]).toList();
          for (int i = 0; i < people.size(); i++) {
            if (!known.contains(people.get(i))) {
              throw Problem.of(TenancyProblem.PERSON_UNKNOWN, "Add the person first.")
                  .at(pointer + "/" + i);
            }
          }
        })
        .replaceWithVoid();
  }
}
