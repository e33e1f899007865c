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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quarterday.hold.Holds;
import org.quarterday.hold.HoldsForRuns;
import org.quarterday.platform.security.Actor;

/**
 * The front door for runs that write to thousands: what {@link Letters} does for one account, for a
 * chunk of them in a few statements. Who takes the accounts' turn with {@link HoldsForRuns} first
 * can be sure that no hold begins between.
 */
@ApplicationScoped
public class QueueLetters {

  /**
   * What became of drafts. An account that is in neither has nobody living to write to.
   *
   * @param written the letters queued, by account
   * @param stopped accounts on which nobody is, with what the hold says
   */
  public record Queued(Map<UUID, List<UUID>> written, Map<UUID, String> stopped) {}

  /** A letter for one person of its account. */
  public record ToOne(Letters.Draft draft, UUID personId) {}

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
      insert into letter (id, account_id, person_id, kind, subject, addressee, address, dated, content, state, queued_by, queued_by_name,
                          debt_from, debt_pence, needs_approval)
      select l.id, l.account_id, l.person_id, l.kind, l.subject, l.addressee, l.address, $2::date, l.content, 'QUEUED', $3::text, $4::text,
             l.debt_from, l.debt_pence, l.needs_approval
        from jsonb_to_recordset($1::jsonb) as l(id uuid, account_id uuid, person_id uuid, kind text, subject text, addressee text, address text,
                                                content jsonb, debt_from date, debt_pence bigint, needs_approval boolean)\
      """;

  private static final String CANCEL =
      """
      update letter set state = 'CANCELLED', cancelled_why = $2, version = version + 1
       where id in (%s) and state in ('QUEUED', 'MADE')\
      """;

  private record Key(UUID accountId, UUID personId) {}

  private record Addressed(LetterHolds.Waiting letter, JsonObject row) {}

  @Inject ObjectMapper json;
  @Inject HoldsForRuns holds;

  /** All dated the same day, at most one draft an account. */
  public Uni<Queued> all(
      SqlConnection transaction, Actor by, LocalDate dated, Collection<Letters.Draft> drafts) {
    Map<UUID, Letters.Draft> byAccount =
        drafts.stream().collect(Collectors.toMap(Letters.Draft::accountId, Function.identity()));
    return liable(transaction, dated, byAccount.keySet())
        .map(rows ->
            rows.map(row -> addressed(row, byAccount.get(row.getUUID("account_id")))).toList())
        .chain(letters -> queued(transaction, by, dated, letters));
  }

  /** To one of the liable tenants each, in words of their own; at most one letter a person. */
  public Uni<Queued> each(
      SqlConnection transaction, Actor by, LocalDate dated, Collection<ToOne> letters) {
    Map<Key, Letters.Draft> byPerson =
        letters.stream()
            .collect(
                Collectors.toMap(
                    one -> new Key(one.draft.accountId(), one.personId), ToOne::draft));
    List<UUID> accounts = letters.stream().map(one -> one.draft.accountId()).distinct().toList();
    return liable(transaction, dated, accounts)
        .map(rows ->
            rows.filter(row -> byPerson.containsKey(key(row)))
                .map(row -> addressed(row, byPerson.get(key(row))))
                .toList())
        .chain(addressed -> queued(transaction, by, dated, addressed));
  }

  private static Key key(Row row) {
    return new Key(row.getUUID("account_id"), row.getUUID("person_id"));
  }

  /**
   * Those of a caller's letters that have not gone are cancelled, with the reason kept.
   *
   * @param ids selects their ids by {@code $1}, which is {@code of}
   */
  public Uni<Void> cancelUnsent(SqlConnection transaction, String ids, UUID of, String why) {
    return transaction
        .preparedQuery(CANCEL.formatted(ids))
        .execute(Tuple.of(of, why))
        .replaceWithVoid();
  }

  private static Uni<Stream<Row>> liable(
      SqlConnection transaction, LocalDate dated, Collection<UUID> accounts) {
    return transaction
        .preparedQuery(LIABLE)
        .execute(Tuple.of(accounts.toArray(UUID[]::new), dated))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false));
  }

  private Uni<Queued> queued(
      SqlConnection transaction, Actor by, LocalDate dated, List<Addressed> letters) {
    return answers(transaction, by, dated, letters)
        .chain(answers -> queue(transaction, by, dated, letters, answers));
  }

  /** By letter; those no hold can stop are not asked about. */
  private Uni<Map<UUID, Holds.Answer>> answers(
      SqlConnection transaction, Actor by, LocalDate dated, List<Addressed> letters) {
    List<LetterHolds.Waiting> asked =
        letters.stream()
            .map(Addressed::letter)
            .filter(letter -> letter.kind().mayBeHeld())
            .toList();
    return holds
        .ask(
            transaction,
            by,
            dated,
            asked.stream().map(letter -> LetterHolds.going(letter, dated)).toList())
        .map(said ->
            IntStream.range(0, asked.size())
                .boxed()
                .collect(Collectors.toMap(i -> asked.get(i).id(), said::get)));
  }

  private static Uni<Queued> queue(
      SqlConnection transaction,
      Actor by,
      LocalDate dated,
      List<Addressed> letters,
      Map<UUID, Holds.Answer> answers) {
    JsonArray rows = new JsonArray();
    Map<UUID, List<UUID>> written = new HashMap<>();
    Map<UUID, String> stopped = new HashMap<>();
    for (Addressed one : letters) {
      Holds.Answer answer = answers.getOrDefault(one.letter.id(), Holds.Answer.GOES);
      UUID account = one.letter.accountId();
      if (answer.goes() || answer.mayBeApproved()) {
        rows.add(one.row.put("needs_approval", answer.mayBeApproved()));
        written.computeIfAbsent(account, key -> new ArrayList<>()).add(one.letter.id());
      } else {
        stopped.put(account, answer.words());
      }
    }
    stopped.keySet().removeAll(written.keySet());
    return transaction
        .preparedQuery(QUEUE)
        .execute(
            Tuple.tuple()
                .addValue(rows)
                .addLocalDate(dated)
                .addString(by.id())
                .addString(by.name()))
        .replaceWith(new Queued(Map.copyOf(written), Map.copyOf(stopped)));
  }

  private Addressed addressed(Row to, Letters.Draft draft) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    UUID person = to.getUUID("person_id");
    LocalDate from = draft.debt().dueFrom();
    return new Addressed(
        new LetterHolds.Waiting(
            id, draft.accountId(), draft.kind(), draft.subject(), person, draft.debt(), false),
        new JsonObject()
            .put("id", id.toString())
            .put("account_id", draft.accountId().toString())
            .put("person_id", person.toString())
            .put("kind", draft.kind().name())
            .put("subject", draft.subject())
            .put("addressee", to.getString("name"))
            .put("address", to.getString("address"))
            .put("content", new JsonObject(written(draft)))
            .put("debt_from", from == null ? null : from.toString())
            .put("debt_pence", draft.debt().pence()));
  }

  private String written(Letters.Draft draft) {
    try {
      return json.writeValueAsString(draft.text());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
