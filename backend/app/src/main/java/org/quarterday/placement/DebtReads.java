package org.quarterday.placement;

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
import org.quarterday.money.Money;
import org.quarterday.placement.rules.DebtState;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** The debts of placements, and where one account's debt is and was. */
@ApplicationScoped
class DebtReads {

  @Schema(name = "PlacedDebt")
  record Item(
      UUID id,
      UUID placementId,
      UUID accountId,
      String accountReference,
      @Schema(description = "All who owe it.") String names,
      String agencyCode,
      String agencyName,
      DebtState state,
      @Schema(examples = "With the agency") String stateWords,
      @Schema(description = "In pence.") long placedPence,
      @Schema(description = "What the agency paid of it, in pence.") long collectedPence,
      @Schema(description = "The account's balance now, in pence.") long balancePence,
      @Schema(examples = "£382.10 in arrears") String balanceWords,
      @Schema(nullable = true, description = "When the agency last said anything about it.")
          LocalDate heardOn,
      @Schema(nullable = true) LocalDate endedOn,
      @Schema(nullable = true) Ending ending,
      @Schema(description = "Why it is with the agency no more.") String why,
      @Schema(nullable = true) String endedByName,
      @Schema(description = "Whether the agency has to be told yet that it was called back.")
          boolean toTell,
      @Schema(nullable = true, description = "Its open case.") UUID caseId) {}

  @Schema(name = "AccountPlacements")
  record OfAccount(@Schema(description = "The newest first.") List<Item> items) {}

  @Schema(name = "PlacementRecallFile")
  record RecallFile(
      UUID id,
      String agencyCode,
      String name,
      int items,
      String sha256,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "PlacementRecalls")
  record Recalls(
      @Schema(description = "Called back, and in no file yet.") List<Item> toTell,
      @Schema(description = "The newest first.") List<RecallFile> files) {}

  private static final String ROW =
      """
      select d.*, a.reference, g.name as agency_name, b.balance_pence,
             (select c.id from former_tenant_case c where c.account_id = d.account_id and c.stage <> 'CLOSED') as case_id,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable
                 and (m.to_on is null or m.to_on >= a.ends_on)), '') as names
        from placement_debt d join account a on a.account_id = d.account_id join agency g on g.code = d.agency_code
        join account_balance b on b.account_id = d.account_id
      """;

  private static final String OF_PLACEMENT =
      ROW
          + " where d.placement_id = $1 and ($4::uuid is null or d.account_id > $4) and "
          + OwnAccount.NOT_LINKED.formatted("$2", "$3")
          + " order by d.account_id limit $5";

  private static final String OF_ACCOUNT =
      ROW + " where d.account_id = $1 and d.state <> 'LEFT_OUT' order by d.id desc";

  private static final String TO_TELL =
      ROW
          + " where d.agency_code = $1 and d.state = 'RECALLED' and d.recall_file_id is null and "
          + OwnAccount.NOT_LINKED.formatted("$2", "$3")
          + " order by d.ended_on, d.id limit 500";

  private static final String FILES =
      "select * from placement_recall_file where agency_code = $1 order by made_at desc limit 50";

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;

  Uni<Page<Item>> ofPlacement(Actor by, UUID placement, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    return items(
            OF_PLACEMENT,
            Tuple.of(
                placement,
                by.issuer(),
                by.subject(),
                cursor == null ? null : Page.uuid(cursor.getFirst()),
                limit + 1))
        .map(items -> Page.of(items, limit, last -> List.of(last.accountId())));
  }

  Uni<OfAccount> ofAccount(Actor by, UUID account) {
    return ownAccount
        .refuse(by, account)
        .chain(() -> items(OF_ACCOUNT, Tuple.of(account)))
        .map(OfAccount::new);
  }

  Uni<Recalls> recalls(Actor by, String agency) {
    return items(TO_TELL, Tuple.of(agency, by.issuer(), by.subject()))
        .chain(toTell ->
            pool.preparedQuery(FILES)
                .execute(Tuple.of(agency))
                .map(rows ->
                    new Recalls(
                        toTell,
                        StreamSupport.stream(rows.spliterator(), false)
                            .map(DebtReads::file)
                            .toList())));
  }

  private Uni<List<Item>> items(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(DebtReads::item).toList());
  }

  private static RecallFile file(Row row) {
    return new RecallFile(
        row.getUUID("id"),
        row.getString("agency_code"),
        row.getString("name"),
        row.getInteger("items"),
        row.getString("sha256"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }

  private static Item item(Row row) {
    DebtState state = DebtState.valueOf(row.getString("state"));
    String ending = row.getString("ending");
    long balance = row.getLong("balance_pence");
    return new Item(
        row.getUUID("id"),
        row.getUUID("placement_id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("agency_code"),
        row.getString("agency_name"),
        state,
        state.words(),
        row.getLong("placed_pence"),
        row.getLong("collected_pence"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getLocalDate("heard_on"),
        row.getLocalDate("ended_on"),
        ending == null ? null : Ending.valueOf(ending),
        row.getString("why"),
        row.getString("ended_by_name"),
        state == DebtState.RECALLED && row.getUUID("recall_file_id") == null,
        row.getUUID("case_id"));
  }
}
