package org.quarterday.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.ProtectedAddress;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/**
 * Finds an account, a person or a home from whatever the caller has: a reference, a name in any
 * word order, an address, a postcode; and a name that only sounds like it when nothing else fits.
 */
@ApplicationScoped
class SearchReads {

  static final int MOST = 20;

  /** Below this many sure answers, names that are merely alike are shown too. */
  private static final int FEW = 5;

  /** How alike: 0.45 lets through two slips in a name of ten letters. */
  private static final String LIKENESS = "set local pg_trgm.word_similarity_threshold = 0.45";

  enum Kind {
    ACCOUNT,
    PERSON,
    PROPERTY
  }

  /** Why it was found. */
  enum Matched {
    REFERENCE,
    NAME,
    ADDRESS,
    SIMILAR_NAME
  }

  @Schema(name = "SearchResult")
  record Item(
      Kind kind,
      @Schema(description = "Id of the account, the person or the property.") UUID id,
      String reference,
      @Schema(nullable = true, examples = "Ms Ada Okafor") String names,
      @Schema(nullable = true, examples = "1 Example Row") String address,
      @Schema(nullable = true, examples = "ZZ1 1AA") String postcode,
      @Schema(description = "Somebody there is at risk: their home is not told, and finds nobody.")
          boolean addressProtected,
      @Schema(
              nullable = true,
              description = "MAIN, GARAGE, SUB or USE_AND_OCCUPATION for an account.")
          String accountKind,
      @Schema(nullable = true, description = "CURRENT, FORMER; VOID for a home without a tenant.")
          String state,
      @Schema(
              nullable = true,
              description = "Null unless an account that may be looked at.",
              examples = "31240")
          Long balancePence,
      @Schema(nullable = true, examples = "£312.40 in arrears") String balanceWords,
      Matched matched,
      @Schema(description = "True: the caller is linked to it and may not open it.")
          boolean ownAccount) {}

  /** Sure matches. {@code %1$s}: person conditions, {@code %2$s}: property conditions. */
  private static final String SURE =
      """
      with refs as (
        select account_id, case when reference = $4 then 0 else 1 end as rank, 1.0::real as score
          from account_reference where reference = $4 or reference like $5
         order by 2, reference limit 20
      ), people as (
        select n.id, word_similarity(lower($6), n.search) as score from person n where %1$s limit 200
      ), homes as (
        select p.id, word_similarity(lower($6), p.search) as score from property p where %2$s limit 200
      )\
      """;

  private static final String ALIKE =
      """
      with refs as (select null::uuid as account_id, 9 as rank, 0::real as score where $4 = '' and $5 = ''),
      people as (
        select n.id, word_similarity(lower($6), n.search) as score from person n where lower($6) <% n.search
         order by score desc, n.id limit 60
      ), homes as (select null::uuid as id, 0::real as score where false)\
      """;

  /**
   * From what matched to what is shown: a person or a home leads to its accounts. The home of
   * somebody at risk leads to nobody.
   */
  private static final String SHOWN =
      """
      , found as (
        select account_id, rank, score from refs
        union all select a.account_id, 2, p.score from people p join tenancy_member m on m.person_id = p.id join account a on a.tenancy_id = m.tenancy_id
        union all select a.account_id, 3, h.score from homes h join account a on a.property_id = h.id and not %1$s
      ), best as (
        select account_id, min(rank) as rank, max(score) as score from found group by account_id
      ), accounts as (
        select 'ACCOUNT' as kind, a.account_id as id, a.reference, concat_ws(', ', p.address_line_1, nullif(p.address_line_2, '')) as address,
               p.postcode, a.kind as account_kind, case when a.ends_on < $1 then 'FORMER' else 'CURRENT' end as state, b.balance_pence,
               t.id as tenancy_id, null::uuid as person_id, f.rank, f.score,
               exists (select 1 from tenancy_member m join staff_person s on s.person_id = m.person_id
                        where m.tenancy_id = a.tenancy_id and s.issuer = $2 and s.subject = $3) as own, %1$s as protected
          from best f join account a on a.account_id = f.account_id join account_balance b on b.account_id = a.account_id
          join tenancy t on t.id = a.tenancy_id join property p on p.id = coalesce(a.property_id, t.property_id)
      ), others as (
        select 'PERSON', n.id, n.reference, null, null, null, null, null::bigint, null::uuid, n.id, 2, q.score, false, false
          from people q join person n on n.id = q.id
         where not exists (select 1 from tenancy_member m join account a on a.tenancy_id = m.tenancy_id where m.person_id = n.id)
        union all
        select 'PROPERTY', p.id, p.reference, concat_ws(', ', p.address_line_1, nullif(p.address_line_2, '')), p.postcode, null,
               case when p.sold_on <= $1 then 'SOLD' else 'VOID' end, null::bigint, null::uuid, null::uuid, 3, h.score, false, false
          from homes h join property p on p.id = h.id
         where not exists (select 1 from account a where a.property_id = p.id and (a.ends_on is null or a.ends_on >= $1))
      ), shown as (
        select * from (select * from accounts union all select * from others) every
         order by rank, state is not distinct from 'FORMER', score desc, reference, id limit 20
      )
      select s.*, case when s.person_id is not null
                         then (select concat_ws(' ', nullif(title, ''), nullif(forename, ''), surname) from person where id = s.person_id)
                       else (select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                               from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = s.tenancy_id and m.liable) end as names
        from shown s order by rank, state is not distinct from 'FORMER', score desc, reference, id\
      """
          .formatted(ProtectedAddress.OF_TENANCY.formatted("a.tenancy_id"));

  @Inject Pool pool;
  @Inject Today today;

  Uni<List<Item>> find(Actor actor, String typed) {
    SearchWords words = SearchWords.of(typed);
    if (words.tooShort()) {
      return Uni.createFrom().item(List.of());
    }
    return pool.withTransaction(connection ->
        sure(connection, actor, words)
            .chain(found ->
                found.size() >= FEW || !words.namelike()
                    ? Uni.createFrom().item(found)
                    : alike(connection, actor, words).map(more -> joined(found, more))));
  }

  private Uni<List<Item>> sure(SqlConnection connection, Actor actor, SearchWords words) {
    Tuple values = values(actor, words.reference(), words.prefix(), words);
    List<String> people = new ArrayList<>();
    List<String> homes = new ArrayList<>();
    for (String pattern : words.patterns()) {
      values.addString(pattern);
      people.add("n.search like $" + values.size());
      homes.add("p.search like $" + values.size());
    }
    String sql = SURE.formatted(String.join(" and ", people), String.join(" and ", homes)) + SHOWN;
    return connection.preparedQuery(sql).execute(values).map(rows -> items(rows, false));
  }

  private Uni<List<Item>> alike(SqlConnection connection, Actor actor, SearchWords words) {
    return connection
        .query(LIKENESS)
        .execute()
        .chain(
            () -> connection.preparedQuery(ALIKE + SHOWN).execute(values(actor, "-", "-", words)))
        .map(rows -> items(rows, true));
  }

  private Tuple values(Actor actor, String reference, String prefix, SearchWords words) {
    LocalDate day = today.date();
    return Tuple.tuple(
        new ArrayList<>(
            List.of(day, actor.issuer(), actor.subject(), reference, prefix, words.typed())));
  }

  private static List<Item> joined(List<Item> sure, List<Item> alike) {
    List<Item> all = new ArrayList<>(sure);
    alike.stream()
        .filter(item -> sure.stream().noneMatch(other -> other.id().equals(item.id())))
        .limit(MOST - sure.size())
        .forEach(all::add);
    return all;
  }

  private static List<Item> items(Iterable<Row> rows, boolean alike) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> item(row, alike)).toList();
  }

  private static Item item(Row row, boolean alike) {
    boolean own = row.getBoolean("own");
    boolean atRisk = row.getBoolean("protected");
    Long balance = own ? null : row.getLong("balance_pence");
    int rank = row.getInteger("rank");
    Matched matched =
        rank < 2
            ? Matched.REFERENCE
            : rank == 3 ? Matched.ADDRESS : alike ? Matched.SIMILAR_NAME : Matched.NAME;
    return new Item(
        Kind.valueOf(row.getString("kind")),
        row.getUUID("id"),
        row.getString("reference"),
        row.getString("names"),
        atRisk ? null : row.getString("address"),
        atRisk ? null : row.getString("postcode"),
        atRisk,
        row.getString("account_kind"),
        row.getString("state"),
        balance,
        balance == null ? null : Money.ofPence(balance).inWords(),
        matched,
        own);
  }
}
