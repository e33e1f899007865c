package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.writeoff.rules.WriteOffKind;

/** What the people of an account have on the register of write-offs, wherever they owed it. */
@ApplicationScoped
class BeforeReads {

  @Schema(name = "WrittenOffBefore")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(nullable = true, description = "Null to who may not see reports.") WriteOffKind kind,
      @Schema(description = "What of it is still written off, in pence.") long remainingPence,
      @Schema(examples = "£42.70") String remainingWords,
      @Schema(description = "SAME_ACCOUNT, SAME_RECORD or SAME_NAME_AND_BIRTH.") String sameness) {}

  @Schema(name = "WrittenOffDebts")
  record Answer(List<Item> items) {}

  /** Of this account, and of every account its liable people ever owed. */
  private static final String BEFORE =
      """
      with here as (
        select p.id, lower(p.surname) as surname, lower(p.forename) as forename, p.born_on from account a
          join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable join person p on p.id = m.person_id where a.account_id = $1
      ), alike as (
        select h.id, 'SAME_RECORD' as sameness from here h
        union
        select p.id, 'SAME_NAME_AND_BIRTH' from here h join person p on lower(p.surname) = h.surname and lower(p.forename) = h.forename
           and p.born_on = h.born_on and p.id <> h.id
      )
      select w.id, w.account_id, a.reference, w.kind, w.amount_pence - w.written_on_pence as remaining,
             case when w.account_id = $1 then 'SAME_ACCOUNT' else max(k.sameness) end as sameness
        from alike k join tenancy_member m on m.person_id = k.id and m.liable join account a on a.tenancy_id = m.tenancy_id
        join write_off w on w.account_id = a.account_id and w.state = 'POSTED' and w.amount_pence > w.written_on_pence
       where\s\
      """
          + OwnAccount.NOT_LINKED.formatted("$2", "$3")
          + " group by w.id, w.account_id, a.reference, w.kind, w.amount_pence, w.written_on_pence, w.decided_at"
          + " order by w.decided_at desc limit 50";

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;

  /** Refused to whoever is linked to the account. */
  Uni<Answer> of(Actor by, UUID accountId) {
    return ownAccount.refuse(by, accountId).chain(() -> items(by, accountId)).map(Answer::new);
  }

  /** The newest first, at most fifty. */
  Uni<List<Item>> items(Actor by, UUID accountId) {
    return pool.preparedQuery(BEFORE)
        .execute(Tuple.of(accountId, by.issuer(), by.subject()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, by)).toList());
  }

  /** An insolvency or a death is nobody's business who only answers the telephone. */
  private static Item item(Row row, Actor by) {
    long remaining = row.getLong("remaining");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        by.may("report:view") ? WriteOffKind.valueOf(row.getString("kind")) : null,
        remaining,
        Money.ofPence(remaining).format(),
        row.getString("sameness"));
  }
}
