package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credit.rules.DebtRank;
import org.quarterday.credit.rules.RankedDebt;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * What the owners of a credit owe, in the order in which it is paid from it: rent accounts as the
 * books have them, and what was found in the council's other books.
 */
final class OwedFirst {

  /** One debt. */
  @Schema(name = "DebtOfCreditOwner")
  record Debt(
      @Schema(description = "Of the rent account, or of the debt as it was recorded.") UUID id,
      DebtRank rank,
      @Schema(examples = "a garage of the tenancy") String rankWords,
      @Schema(description = "The account's, or the number in the other books.") String reference,
      @Schema(description = "Who owes it.") String names,
      @Schema(description = "What is still owed and not promised from a credit, in pence.")
          long pence,
      @Schema(nullable = true, description = "The account's last day.") LocalDate endedOn,
      @Schema(
              description =
                  "Whether every owner of the credit owes it: then it may be set off. Else those who do not have to consent.")
          boolean everyOwner,
      @Schema(
              nullable = true,
              description = "The hold by which it may not be set off without consent; else null.")
          String heldWords,
      @Schema(description = "Who said so, of a debt in other books.") String note) {

    RankedDebt ranked() {
      return new RankedDebt(rank, id, pence, everyOwner && heldWords == null);
    }

    private Debt held(String words) {
      return new Debt(
          id, rank, rankWords, reference, names, pence, endedOn, everyOwner, words, note);
    }
  }

  /** {@code ?2}: today. Who owns the credit: those liable on the account's last day, or now. */
  private static final String OWNERS =
      "m.liable and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, cast(?2 as date)), cast(?2 as date)))";

  private static final String ACCOUNTS =
      """
      select o.account_id, o.kind, o.tenancy_id = a.tenancy_id, o.reference,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by x.role desc, n.surname, n.id)
                from tenancy_member x join person n on n.id = x.person_id where x.tenancy_id = o.tenancy_id and x.liable), ''),
             b.balance_pence - (select coalesce(sum(u.amount_pence), 0) from credit_use u where u.to_account_id = o.account_id and u.state = 'AWAITING_APPROVAL'),
             o.ends_on,
             not exists (select from tenancy_member m where m.tenancy_id = a.tenancy_id and %1$s
                           and not exists (select from tenancy_member x where x.tenancy_id = o.tenancy_id and x.liable and x.person_id = m.person_id)),
             exists (select from tenancy_member own join staff_person s on s.person_id = own.person_id
                      where own.tenancy_id = o.tenancy_id and s.issuer = ?3 and s.subject = ?4)
        from account a join account o on o.account_id <> a.account_id join account_balance b on b.account_id = o.account_id and b.balance_pence > 0
       where a.account_id = ?1
         and (o.tenancy_id = a.tenancy_id
              or o.tenancy_id in (select x.tenancy_id from tenancy_member x where x.liable and x.person_id in (
                    select m.person_id from tenancy_member m where m.tenancy_id = a.tenancy_id and %1$s)))\
      """
          .formatted(OWNERS);

  /** Less what other accounts' credits pay of the same number, unless it was recorded after. */
  private static final String ELSEWHERE =
      """
      select d.id, d.kind, d.reference, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname),
             d.amount_pence - (select coalesce(sum(u.amount_pence), 0) from credit_council_debt x
                                 join credit_use u on u.account_id = x.account_id and u.council_debt_id = x.id
                                where x.kind = d.kind and x.reference = d.reference and u.state in ('AWAITING_APPROVAL', 'POSTED')
                                  and (x.id = d.id or x.account_id <> d.account_id
                                       and (u.confirmed_on is null or u.confirmed_on >= cast(d.recorded_at at time zone 'Europe/London' as date)))
                                  and not exists (select from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state = 'POSTED')),
             not exists (select from tenancy_member m where m.tenancy_id = a.tenancy_id and %1$s and m.person_id <> d.person_id), d.note
        from credit_council_debt d join account a on a.account_id = d.account_id join person p on p.id = d.person_id
       where d.account_id = ?1 and d.withdrawn_at is null\
      """
          .formatted(OWNERS);

  private static final Comparator<Debt> ORDER =
      Comparator.comparing(Debt::ranked, RankedDebt.ORDER);

  private OwedFirst() {}

  /** What is owed; {@code closed}: on accounts the reader is linked to, which are not shown. */
  record Found(List<Debt> open, List<Debt> closed) {

    /** All of it, as the rules need it. */
    List<RankedDebt> ranked() {
      var all = new ArrayList<>(open);
      all.addAll(closed);
      return all.stream().map(Debt::ranked).sorted(RankedDebt.ORDER).toList();
    }
  }

  static Uni<Found> of(
      Mutiny.Session session, Holds holds, Actor reader, UUID accountId, LocalDate today) {
    return Sql.rows(session, ACCOUNTS, accountId, today, reader.issuer(), reader.subject())
        .chain(accounts ->
            Sql.rows(session, ELSEWHERE, accountId, today)
                .map(elsewhere -> found(accounts, elsewhere)))
        .chain(found ->
            judged(session, holds, found.open(), today)
                .chain(open ->
                    judged(session, holds, found.closed(), today)
                        .map(closed -> new Found(open, closed))));
  }

  /** Each with the hold that protects its debtor, if one stands. */
  private static Uni<List<Debt>> judged(
      Mutiny.Session session, Holds holds, List<Debt> debts, LocalDate today) {
    var done = new ArrayList<Debt>();
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Debt debt : debts) {
      all =
          all.chain(() -> judged(session, holds, debt, today)).invoke(done::add).replaceWithVoid();
    }
    return all.replaceWith(() -> List.copyOf(done));
  }

  private static Uni<Debt> judged(Mutiny.Session session, Holds holds, Debt debt, LocalDate today) {
    if (debt.rank().elsewhere()) {
      return Uni.createFrom().item(debt);
    }
    var going =
        new Holds.Going(
            debt.id(),
            HeldAction.SET_OFF,
            AskedDebt.sum(debt.pence()),
            today,
            null,
            "A credit set off against it",
            "CREDIT",
            debt.pence());
    return holds
        .judged(session, going)
        .map(answer -> answer.goes() ? debt : debt.held(answer.words()));
  }

  private static Found found(List<Object[]> accounts, List<Object[]> elsewhere) {
    var open = new ArrayList<Debt>();
    var closed = new ArrayList<Debt>();
    for (Object[] row : accounts) {
      DebtRank rank = DebtRank.of((String) row[1], (Boolean) row[2]);
      var debt =
          new Debt(
              (UUID) row[0],
              rank,
              rank.words(),
              (String) row[3],
              (String) row[4],
              pence(row[5]),
              (LocalDate) row[6],
              (Boolean) row[7],
              null,
              "");
      if (debt.pence() > 0) {
        ((Boolean) row[8] ? closed : open).add(debt);
      }
    }
    for (Object[] row : elsewhere) {
      DebtRank rank = DebtRank.valueOf((String) row[1]);
      var debt =
          new Debt(
              (UUID) row[0],
              rank,
              rank.words(),
              (String) row[2],
              (String) row[3],
              pence(row[4]),
              null,
              (Boolean) row[5],
              null,
              (String) row[6]);
      if (debt.pence() > 0) {
        open.add(debt);
      }
    }
    open.sort(ORDER);
    return new Found(List.copyOf(open), List.copyOf(closed));
  }

  private static long pence(Object column) {
    return ((Number) column).longValue();
  }
}
