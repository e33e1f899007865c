package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.rules.Due;
import org.quarterday.arrangement.rules.Instalment;
import org.quarterday.arrangement.rules.InstalmentPlan;
import org.quarterday.arrangement.rules.Judgement;
import org.quarterday.arrangement.rules.Payment;
import org.quarterday.arrangement.rules.RentOfWeeks;
import org.quarterday.arrangement.rules.Verdict;
import org.quarterday.arrangement.rules.WhatCounts;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.work.Sql;

/** What is on the books about an arrangement, and what that comes to. */
@ApplicationScoped
class ArrangementBooks {

  private static final String ACCOUNTS =
      """
      select c.account_id, c.owed_pence, b.entry_count, b.balance_pence, coalesce(a.payment_reference, a.reference)
        from arrangement_account c join account_balance b on b.account_id = c.account_id join account a on a.account_id = c.account_id
       where c.arrangement_id = ?1 and c.terms_number = ?2 order by c.place\
      """;

  /** Posted since it was agreed, whatever day it counts from. */
  private static final String RECEIPTS =
      """
      select e.effective_on, -e.amount_pence, e.type_code,
             exists (select from entry r where r.account_id = e.account_id and r.reverses = e.number)
        from arrangement_account c join entry e on e.account_id = c.account_id and e.number > c.after_entry
        join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
       where c.arrangement_id = ?1 and c.terms_number = ?2 and e.amount_pence < 0 and e.reverses is null
       order by e.effective_on, e.account_id, e.number\
      """;

  private static final String CALENDAR =
      """
      select due_on, debt_pence from arrangement_instalment
       where account_id = ?1 and arrangement_id = ?2 and terms_number = ?3 order by number\
      """;

  /** One account of it. */
  private record Covered(UUID accountId, long owedPence, int entries, long balancePence) {}

  /** What is on the books. */
  record Found(
      List<UUID> accounts,
      List<Long> owedPence,
      List<Integer> entries,
      String paymentReference,
      Verdict verdict) {}

  @Inject Today today;

  Uni<Found> read(Mutiny.Session session, HeldArrangement held) {
    return Sql.rows(session, ACCOUNTS, held.id(), held.termsNumber())
        .chain(accounts ->
            Sql.rows(session, RECEIPTS, held.id(), held.termsNumber())
                .map(ArrangementBooks::payments)
                .chain(payments ->
                    Sql.rows(session, CALENDAR, held.accountId(), held.id(), held.termsNumber())
                        .map(ArrangementBooks::plan)
                        .chain(plan -> judged(session, held, accounts, payments, plan))));
  }

  private Uni<Found> judged(
      Mutiny.Session session,
      HeldArrangement held,
      List<Object[]> accounts,
      List<Payment> payments,
      InstalmentPlan plan) {
    List<Covered> covered = accounts.stream().map(ArrangementBooks::covered).toList();
    LocalDate last = plan.clearsOn().isAfter(today.date()) ? plan.clearsOn() : today.date();
    return RentReads.of(
            session,
            covered.stream().map(Covered::accountId).toList(),
            held.terms().rentAfterOn(),
            last,
            held.terms().lessWeeklyPence())
        .map(rent ->
            new Found(
                covered.stream().map(Covered::accountId).toList(),
                covered.stream().map(Covered::owedPence).toList(),
                covered.stream().map(Covered::entries).toList(),
                (String) accounts.getFirst()[4],
                verdict(held, covered, payments, plan, rent)));
  }

  private Verdict verdict(
      HeldArrangement held,
      List<Covered> covered,
      List<Payment> payments,
      InstalmentPlan plan,
      RentOfWeeks rent) {
    LocalDate rentAfter = held.terms().rentAfterOn();
    long paid = payments.stream().mapToLong(Payment::pence).sum();
    long due = held.terms().owedPence() + rent.between(rentAfter, today.date());
    return new Verdict(
        Judgement.of(
            Instalment.of(plan, rent, rentAfter), payments, held.terms().tolerance(), today.date()),
        covered.stream().mapToLong(Covered::balancePence).sum() <= 0,
        paid >= due);
  }

  private static Covered covered(Object[] row) {
    return new Covered(
        (UUID) row[0],
        ((Number) row[1]).longValue(),
        ((Number) row[2]).intValue(),
        ((Number) row[3]).longValue());
  }

  private static List<Payment> payments(List<Object[]> rows) {
    return rows.stream()
        .filter(row -> WhatCounts.counts((String) row[2], (Boolean) row[3]))
        .map(row -> new Payment((LocalDate) row[0], ((Number) row[1]).longValue()))
        .toList();
  }

  private static InstalmentPlan plan(List<Object[]> rows) {
    return new InstalmentPlan(
        rows.stream()
            .map(row -> new Due((LocalDate) row[0], ((Number) row[1]).longValue()))
            .toList());
  }
}
