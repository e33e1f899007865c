package org.quarterday.credituse;

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
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/**
 * The register of unclaimed credits: money the council keeps for people it could not find. It has
 * no end: who claims theirs gets it, however late.
 */
@ApplicationScoped
class UnclaimedReads {

  @Schema(name = "UnclaimedCredit")
  record Item(
      @Schema(description = "The use it was kept by: it is claimed there.") UUID useId,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "Whose it is.", examples = "Mr Ivan Holt") String names,
      @Schema(description = "The home it comes from; `Protected` when somebody of it is at risk.")
          String address,
      @Schema(nullable = true, description = "The account's last day.") LocalDate endedOn,
      @Schema(examples = "18270") long amountPence,
      @Schema(description = "When it was moved here.") Instant keptAt,
      String approvedByName,
      @Schema(description = "How often the owner was looked for.") int tries,
      @Schema(nullable = true, description = "The last time.") LocalDate lastTriedOn,
      @Schema(nullable = true, description = "The claim that waits for its decision.")
          UUID claimId) {}

  private static final String LIST =
      """
      select u.id, u.account_id, a.reference, a.ends_on, u.amount_pence, u.decided_at, coalesce(u.decided_by_name, '') as approved_by,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             coalesce((select concat_ws(', ', h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, ''))
                from tenancy t join property h on h.id = t.property_id where t.id = a.tenancy_id), '') as address,
             %s as protected,
             (select cast(count(*) as integer) from credit_contact c where c.account_id = u.account_id) as tries,
             (select max(c.tried_on) from credit_contact c where c.account_id = u.account_id) as last_tried,
             (select k.id from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state = 'AWAITING_APPROVAL') as claim_id
        from credit_use u join account a on a.account_id = u.account_id
       where u.kind = 'UNCLAIMED' and u.state = 'POSTED'
         and not exists (select from credit_use k where k.account_id = u.account_id and k.put_back_of = u.id and k.state = 'POSTED')
         and ($1::text is null or a.reference ilike $1 or exists (select from tenancy_member m join person n on n.id = m.person_id
                where m.tenancy_id = a.tenancy_id and m.liable and n.search like lower($1)))
         and ($2::timestamptz is null or (u.decided_at, u.id) < ($2, $3::uuid)) and\
      """
              .formatted(ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"))
          + " "
          + OwnAccount.NOT_LINKED.formatted("$4", "$5")
          + " order by u.decided_at desc, u.id desc limit $6";

  @Inject Pool pool;

  /** The newest first; {@code words} a part of a name or reference, or null. */
  Uni<Page<Item>> list(Actor by, String words, String after, int limit) {
    Moment from = Moment.of(after);
    Tuple values =
        Tuple.tuple()
            .addString(pattern(words))
            .addValue(from.at())
            .addUUID(from.id())
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(UnclaimedReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.keptAt(), last.useId())));
  }

  /** Typed signs of the pattern's own stand for themselves. */
  private static String pattern(String words) {
    return words == null || words.isBlank()
        ? null
        : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        ProtectedAddress.unless(row.getBoolean("protected"), row.getString("address")),
        row.getLocalDate("ends_on"),
        row.getLong("amount_pence"),
        Columns.instant(row, "decided_at"),
        row.getString("approved_by"),
        row.getInteger("tries"),
        row.getLocalDate("last_tried"),
        row.getUUID("claim_id"));
  }
}
