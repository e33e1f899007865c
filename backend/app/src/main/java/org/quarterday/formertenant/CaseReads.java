package org.quarterday.formertenant;

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
import org.quarterday.formertenant.rules.CaseAction;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.formertenant.rules.DebtorStanding;
import org.quarterday.limitation.Ladders;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** One case with everything that is done about it and what may be done next. */
@ApplicationScoped
class CaseReads {

  @Schema(name = "FormerTenantDebtor")
  record Owing(
      UUID personId,
      @Schema(examples = "Mr Owen Price") String name,
      @Schema(nullable = true) LocalDate diedOn,
      DebtorStanding standing,
      @Schema(examples = "Asked to pay") String standingWords,
      @Schema(description = "Why, when somebody said so.") String reason,
      @Schema(examples = "FORWARDING_ADDRESS") Debtors.Whereabouts whereabouts,
      @Schema(examples = "Forwarding address") String whereaboutsWords,
      @Schema(nullable = true, description = "The tenancy they hold with us now.")
          String tenancyNow,
      @Schema(description = "Whether the next letter would go to them.") boolean written,
      @Schema(description = "What this person can still be sued for, in pence.")
          long claimablePence,
      @Schema(examples = "£382.10") String claimableWords) {}

  @Schema(name = "FormerTenantOffered")
  record Offered(
      CaseAction action,
      @Schema(examples = "Letter sent") String words,
      @Schema(examples = "SECOND_LETTER") CaseStage to,
      boolean may,
      @Schema(nullable = true, description = "Why it cannot be done now.") String whyNot) {}

  @Schema(name = "FormerTenantEvent")
  record Event(
      UUID id,
      CaseEvents.Kind kind,
      @Schema(nullable = true) CaseAction action,
      CaseStage stage,
      String stageWords,
      String words,
      int letters,
      String byName,
      Instant at) {}

  @Schema(name = "FormerTenantOtherAccount")
  record Other(
      UUID accountId,
      String reference,
      @Schema(examples = "GARAGE") String kind,
      long balancePence,
      @Schema(examples = "£57.30 in arrears") String balanceWords) {}

  @Schema(name = "FormerTenantCase")
  record Whole(
      UUID id,
      UUID accountId,
      String accountReference,
      UUID tenancyId,
      @Schema(description = "The home that was theirs; `Protected` when somebody is at risk.")
          String address,
      @Schema(nullable = true) LocalDate endedOn,
      CaseStage stage,
      String stageWords,
      String nextWords,
      @Schema(nullable = true) LocalDate nextOn,
      LocalDate openedOn,
      long openedPence,
      @Schema(nullable = true) LocalDate closedOn,
      long balancePence,
      @Schema(examples = "£382.10 in arrears") String balanceWords,
      @Schema(description = "What came since the case was opened, in pence.") long paidPence,
      long barredPence,
      long soonPence,
      @Schema(nullable = true) LocalDate nextBarredOn,
      @Schema(nullable = true, description = "The report that waits for its answer.") UUID reportId,
      List<Owing> debtors,
      @Schema(
              description =
                  "Look-ups made for this account, the newest first; none for who may not trace.")
          List<CaseTraces.Item> traces,
      List<Offered> offered,
      @Schema(description = "The accounts of the same tenancy.") List<Other> otherAccounts,
      @Schema(description = "The newest first.") List<Event> events) {}

  private static final String ONE =
      """
      select c.*, a.reference, a.tenancy_id, a.ends_on, b.balance_pence,
             concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')) as address,
             %s as protected,
             (select r.id from former_tenant_report r where r.account_id = c.account_id and r.state = 'ASKED') as report_id,
             (select cast(coalesce(-sum(e.amount_pence), 0) as bigint) from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
               where e.account_id = c.account_id and e.effective_on >= c.opened_on) as paid
        from former_tenant_case c join account a on a.account_id = c.account_id join account_balance b on b.account_id = c.account_id
        join tenancy t on t.id = a.tenancy_id join property y on y.id = coalesce(a.property_id, t.property_id)
       where c.id = $1\
      """
          .formatted(ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"));

  private static final String OTHERS =
      """
      select o.account_id, o.reference, o.kind, b.balance_pence from account o join account_balance b on b.account_id = o.account_id
       where o.tenancy_id = $1 and o.account_id <> $2 order by o.kind, o.reference\
      """;

  private static final String EVENTS =
      "select * from former_tenant_event where account_id = $1 and case_id = $2 order by id desc limit 500";

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Whole> one(Actor by, UUID id) {
    return rows(ONE, Tuple.of(id))
        .map(rows -> {
          if (rows.isEmpty()) {
            throw Problem.of(
                FormerTenantProblem.FORMER_TENANT_CASE_NOT_FOUND, "Look at the board again.");
          }
          return rows.getFirst();
        })
        .call(row -> ownAccount.refuse(by, row.getUUID("account_id")))
        .chain(row -> whole(by, row));
  }

  private Uni<Whole> whole(Actor by, Row row) {
    UUID account = row.getUUID("account_id");
    LocalDate day = today.date();
    return Debtors.of(pool, account, day)
        .chain(debtors ->
            Ladders.of(pool, List.of(account), day)
                .map(ladders -> ladders.get(account).ladder())
                .chain(ladder ->
                    rows(OTHERS, Tuple.of(row.getUUID("tenancy_id"), account))
                        .chain(others ->
                            rows(EVENTS, Tuple.of(account, row.getUUID("id")))
                                .chain(events ->
                                    CaseTraces.of(pool, by, account)
                                        .map(traces ->
                                            whole(
                                                row,
                                                new Around(debtors, ladder, traces),
                                                others,
                                                events,
                                                day))))));
  }

  private Uni<List<Row>> rows(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  /** Who owes it, until when, and who was looked for. */
  private record Around(
      List<Debtors.Debtor> debtors, Ladder ladder, List<CaseTraces.Item> traces) {}

  private static Whole whole(
      Row row, Around around, List<Row> others, List<Row> events, LocalDate day) {
    CaseStage stage = CaseStage.valueOf(row.getString("stage"));
    long balance = row.getLong("balance_pence");
    LocalDate nextOn = row.getLocalDate("next_on");
    UUID report = row.getUUID("report_id");
    return new Whole(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getUUID("tenancy_id"),
        ProtectedAddress.unless(row.getBoolean("protected"), row.getString("address")),
        row.getLocalDate("ends_on"),
        stage,
        stage.words(),
        stage.next(),
        nextOn,
        row.getLocalDate("opened_on"),
        row.getLong("opened_pence"),
        row.getLocalDate("closed_on"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getLong("paid"),
        around.ladder().pence(RungStanding.BARRED),
        around.ladder().pence(RungStanding.SOON),
        around.ladder().nextBarredOn().orElse(null),
        report,
        around.debtors().stream().map(each -> owing(each, around.ladder())).toList(),
        around.traces(),
        stage.offered().stream()
            .map(action -> offered(stage, action, nextOn, report != null, day))
            .toList(),
        others.stream().map(CaseReads::other).toList(),
        events.stream().map(CaseReads::event).toList());
  }

  private static Owing owing(Debtors.Debtor each, Ladder ladder) {
    long claimable = ladder.claimablePence(each.personId());
    return new Owing(
        each.personId(),
        each.name(),
        each.diedOn(),
        each.standing(),
        each.standing().words(),
        each.reason(),
        each.whereabouts(),
        each.whereabouts().words(),
        each.tenancyNow(),
        each.canBeWrittenTo() && claimable > 0,
        claimable,
        Money.ofPence(claimable).format());
  }

  private static Offered offered(
      CaseStage stage, CaseAction action, LocalDate nextOn, boolean reported, LocalDate day) {
    String whyNot = null;
    if (reported && action.presses()) {
      whyNot = "A report about this case waits for its answer.";
    } else if (action.waitsForItsDay() && nextOn.isAfter(day)) {
      whyNot = CaseAction.waitsUntil(nextOn);
    }
    return new Offered(
        action, action.words(), stage.after(action).orElseThrow(), whyNot == null, whyNot);
  }

  private static Other other(Row row) {
    long pence = row.getLong("balance_pence");
    return new Other(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("kind"),
        pence,
        Money.ofPence(pence).inWords());
  }

  private static Event event(Row row) {
    CaseStage stage = CaseStage.valueOf(row.getString("stage"));
    String action = row.getString("action");
    return new Event(
        row.getUUID("id"),
        CaseEvents.Kind.valueOf(row.getString("kind")),
        action == null ? null : CaseAction.valueOf(action),
        stage,
        stage.words(),
        row.getString("words"),
        row.getInteger("letters"),
        row.getString("by_name"),
        Columns.instant(row, "at"));
  }
}
