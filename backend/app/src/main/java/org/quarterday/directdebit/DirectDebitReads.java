package org.quarterday.directdebit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.directdebit.rules.MandateState;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;

/** Mandates, the whole of one, and the council's mandates by where they stand. */
@ApplicationScoped
class DirectDebitReads {

  @Schema(name = "MandateItem")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(examples = "10012113") String reference,
      MandateState state,
      @Schema(examples = "A OKAFOR") String payerName,
      @Schema(examples = "****4958") String bankMask,
      @Schema(examples = "MONTHLY") String frequency,
      @Schema(nullable = true, description = "The next due day.") LocalDate nextDueOn,
      @Schema(nullable = true, description = "What is due then, in pence.") Long nextPence,
      @Schema(description = "Why it stands so.") String stateReason) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(MandateState state) {}

  private static final String LIST =
      """
      select m.id, m.account_id, a.reference as account_reference, m.reference, m.state, m.payer_name, m.bank_mask, m.frequency, m.state_reason,
             n.due_on as next_due_on, n.amount_pence as next_pence
        from mandate m join account a on a.account_id = m.account_id
        left join lateral (select i.due_on, i.amount_pence from direct_debit_item i
              where i.account_id = m.account_id and i.mandate_id = m.id and i.state in ('PLANNED', 'IN_RUN') order by i.due_on limit 1) n on true
       where ($1::text is null or m.state = $1) and ($2::uuid is null or m.id > $2)
         and not exists (select 1 from tenancy_member t join staff_person s on s.person_id = t.person_id
                          where t.tenancy_id = a.tenancy_id and s.issuer = $3 and s.subject = $4)
       order by m.id limit $5\
      """;

  /** Everything of an account's mandates, newest first, with schedule, items and history. */
  private static final String WHOLE =
      """
      select cast(jsonb_build_object('items', coalesce(jsonb_agg(whole order by id desc), '[]')) as text) from (
        select m.id, jsonb_build_object(
          'id', m.id, 'accountId', m.account_id, 'reference', m.reference, 'state', m.state, 'stateReason', m.state_reason,
          'payerName', m.payer_name, 'payerPersonId', m.payer_person_id, 'payerAddress', m.payer_address, 'bankMask', m.bank_mask,
          'modulus', m.modulus, 'channel', m.channel, 'authority', m.authority, 'authorisedOn', m.authorised_on, 'evidence', m.evidence,
          'plan', jsonb_build_object('method', m.method, 'frequency', m.frequency, 'day', m.collection_day, 'fixedPence', m.fixed_pence,
                                     'extraPence', m.extra_pence, 'withBalance', m.with_balance),
          'firstOn', m.first_on, 'lodge', m.lodge, 'lodgedOn', m.lodged_on, 'liveFrom', m.live_from, 'collectedOn', m.collected_on,
          'madeByName', m.made_by_name, 'version', m.version,
          'schedules', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'why', s.why, 'fromOn', s.from_on, 'toOn', s.to_on,
               'debitPence', s.debit_pence, 'startPence', s.opening_pence, 'extraPence', s.extra_pence, 'totalPence', s.total_pence,
               'noticeGivenOn', s.notice_given_on, 'letterId', s.letter_id, 'noticeState', l.state, 'noticeSentOn', l.sent_on,
               'current', s.ended_at is null, 'madeByName', s.made_by_name) order by s.made_at desc), '[]')
              from direct_debit_schedule s left join letter l on l.id = s.letter_id where s.account_id = m.account_id and s.mandate_id = m.id),
          'items', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'dueOn', i.due_on, 'collectOn', i.collect_on,
               'amountPence', i.amount_pence, 'state', i.state, 'again', i.again_of is not null, 'why', i.why, 'entryNumber', i.entry_number)
               order by i.due_on, i.id), '[]')
              from direct_debit_item i where i.account_id = m.account_id and i.mandate_id = m.id),
          'history', (select coalesce(jsonb_agg(jsonb_build_object('state', e.state, 'words', e.words, 'madeByName', e.made_by_name,
               'madeAt', e.made_at) order by e.number desc), '[]')
              from mandate_event e where e.account_id = m.account_id and e.mandate_id = m.id)) as whole
          from mandate m where m.account_id = $1) all_of_it\
      """;

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 1);
    Tuple values =
        Tuple.of(
            filter.state() == null ? null : filter.state().name(),
            cursor == null ? null : Page.uuid(cursor.getFirst()),
            reader.issuer(),
            reader.subject(),
            limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(DirectDebitReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.id())));
  }

  /** The account's mandates, whole. */
  Uni<AccountMandates> of(UUID accountId) {
    return pool.preparedQuery(WHOLE)
        .execute(Tuple.of(accountId))
        .map(rows -> read(rows.iterator().next().getString(0)));
  }

  private AccountMandates read(String document) {
    try {
      return json.readValue(document, AccountMandates.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getString("reference"),
        MandateState.valueOf(row.getString("state")),
        row.getString("payer_name"),
        row.getString("bank_mask"),
        row.getString("frequency"),
        row.getLocalDate("next_due_on"),
        row.getLong("next_pence"),
        row.getString("state_reason"));
  }
}
