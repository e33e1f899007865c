package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.writeoff.rules.EvidenceItem;
import org.quarterday.writeoff.rules.FindingKind;
import org.quarterday.writeoff.rules.Verdict;
import org.quarterday.writeoff.rules.WriteOffKind;

/** One account's debt as the policy sees it, and what its people had written off before. */
@ApplicationScoped
class AccountDebtReads {

  @Schema(name = "EvidenceAsked")
  record Asked(
      EvidenceItem item,
      String words,
      @Schema(description = "Whether nothing is written off while it is missing.")
          boolean needed) {}

  @Schema(name = "WriteOffGround")
  record Ground(
      WriteOffKind kind,
      @Schema(examples = "Uneconomic to collect") String words,
      boolean holds,
      @Schema(description = "What may be written off on it, in pence.") long amountPence,
      List<String> reasons,
      @Schema(description = "What stands against it, in words.") List<String> against,
      List<Asked> checklist) {}

  @Schema(name = "WriteOffDebtor")
  record Owing(
      UUID personId,
      String name,
      @Schema(nullable = true) LocalDate diedOn,
      @Schema(
              nullable = true,
              description = "The tenancy they hold with us now; `Protected` of a person at risk.")
          String homeNow,
      @Schema(nullable = true, description = "What fell due by this day is in their insolvency.")
          LocalDate orderOn,
      @Schema(nullable = true, description = "The day every level of tracing had been tried.")
          LocalDate tracedOutOn) {}

  @Schema(name = "WriteOffFinding")
  record Found(
      UUID id,
      FindingKind kind,
      @Schema(nullable = true) UUID personId,
      @Schema(nullable = true) String personName,
      LocalDate foundOn,
      String reference,
      @Schema(description = "`Protected` when one of those who owe it is at risk.") String note,
      String recordedByName,
      Instant recordedAt,
      @Schema(nullable = true) Instant withdrawnAt,
      String withdrawnWhy) {}

  @Schema(name = "AccountDebt")
  record Answer(
      UUID accountId,
      String accountReference,
      String names,
      @Schema(description = "The home that was theirs; `Protected` when one of them is at risk.")
          String address,
      @Schema(nullable = true) LocalDate endedOn,
      long balancePence,
      @Schema(examples = "£42.70 in arrears") String balanceWords,
      @Schema(nullable = true) LocalDate lastPaidOn,
      List<Owing> debtors,
      @Schema(description = "What is owed week by week, the oldest first.") List<CoveredWeek> weeks,
      List<Ground> grounds,
      List<Found> findings,
      @Schema(description = "What tracing came to, the newest first.")
          List<LookUpReads.Item> lookUps,
      @Schema(nullable = true, description = "The proposal that waits.") UUID waitingId,
      @Schema(description = "What these people had written off and owe in conscience still.")
          List<BeforeReads.Item> before) {}

  private static final String FACTS = Debts.facts("$2::date", "a.account_id = $1");

  private static final String FINDINGS =
      """
      select f.*, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as person_name
        from write_off_finding f left join person p on p.id = f.person_id where f.account_id = $1 order by f.recorded_at desc, f.id\
      """;

  private static final String WAITING =
      "select id from write_off where account_id = $1 and state = 'PROPOSED'";

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject BeforeReads before;
  @Inject Today today;

  Uni<Answer> of(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> Policies.of(pool, today.date()))
        .chain(policies ->
            pool.preparedQuery(FACTS)
                .execute(Tuple.of(accountId, today.date()))
                .chain(rows -> Debts.of(pool, rows, today.date()))
                .map(List::getFirst)
                .chain(debt -> whole(by, policies, debt)));
  }

  private Uni<Answer> whole(Actor by, Policies policies, Debts.Debt debt) {
    return rows(FINDINGS, Tuple.of(debt.accountId()))
        .chain(findings ->
            before
                .items(by, debt.accountId())
                .chain(writtenOff ->
                    rows(WAITING, Tuple.of(debt.accountId()))
                        .chain(waiting ->
                            LookUpReads.of(pool, debt.accountId())
                                .map(lookUps ->
                                    answer(
                                        policies, debt, findings, lookUps, writtenOff, waiting)))));
  }

  private Uni<List<Row>> rows(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static Answer answer(
      Policies policies,
      Debts.Debt debt,
      List<Row> findings,
      List<LookUpReads.Item> lookUps,
      List<BeforeReads.Item> before,
      List<Row> waiting) {
    var facts = debt.facts();
    return new Answer(
        debt.accountId(),
        debt.reference(),
        debt.names(),
        debt.address(),
        facts.endedOn(),
        facts.balancePence(),
        Money.ofPence(facts.balancePence()).inWords(),
        facts.lastPaidOn(),
        facts.debtors().stream()
            .map(each ->
                new Owing(
                    each.personId(),
                    each.name(),
                    each.diedOn(),
                    each.homeNow(),
                    each.orderOn(),
                    each.tracedOutOn()))
            .toList(),
        CoveredWeek.of(facts.owed(), policies.on()),
        policies.verdicts(facts).stream().map(AccountDebtReads::ground).toList(),
        findings.stream().map(row -> found(row, debt.atRisk())).toList(),
        debt.atRisk() ? lookUps.stream().map(LookUpReads.Item::withoutWhere).toList() : lookUps,
        waiting.isEmpty() ? null : waiting.getFirst().getUUID("id"),
        before);
  }

  private static Ground ground(Verdict verdict) {
    var kind = verdict.kind();
    return new Ground(
        kind,
        kind.words(),
        verdict.holds(),
        verdict.amountPence(),
        verdict.reasons(),
        verdict.against(),
        kind.checklist().stream()
            .map(item -> new Asked(item, item.words(), kind.needs(item)))
            .toList());
  }

  /** What somebody noted of a person at risk may say where they are. */
  private static Found found(Row row, boolean atRisk) {
    return new Found(
        row.getUUID("id"),
        FindingKind.valueOf(row.getString("kind")),
        row.getUUID("person_id"),
        row.getUUID("person_id") == null ? null : row.getString("person_name"),
        row.getLocalDate("found_on"),
        row.getString("reference"),
        ProtectedAddress.unless(atRisk, row.getString("note")),
        row.getString("recorded_by_name"),
        Columns.instant(row, "recorded_at"),
        Columns.instant(row, "withdrawn_at"),
        row.getString("withdrawn_why"));
  }
}
