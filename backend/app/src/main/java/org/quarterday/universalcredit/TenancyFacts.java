package org.quarterday.universalcredit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.work.Sql;
import org.quarterday.universalcredit.rules.Comparison;
import org.quarterday.universalcredit.rules.FactLine;
import org.quarterday.universalcredit.rules.FactSheet;
import org.quarterday.universalcredit.rules.Names;
import org.quarterday.universalcredit.rules.Tenancy;

/** A tenancy as at a day beside what a claim says, the same for who looks and for who answers. */
@ApplicationScoped
class TenancyFacts {

  /**
   * What is looked at, and answered with.
   *
   * @param hash of every field; another word in any of them is another hash
   */
  record Sheet(Tenancy held, List<FactLine> lines, String hash) {}

  /** {@code %1$s}: the account, {@code %2$s}: the day. */
  private static final String HELD =
      """
      select cast(jsonb_build_object('reference', a.reference, 'address', concat_ws(', ', h.address_line_1, nullif(h.address_line_2, '')),
          'postcode', coalesce(h.postcode, ''), 'bedrooms', h.bedrooms, 'startsOn', t.starts_on, 'tenure', u.name,
          'tenants', (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', trim(p.forename || ' ' || p.surname), 'fromOn', m.from_on)
                        order by m.role desc, p.surname, p.id), '[]')
                        from tenancy_member m join person p on p.id = m.person_id
                       where m.tenancy_id = a.tenancy_id and m.liable and m.role <> 'OCCUPANT' and m.from_on <= d.day
                         and (m.to_on is null or m.to_on >= d.day)),
          'charges', (select coalesce(jsonb_agg(jsonb_build_object('code', c.type_code || case c.label when '' then '' else ' ' || c.label end,
                        'name', k.name || case c.label when '' then '' else ' ' || c.label end, 'weeklyPence', c.weekly_pence,
                        'eligible', coalesce(m.benefit_eligible, false), 'rent', coalesce(m.counts_as_rent, false)) order by c.type_code, c.label), '[]')
                        from charge c join transaction_type k on k.code = c.type_code
                        left join transaction_type_terms m on m.type_code = c.type_code and m.valid_from <= d.day
                             and (m.valid_before is null or m.valid_before > d.day)
                       where c.account_id = a.account_id and c.starts_on <= d.day and (c.ends_before is null or c.ends_before > d.day)),
          'freeWeeks', (select count(*) from rent_free_week f join rent_week w on w.starts_on = f.week_starts_on
                         where f.rent_group_code = a.rent_group_code
                           and w.year = (select year from rent_week where starts_on <= d.day order by starts_on desc limit 1)),
          'arrearsPence', (select coalesce(sum(e.amount_pence), 0) from entry e where e.account_id = a.account_id and e.effective_on <= d.day),
          'wanted', (select coalesce(jsonb_agg(distinct r.kind), '[]') from universal_credit_request r
                      where r.account_id = a.account_id and r.state in ('PREPARED', 'ASKED', 'PAID'))) as text)
        from account a join tenancy t on t.id = a.tenancy_id join tenure_type u on u.code = t.tenure_code
        left join property h on h.id = a.property_id cross join (select cast(%2$s as date) as day) d
       where a.account_id = %1$s\
      """;

  private static final String READ = HELD.formatted("$1", "$2");
  private static final String WORK = HELD.formatted("?1", "?2");

  @Inject Pool pool;
  @Inject ObjectMapper json;

  Uni<Sheet> read(UUID account, LocalDate day, String claimName, Map<String, String> said) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(account, day))
        .map(rows -> sheet(rows.iterator().next().getString(0), claimName, said));
  }

  Uni<Sheet> work(
      Mutiny.Session session,
      UUID account,
      LocalDate day,
      String claimName,
      Map<String, String> said) {
    return Sql.row(session, WORK, account, day).map(row -> sheet((String) row[0], claimName, said));
  }

  private Sheet sheet(String document, String claimName, Map<String, String> said) {
    Tenancy held = tenancy(document);
    List<FactLine> lines = Comparison.of(FactSheet.of(held, claimants(claimName, said)), said);
    String hash =
        ContentHash.of(
            lines.stream()
                .flatMap(line -> Stream.of(line.key(), line.value(), line.said()))
                .toList());
    return new Sheet(held, lines, hash);
  }

  /** Who claims: the names that were entered, else the one on the to-do. */
  static List<String> claimants(String claimName, Map<String, String> said) {
    String entered = said.getOrDefault("TENANTS", "");
    return Names.apart(entered.isEmpty() ? claimName : entered);
  }

  private Tenancy tenancy(String document) {
    try {
      return json.readValue(document, Tenancy.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
