package org.quarterday.suspense;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.security.Actor;
import org.quarterday.suspense.rules.Evidence;
import org.quarterday.suspense.rules.NearReferences;

/**
 * The accounts that money may be for, ranked, each with its evidence. Found by look-ups of what is
 * near (references one slip away, the same words before, the amount, a name), judged by the rules.
 */
@ApplicationScoped
class CandidateReads {

  @Schema(name = "SuspenseEvidence")
  record Seen(
      Evidence.EvidenceKind kind,
      @Schema(examples = "10012131 is its reference with two neighbours swapped, 10012113.")
          String words) {}

  @Schema(name = "SuspenseCandidate")
  record Candidate(
      @Schema(description = "1 is the likeliest.", examples = "1") int rank,
      UUID accountId,
      @Schema(examples = "012345/01") String accountReference,
      String names,
      String address,
      @Schema(description = "It has ended.") boolean former,
      @Schema(examples = "21240") long balancePence,
      @Schema(examples = "£212.40 in arrears") String balanceWords,
      @Schema(description = "Charges a week on the day the money came, in pence.") long weeklyPence,
      @Schema(description = "The likeliest first. Never proof: a person decides.")
          List<Seen> evidence) {}

  private record Weighed(int weight, Row row, List<Evidence> evidence) {}

  /** Keys 1 to 9 choose one. */
  private static final int MOST = 9;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}/]+");

  /**
   * $1: references, $2: the item, $3: the reference, $4: the narrative, $5: pence, $6: the day, $7:
   * words, $8 and $9: who looks. Amount alone finds accounts only when nothing else does: half a
   * street pays the same rent.
   */
  private static final String FOUND =
      """
      with by_reference as (select account_id from account_reference where reference = any ($1)),
      allocated as (
        select p.account_id, count(distinct i.id)::integer as times from suspense_item i
          join suspense_proposal q on q.item_id = i.id and q.state = 'APPROVED' and q.kind = 'ALLOCATION'
          join suspense_part p on p.proposal_id = q.id
         where i.id <> $2 and $3::text <> '' and i.payment_ref = $3 group by p.account_id),
      paid as (
        select account_id, count(*)::integer as times from payment_line
         where $4::text <> '' and narrative <> '' and account_id is not null and lower(narrative) = lower($4) group by account_id limit 20),
      named as (
        select distinct a.account_id from person n join tenancy_member m on m.person_id = n.id and m.liable
          join account a on a.tenancy_id = m.tenancy_id
         where lower(n.surname) = any ($7) limit 50),
      clear as (
        select account_id from by_reference union select account_id from allocated union select account_id from paid
        union select account_id from named),
      by_amount as (
        select account_id from account_balance where balance_pence = $5 and not exists (select from clear)
        union
        select account_id from charge where starts_on <= $6 and (ends_before is null or ends_before > $6) and not exists (select from clear)
         group by account_id having sum(weekly_pence) = $5
         limit 50),
      found as (select account_id from clear union select account_id from by_amount)
      select a.account_id, a.reference, a.ends_on, b.balance_pence, coalesce(l.times, 0) as allocated, coalesce(d.times, 0) as paid,
             coalesce((select sum(c.weekly_pence) from charge c where c.account_id = a.account_id and c.starts_on <= $6
                          and (c.ends_before is null or c.ends_before > $6)), 0)::bigint as weekly,
             (select array_agg(r.reference) from account_reference r where r.account_id = a.account_id) as refs,
             exists (select from account_reference r where r.account_id = a.account_id and r.reference = $3 and r.in_doubt) as in_doubt,
             (select array_agg(distinct n.surname) from tenancy_member m join person n on n.id = m.person_id
               where m.tenancy_id = a.tenancy_id and m.liable) as surnames,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names,
             coalesce((select concat_ws(', ', p.address_line_1, nullif(p.address_line_2, '')) from property p where p.id = a.property_id), '') as address
        from found f join account a on a.account_id = f.account_id join account_balance b on b.account_id = a.account_id
        left join allocated l on l.account_id = a.account_id left join paid d on d.account_id = a.account_id
       where\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$8", "$9")
          + " limit 200";

  @Inject Pool pool;

  /** The likeliest first, at most nine; never an account of the reader's own. */
  Uni<List<Candidate>> of(SuspenseReads.Item item, Actor reader) {
    var clue = new Evidence.Clue(item.paymentRef(), item.leftPence(), item.narrative());
    Set<String> references = references(item);
    Tuple values =
        Tuple.of(references.toArray(String[]::new))
            .addValue(item.id())
            .addValue(item.paymentRef())
            .addValue(item.narrative().strip())
            .addValue(item.leftPence())
            .addValue(item.receivedOn())
            .addValue(names(item.narrative()))
            .addValue(reader.issuer())
            .addValue(reader.subject());
    return pool.preparedQuery(FOUND)
        .execute(values)
        .map(rows ->
            ranked(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> weighed(clue, row))
                    .toList()));
  }

  /** The quoted one and what is near it, and every word of the narrative that may be one. */
  private static Set<String> references(SuspenseReads.Item item) {
    Set<String> references = new LinkedHashSet<>(NearReferences.of(item.paymentRef()));
    WORD.matcher(item.narrative())
        .results()
        .map(found -> found.group().toUpperCase(Locale.ROOT))
        .filter(word -> word.length() >= 5 && word.chars().anyMatch(Character::isDigit))
        .limit(5)
        .forEach(references::add);
    return references;
  }

  private static String[] names(String narrative) {
    return Arrays.stream(narrative.toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+"))
        .filter(word -> word.length() >= 3)
        .limit(10)
        .toArray(String[]::new);
  }

  private static Weighed weighed(Evidence.Clue clue, Row row) {
    String[] surnames = row.getArrayOfStrings("surnames");
    var known =
        new Evidence.Known(
            List.of(row.getArrayOfStrings("refs")),
            row.getLong("balance_pence"),
            row.getLong("weekly"),
            surnames == null ? List.of() : List.of(surnames),
            row.getInteger("allocated"),
            row.getInteger("paid"),
            row.getBoolean("in_doubt"));
    return new Weighed(Evidence.weight(clue, known), row, Evidence.of(clue, known));
  }

  private static List<Candidate> ranked(List<Weighed> weighed) {
    List<Weighed> best =
        weighed.stream()
            .filter(one -> !one.evidence.isEmpty())
            .sorted(
                Comparator.comparingInt((Weighed one) -> -one.weight)
                    .thenComparing(one -> one.row.getString("reference")))
            .limit(MOST)
            .toList();
    return java.util.stream.IntStream.range(0, best.size())
        .mapToObj(i -> candidate(i + 1, best.get(i)))
        .toList();
  }

  private static Candidate candidate(int rank, Weighed weighed) {
    Row row = weighed.row;
    LocalDate ended = row.getLocalDate("ends_on");
    return new Candidate(
        rank,
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("address"),
        ended != null,
        row.getLong("balance_pence"),
        Money.ofPence(row.getLong("balance_pence")).inWords(),
        row.getLong("weekly"),
        weighed.evidence.stream().map(one -> new Seen(one.kind(), one.words())).toList());
  }
}
