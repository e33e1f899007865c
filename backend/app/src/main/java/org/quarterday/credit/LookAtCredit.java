package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.credit.rules.CheckStanding;
import org.quarterday.credit.rules.CreditOutcome;
import org.quarterday.credit.rules.CreditStep;
import org.quarterday.credit.rules.NextSteps;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.refund.rules.ProvedCredit;

/** Says how far an account's credit is proved and what is next. Changes nothing. */
@ApplicationScoped
class LookAtCredit {

  /** As long as a refund's evidence may be. */
  private static final int LONGEST_EVIDENCE = 500;

  private static final int LONGEST_WRITTEN_OFF = 300;

  private static final String HEAD =
      """
      select a.reference, %s, b.balance_pence, %s, %s from account a join account_balance b on b.account_id = a.account_id where a.account_id = ?1\
      """
          .formatted(
              CreditSql.NAMES,
              CreditSql.WAITING,
              ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"));

  private static final String OWNERS =
      """
      select p.id, trim(p.title || ' ' || trim(p.forename || ' ' || p.surname)), p.deceased_on,
             coalesce((select replace(c.value, chr(10), ', ') from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                         and (c.to_on is null or c.to_on >= ?2) order by c.from_on desc nulls last limit 1),
                      (select concat_ws(', ', h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h where h.id = t.property_id), '')
        from account a join tenancy t on t.id = a.tenancy_id join tenancy_member m on m.tenancy_id = t.id and m.liable join person p on p.id = m.person_id
       where a.account_id = ?1 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, ?2), ?2)) order by m.role desc, p.surname, p.id\
      """;

  private static final String CONTACTS =
      """
      select id, tried_on, channel, outcome, note, recorded_by_name, cast(extract(epoch from recorded_at) as bigint)
        from credit_contact where account_id = ?1 order by tried_on desc, id desc\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject CreditReads credits;
  @Inject Proving proving;
  @Inject Today today;

  Uni<AccountCredit> run(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> credits.one(accountId))
        .chain(facts -> work.write(by, session -> look(session, by, accountId, facts)));
  }

  private Uni<AccountCredit> look(
      Mutiny.Session session, Actor by, UUID accountId, CreditFacts facts) {
    return proving
        .look(session, by, accountId)
        .chain(looked ->
            Sql.row(session, HEAD, accountId)
                .chain(head ->
                    Sql.rows(session, OWNERS, accountId, today.date())
                        .chain(owners ->
                            Sql.rows(session, CONTACTS, accountId)
                                .map(contacts ->
                                    answer(accountId, facts, looked, head, owners, contacts)))));
  }

  private AccountCredit answer(
      UUID accountId,
      CreditFacts facts,
      Proving.Looked looked,
      Object[] head,
      List<Object[]> owners,
      List<Object[]> contacts) {
    long balance = ((Number) head[2]).longValue();
    boolean atRisk = (Boolean) head[4];
    List<NextSteps.Step> steps = NextSteps.of(known(looked, (Boolean) head[3]), today.date());
    return new AccountCredit(
        accountId,
        (String) head[0],
        (String) head[1],
        balance,
        Money.ofPence(balance).inWords(),
        facts,
        looked.review(),
        looked.kinds(),
        looked.questions(),
        looked.owed().open(),
        looked.owed().closed().size(),
        atRisk,
        owners.stream()
            .map(row ->
                new AccountCredit.Owner(
                    (UUID) row[0],
                    (String) row[1],
                    (LocalDate) row[2],
                    ProtectedAddress.unless(atRisk, (String) row[3])))
            .toList(),
        contacts.stream().map(row -> contact(row, atRisk)).toList(),
        steps.stream()
            .map(one -> new AccountCredit.Step(one.step(), one.debtId(), one.pence(), one.words()))
            .toList(),
        handOver(looked, steps));
  }

  private static NextSteps.Known known(Proving.Looked looked, boolean waiting) {
    ProvedCredit.Found found = looked.books().found();
    CreditKind kind = looked.kind();
    CreditReview review = looked.review();
    // Benefit beyond the charges goes back whole; said to be benefit and within them, all that
    // stands.
    long back = found.benefitBeyondPence() > 0 ? found.benefitBeyondPence() : found.creditPence();
    boolean housing = kind != null && kind.outcomes().contains(CreditOutcome.TO_HOUSING_BENEFIT);
    boolean dwp = kind != null && kind.outcomes().contains(CreditOutcome.TO_DWP);
    return new NextSteps.Known(
        found.creditPence(),
        review != null,
        review == null ? null : review.heldUntil(),
        waiting,
        looked.unanswered(),
        looked.inTheWay().size(),
        kind == null ? null : kind.outcomes(),
        housing ? Math.clamp(looked.books().housingBenefitPence(), 0, back) : 0,
        dwp ? Math.clamp(looked.books().universalCreditPence(), 0, back) : 0,
        looked.owed().ranked(),
        found.undebitedPence() + found.returnablePence(),
        looked.books().payable(),
        looked.unclaimedFrom(),
        looked.notUnclaimed());
  }

  /** Only when nothing but the refund is left to do: what may be set off has been paid by then. */
  private static AccountCredit.HandOver handOver(
      Proving.Looked looked, List<NextSteps.Step> steps) {
    if (steps.isEmpty() || steps.getFirst().step() != CreditStep.REFUND) {
      return null;
    }
    return new AccountCredit.HandOver(
        steps.getFirst().pence(),
        looked.kind().refundCause(),
        evidence(looked),
        writtenOff(looked));
  }

  private static String writtenOff(Proving.Looked looked) {
    return looked.questions().stream()
        .filter(one -> one.fact() == BooksFact.WRITTEN_OFF && one.foundPence() > 0)
        .map(one -> shortened(one.evidence().strip(), LONGEST_WRITTEN_OFF))
        .findFirst()
        .orElse(null);
  }

  private static String shortened(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest - 1).strip() + "…";
  }

  private static String evidence(Proving.Looked looked) {
    String all =
        looked.questions().stream()
            .map(one ->
                one.standing() == CheckStanding.CLEAR_BY_BOOKS ? one.foundWords() : one.evidence())
            .map(String::strip)
            .map(words -> words.endsWith(".") ? words : words + ".")
            .distinct()
            .collect(Collectors.joining(" "));
    return shortened(all, LONGEST_EVIDENCE);
  }

  /** A note says where they were looked for. */
  private static AccountCredit.Contact contact(Object[] row, boolean atRisk) {
    return new AccountCredit.Contact(
        (UUID) row[0],
        (LocalDate) row[1],
        RecordContact.Channel.valueOf((String) row[2]),
        RecordContact.Outcome.valueOf((String) row[3]),
        ProtectedAddress.unless(atRisk, (String) row[4]),
        (String) row[5],
        CreditReview.moment(row[6]));
  }
}
