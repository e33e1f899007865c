package org.quarterday.contact;

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
import org.quarterday.contact.rules.ContactAuthority;
import org.quarterday.contact.rules.ContactChannel;
import org.quarterday.contact.rules.ContactDirection;
import org.quarterday.contact.rules.ContactIdentity;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** Contacts, the newest first; those that were corrected stay among them and say so. */
@ApplicationScoped
class ContactReads {

  @Schema(name = "ContactCorrection")
  record Correction(
      String why,
      @Schema(nullable = true, description = "Null: it is no contact of this account.")
          UUID replacedBy,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "ContactPromiseMade")
  record PromiseMade(
      UUID id,
      @Schema(examples = "5000") long amountPence,
      LocalDate dueOn,
      @Schema(description = "OPEN, KEPT, BROKEN or WITHDRAWN.", examples = "OPEN") String state) {}

  @Schema(name = "LoggedContact")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      LocalDate happenedOn,
      ContactChannel channel,
      String channelWords,
      ContactDirection direction,
      @Schema(nullable = true) UUID personId,
      @Schema(examples = "Ms Amina Okafor") String who,
      @Schema(nullable = true, description = "Null when they are of the tenancy.")
          ContactAuthority authority,
      ContactIdentity identity,
      String identityWords,
      String reasonCode,
      @Schema(examples = "Balance or statement") String reason,
      String outcomeCode,
      @Schema(examples = "Resolved there and then") String outcome,
      @Schema(description = "Nothing was left to do.") boolean resolved,
      String note,
      @Schema(nullable = true) PromiseMade promise,
      @Schema(nullable = true) LocalDate followUpOn,
      @Schema(description = "Somebody has come back to it.") boolean followedUp,
      @Schema(nullable = true) Correction correction,
      @Schema(nullable = true, description = "The contact it stands instead of.") UUID corrects,
      String madeByName,
      Instant madeAt) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(
      UUID accountId,
      LocalDate from,
      LocalDate to,
      ContactChannel channel,
      ContactDirection direction,
      String reason,
      String outcome) {}

  private static final String LIST =
      """
      select c.*, a.reference, r.name as reason, o.name as outcome, o.resolved,
             coalesce((select trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) from person p where p.id = c.person_id),
                      c.other_name) as who,
             m.amount_pence as promised_pence, m.due_on as promised_for, m.state as promise_state,
             exists (select from task k where k.about = 'CONTACT:' || c.id and k.state = 'DONE') as followed_up,
             x.why, x.replaced_by, x.made_by_name as corrected_by_name, x.made_at as corrected_at,
             (select y.contact_id from contact_correction y where y.account_id = c.account_id and y.replaced_by = c.id) as corrects
        from contact c join account a on a.account_id = c.account_id
        join contact_reason r on r.code = c.reason_code and r.valid_from = c.reason_valid_from
        join contact_outcome o on o.code = c.outcome_code and o.valid_from = c.outcome_valid_from
        left join arrears_promise m on m.account_id = c.account_id and m.id = c.promise_id
        left join contact_correction x on x.account_id = c.account_id and x.contact_id = c.id
       where ($1::uuid is null or c.account_id = $1) and ($2::date is null or c.happened_on >= $2) and ($3::date is null or c.happened_on <= $3)
         and ($4::text is null or c.channel = $4) and ($5::text is null or c.direction = $5)
         and ($6::text is null or c.reason_code = $6) and ($7::text is null or c.outcome_code = $7)
         and ($8::date is null or (c.happened_on, c.id) < ($8, $9::uuid)) and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$10", "$11")
          + " order by c.happened_on desc, c.id desc limit $12";

  @Inject Pool pool;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addValue(filter.accountId())
            .addValue(filter.from())
            .addValue(filter.to())
            .addValue(filter.channel() == null ? null : filter.channel().name())
            .addValue(filter.direction() == null ? null : filter.direction().name())
            .addValue(filter.reason())
            .addValue(filter.outcome())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ContactReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.happenedOn(), last.id())));
  }

  private static Item item(Row row) {
    ContactChannel channel = ContactChannel.valueOf(row.getString("channel"));
    ContactIdentity identity = ContactIdentity.valueOf(row.getString("identity"));
    String authority = row.getString("authority");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getLocalDate("happened_on"),
        channel,
        channel.words(),
        ContactDirection.valueOf(row.getString("direction")),
        row.getUUID("person_id"),
        row.getString("who"),
        authority == null ? null : ContactAuthority.valueOf(authority),
        identity,
        identity.words(),
        row.getString("reason_code"),
        row.getString("reason"),
        row.getString("outcome_code"),
        row.getString("outcome"),
        row.getBoolean("resolved"),
        row.getString("note"),
        promise(row),
        row.getLocalDate("follow_up_on"),
        row.getBoolean("followed_up"),
        correction(row),
        row.getUUID("corrects"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }

  private static PromiseMade promise(Row row) {
    return row.getUUID("promise_id") == null
        ? null
        : new PromiseMade(
            row.getUUID("promise_id"),
            row.getLong("promised_pence"),
            row.getLocalDate("promised_for"),
            row.getString("promise_state"));
  }

  private static Correction correction(Row row) {
    return row.getString("why") == null
        ? null
        : new Correction(
            row.getString("why"),
            row.getUUID("replaced_by"),
            row.getString("corrected_by_name"),
            Columns.instant(row, "corrected_at"));
  }
}
