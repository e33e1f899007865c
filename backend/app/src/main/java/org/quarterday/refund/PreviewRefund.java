package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.refund.rules.ProvedCredit;

/**
 * Says what could be refunded now, to whom, and what the tenants owe elsewhere. Changes nothing.
 */
@ApplicationScoped
class PreviewRefund {

  private static final String PAYEES =
      """
      select p.id, trim(p.title || ' ' || trim(p.forename || ' ' || p.surname)) from account a
        join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable join person p on p.id = m.person_id and p.deceased_on is null
       where a.account_id = ?1 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, ?2), ?2)) order by m.role desc, p.surname, p.id\
      """;

  /** Accounts closed to the reader are left out, as in every list. */
  private static final String OTHERS =
      """
      select o.account_id, o.reference, o.kind, o.tenancy_id = a.tenancy_id, b.balance_pence
        from account a join account o on o.account_id <> a.account_id
        join account_balance b on b.account_id = o.account_id
       where a.account_id = ?1
         and (o.tenancy_id = a.tenancy_id
              or o.tenancy_id in (select t.tenancy_id from tenancy_member t where t.liable and t.person_id in (
                    select m.person_id from tenancy_member m where m.tenancy_id = a.tenancy_id and m.liable)))
         and not exists (select from tenancy_member own join staff_person s on s.person_id = own.person_id
                          where own.tenancy_id = o.tenancy_id and s.issuer = ?2 and s.subject = ?3)
       order by o.tenancy_id = a.tenancy_id desc, b.balance_pence desc, o.reference limit 50\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;
  @Inject Today today;

  Uni<RefundableCredit> run(Actor by, UUID accountId) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> prove.of(session, accountId, 0))
                .chain(credit -> whole(session, by, accountId, credit)));
  }

  private Uni<RefundableCredit> whole(
      Mutiny.Session session, Actor by, UUID accountId, ProvedCredit credit) {
    return Sql.row(
            session,
            "select id from refund where account_id = ?1 and state = 'AWAITING_APPROVAL'",
            accountId)
        .chain(waiting ->
            Sql.rows(session, PAYEES, accountId, today.date())
                .chain(payees ->
                    Sql.rows(session, OTHERS, accountId, by.issuer(), by.subject())
                        .chain(others ->
                            WrittenOffDebts.of(session, accountId, today.date())
                                .map(writtenOff ->
                                    answer(
                                        credit,
                                        waiting == null ? null : (UUID) waiting[0],
                                        payees,
                                        others,
                                        writtenOff)))));
  }

  private static RefundableCredit answer(
      ProvedCredit credit,
      UUID waiting,
      List<Object[]> payees,
      List<Object[]> others,
      long writtenOffPence) {
    return new RefundableCredit(
        credit.creditPence(),
        credit.heldBack().stream()
            .map(part -> new RefundableCredit.Held(part.why(), part.pence(), part.why().words()))
            .toList(),
        credit.refundablePence(),
        credit.inWords(),
        waiting,
        payees.stream()
            .map(row -> new RefundableCredit.Payee((UUID) row[0], (String) row[1]))
            .toList(),
        others.stream().map(PreviewRefund::other).toList(),
        writtenOffPence);
  }

  private static RefundableCredit.Other other(Object[] row) {
    long pence = ((Number) row[4]).longValue();
    return new RefundableCredit.Other(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (Boolean) row[3],
        pence,
        Money.ofPence(pence).inWords());
  }
}
