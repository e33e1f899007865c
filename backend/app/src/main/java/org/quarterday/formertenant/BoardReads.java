package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.formertenant.rules.CaseStage;
import org.quarterday.limitation.Ladders;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** The cases of the board, what is due first, each with what of its debt is soon out of time. */
@ApplicationScoped
class BoardReads {

  @Schema(name = "FormerTenantCaseRow")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "All who owe it.", examples = "Mr Owen Price, Ms Rhian Price")
          String names,
      @Schema(description = "How many owe it together.", examples = "2") int debtors,
      @Schema(description = "The home that was theirs; `Protected` when somebody is at risk.")
          String address,
      @Schema(nullable = true) LocalDate endedOn,
      CaseStage stage,
      @Schema(examples = "Second letter") String stageWords,
      @Schema(description = "What is to be done next.", examples = "Send the second letter")
          String nextWords,
      @Schema(nullable = true, description = "When it is due; null on a closed case.")
          LocalDate nextOn,
      LocalDate openedOn,
      @Schema(description = "In pence.", examples = "48210") long openedPence,
      @Schema(description = "The account's balance now, in pence.", examples = "38210")
          long balancePence,
      @Schema(examples = "£382.10 in arrears") String balanceWords,
      @Schema(description = "What of it is out of time, in pence.") long barredPence,
      @Schema(description = "What of it is soon out of time, in pence.") long soonPence,
      @Schema(nullable = true, description = "The next day on which a week is lost.")
          LocalDate nextBarredOn,
      @Schema(description = "Whether a report about it waits for its answer.") boolean reported) {}

  @Schema(name = "FormerTenantStage")
  record Stage(
      CaseStage stage,
      @Schema(examples = "Second letter") String words,
      @Schema(examples = "Send the second letter") String nextWords,
      int cases,
      @Schema(description = "How many of them are due.") int due,
      @Schema(description = "What they owe now, in pence.") long pence,
      @Schema(examples = "£4,821.00") String amountWords,
      @Schema(
              nullable = true,
              description = "After how many days its action is due; null when closed.")
          Integer waitDays) {}

  @Schema(name = "FormerTenantStages")
  record Stages(List<Stage> items) {}

  /** What a list is narrowed to; null narrows nothing, but closed cases are only shown by name. */
  record Filter(CaseStage stage, boolean due, boolean reported) {}

  private static final String LIST =
      """
      select c.*, a.reference, a.ends_on, b.balance_pence,
             concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')) as address,
             %s as protected,
             exists (select from former_tenant_report r where r.account_id = c.account_id and r.state = 'ASKED') as reported,
             (select count(*) from tenancy_member m where m.tenancy_id = a.tenancy_id and m.liable
                 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, $4), $4))) as debtors,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable
                 and (m.to_on is null or m.to_on >= least(coalesce(a.ends_on, $4), $4))), '') as names
        from former_tenant_case c join account a on a.account_id = c.account_id join account_balance b on b.account_id = c.account_id
        join tenancy t on t.id = a.tenancy_id join property y on y.id = coalesce(a.property_id, t.property_id)
       where (c.stage = $1 or ($1::text is null and c.stage <> 'CLOSED')) and (not $2::boolean or c.next_on <= $4)
         and (not $3::boolean or exists (select from former_tenant_report r where r.account_id = c.account_id and r.state = 'ASKED'))
         and ($5::date is null or (coalesce(c.next_on, c.opened_on), c.id) > ($5, $6::uuid))
         and\
      """
              .formatted(ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"))
          + " "
          + OwnAccount.NOT_LINKED.formatted("$7", "$8")
          + " order by coalesce(c.next_on, c.opened_on), c.id limit $9";

  private static final String STAGES =
      """
      select s.stage, count(c.id) as cases, count(c.id) filter (where c.next_on <= $1) as due,
             cast(coalesce(sum(b.balance_pence), 0) as bigint) as pence, max(w.days) as days
        from unnest($2::text[]) with ordinality s (stage, at)
        left join former_tenant_wait w on w.stage = s.stage and w.valid_from <= $1 and (w.valid_before is null or w.valid_before > $1)
        left join (former_tenant_case c join account a on a.account_id = c.account_id join account_balance b on b.account_id = c.account_id)
               on c.stage = s.stage and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$3", "$4")
          + " group by s.stage, s.at order by s.at";

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    LocalDate day = today.date();
    Tuple values =
        Tuple.tuple()
            .addString(filter.stage() == null ? null : filter.stage().name())
            .addBoolean(filter.due())
            .addBoolean(filter.reported())
            .addLocalDate(day)
            .addValue(cursor == null ? null : Page.day(cursor.getFirst()))
            .addValue(cursor == null ? null : Page.uuid(cursor.getLast()))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .chain(rows ->
            Ladders.of(pool, rows.stream().map(row -> row.getUUID("account_id")).toList(), day)
                .map(ladders -> rows.stream().map(row -> item(row, ladders)).toList()))
        .map(items -> Page.of(items, limit, last -> List.of(sortDay(last), last.id())));
  }

  /** A closed case has no next day: it is listed by the day it was opened on. */
  private static LocalDate sortDay(Item item) {
    return item.nextOn() == null ? item.openedOn() : item.nextOn();
  }

  private static Item item(Row row, Map<UUID, Ladders.Whole> ladders) {
    CaseStage stage = CaseStage.valueOf(row.getString("stage"));
    Ladder ladder = ladders.get(row.getUUID("account_id")).ladder();
    long balance = row.getLong("balance_pence");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getLong("debtors").intValue(),
        ProtectedAddress.unless(row.getBoolean("protected"), row.getString("address")),
        row.getLocalDate("ends_on"),
        stage,
        stage.words(),
        stage.next(),
        row.getLocalDate("next_on"),
        row.getLocalDate("opened_on"),
        row.getLong("opened_pence"),
        balance,
        Money.ofPence(balance).inWords(),
        ladder.pence(RungStanding.BARRED),
        ladder.pence(RungStanding.SOON),
        ladder.nextBarredOn().orElse(null),
        row.getBoolean("reported"));
  }

  /** Every stage in its order, empty ones too. */
  Uni<Stages> stages(Actor by) {
    String[] names =
        List.of(CaseStage.values()).stream().map(CaseStage::name).toArray(String[]::new);
    return pool.preparedQuery(STAGES)
        .execute(
            Tuple.tuple()
                .addLocalDate(today.date())
                .addArrayOfString(names)
                .addString(by.issuer())
                .addString(by.subject()))
        .map(rows ->
            new Stages(
                StreamSupport.stream(rows.spliterator(), false).map(BoardReads::stage).toList()));
  }

  private static Stage stage(Row row) {
    CaseStage stage = CaseStage.valueOf(row.getString("stage"));
    long pence = row.getLong("pence");
    return new Stage(
        stage,
        stage.words(),
        stage.next(),
        row.getLong("cases").intValue(),
        row.getLong("due").intValue(),
        pence,
        Money.ofPence(pence).format(),
        row.getInteger("days"));
  }
}
