package org.quarterday.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quarterday.account.OwnAccount;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * A version as it would be for one account, today: with that account's facts, and with the own
 * words of the last letter of its kind there, or a line that says where they will stand. Nothing is
 * queued and nothing kept.
 */
@ApplicationScoped
class PreviewTemplate {

  private static final String ACCOUNT = "select account_id from account where reference = $1";

  private static final String LAST =
      """
      select subject, debt_pence, cast(content as text) as content from letter where account_id = $1 and kind = $2 order by id desc limit 1\
      """;

  private static final String TENANT =
      """
      select p.id, trim(p.title || ' ' || p.forename || ' ' || p.surname) as name,
             coalesce((select concat_ws(chr(10), h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h
                        where h.id = t.property_id), '') as address
        from account a join tenancy t on t.id = a.tenancy_id
        join tenancy_member m on m.tenancy_id = t.id and m.liable and m.role <> 'OCCUPANT'
        join person p on p.id = m.person_id where a.account_id = $1 order by m.role desc, p.surname, p.id limit 1\
      """;

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject TemplateReads templates;
  @Inject LetterComposer composer;
  @Inject LetterPages pages;
  @Inject ObjectMapper json;
  @Inject Today today;

  /**
   * @throws Problem 404 for an account nobody has, 403 OWN_ACCOUNT
   */
  Uni<byte[]> pdf(Actor by, UUID templateId, String accountReference) {
    return pool.preparedQuery(ACCOUNT)
        .execute(Tuple.of(accountReference.strip()))
        .map(rows -> rows.size() == 0 ? new UUID(0, 0) : rows.iterator().next().getUUID(0))
        .call(account -> ownAccount.refuse(by, account))
        .chain(account ->
            templates.one(templateId, today.date()).chain(item -> sample(account, item)));
  }

  private Uni<byte[]> sample(UUID account, TemplateReads.Item item) {
    return row(TENANT, Tuple.of(account))
        .chain(tenant ->
            row(LAST, Tuple.of(account, item.kind().name()))
                .map(last -> queued(account, item, tenant, last)))
        .chain(letter -> composer.preview(letter, TemplateReads.stored(item)))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(composed -> pages.pdf(composed.sheet()));
  }

  private Uni<Row> row(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next());
  }

  private LetterComposer.Queued queued(
      UUID account, TemplateReads.Item item, Row tenant, Row last) {
    return new LetterComposer.Queued(
        null,
        item.kind(),
        account,
        tenant == null ? null : tenant.getUUID("id"),
        tenant == null ? "" : tenant.getString("name"),
        tenant == null ? "" : tenant.getString("address"),
        today.date(),
        last == null ? item.subject() : last.getString("subject"),
        last == null ? null : last.getLong("debt_pence"),
        own(last));
  }

  private LetterText own(Row last) {
    if (last == null) {
      return LetterText.write()
          .paragraph("[Here stand the words this letter has from the work that queues it.]")
          .done();
    }
    try {
      return json.readValue(last.getString("content"), LetterText.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
