package org.quarterday.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.quarterday.platform.security.Actor;

/**
 * The front door for runs that write to thousands: what {@link Letters} does for one account, for a
 * chunk of them in two statements.
 */
@ApplicationScoped
public class QueueLetters {

  private static final String LIABLE =
      """
      select a.account_id, p.id as person_id, trim(p.title || ' ' || p.forename || ' ' || p.surname) as name,
             coalesce((select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                         and (c.from_on is null or c.from_on <= $2) and (c.to_on is null or c.to_on >= $2) order by c.from_on desc nulls last limit 1),
                      (select concat_ws(chr(10), h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h
                        where h.id = t.property_id)) as address
        from account a join tenancy t on t.id = a.tenancy_id
        join tenancy_member m on m.tenancy_id = t.id and m.liable and m.role <> 'OCCUPANT' and (m.to_on is null or m.to_on >= $2)
        join person p on p.id = m.person_id and p.deceased_on is null
       where a.account_id = any ($1) order by a.account_id, m.role desc, p.surname, p.id\
      """;

  private static final String QUEUE =
      """
      insert into letter (id, account_id, person_id, kind, subject, addressee, address, dated, content, state, queued_by, queued_by_name)
      select l.id, l.account_id, l.person_id, l.kind, l.subject, l.addressee, l.address, $2::date, l.content, 'QUEUED', $3::text, $4::text
        from jsonb_to_recordset($1::jsonb) as l(id uuid, account_id uuid, person_id uuid, kind text, subject text, addressee text, address text,
                                                content jsonb)\
      """;

  @Inject ObjectMapper json;

  /**
   * All dated the same day, at most one draft an account; the accounts somebody was written to on.
   */
  public Uni<Set<UUID>> all(
      SqlConnection transaction, Actor by, LocalDate dated, Collection<Letters.Draft> drafts) {
    Map<UUID, Letters.Draft> byAccount =
        drafts.stream().collect(Collectors.toMap(Letters.Draft::accountId, Function.identity()));
    return transaction
        .preparedQuery(LIABLE)
        .execute(Tuple.of(byAccount.keySet().toArray(UUID[]::new), dated))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> letter(row, byAccount.get(row.getUUID("account_id"))))
                .toList())
        .call(letters ->
            transaction
                .preparedQuery(QUEUE)
                .execute(
                    Tuple.tuple()
                        .addValue(new JsonArray(letters))
                        .addLocalDate(dated)
                        .addString(by.id())
                        .addString(by.name())))
        .map(letters ->
            letters.stream()
                .map(letter -> UUID.fromString(letter.getString("account_id")))
                .collect(Collectors.toUnmodifiableSet()));
  }

  private JsonObject letter(Row to, Letters.Draft draft) {
    return new JsonObject()
        .put("id", UuidCreator.getTimeOrderedEpoch().toString())
        .put("account_id", draft.accountId().toString())
        .put("person_id", to.getUUID("person_id").toString())
        .put("kind", draft.kind())
        .put("subject", draft.subject())
        .put("addressee", to.getString("name"))
        .put("address", to.getString("address"))
        .put("content", new JsonObject(written(draft)));
  }

  private String written(Letters.Draft draft) {
    try {
      return json.writeValueAsString(draft.text());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
