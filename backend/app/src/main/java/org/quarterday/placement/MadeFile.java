package org.quarterday.placement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.limitation.Ladders;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;

/**
 * The file of a placement, made once and kept sealed, because it says where people live. A person
 * whose address is protected is on no row, whatever was approved.
 */
@ApplicationScoped
class MadeFile {

  /** A file ready to be sent. */
  record Whole(String name, byte[] bytes) {}

  /** The debts on it in the order of their references. */
  private static final String DEBTS =
      """
      select d.account_id, a.reference, coalesce(a.payment_reference, a.reference), d.placed_pence,
             cast((select jsonb_build_array(e.effective_on, -e.amount_pence) from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                    where e.account_id = a.account_id and e.amount_pence < 0
                      and not exists (select from entry v where v.account_id = e.account_id and v.reverses = e.number)
                    order by e.effective_on desc, e.number desc limit 1) as text) as paid,
             cast((select jsonb_agg(jsonb_build_object('name', concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), 'bornOn', p.born_on,
                       'address', coalesce(
                          (select c.value from contact_point c where c.person_id = p.id and c.kind = 'CORRESPONDENCE_ADDRESS'
                              and (c.from_on is null or c.from_on <= ?2) and (c.to_on is null or c.to_on >= ?2) order by c.from_on desc nulls last limit 1),
                          concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.address_line_2, ''), nullif(y.postcode, ''))),
                       'phones', (select string_agg(c.value, ' ' order by c.value) from contact_point c where c.person_id = p.id and c.kind = 'PHONE'
                                     and (c.to_on is null or c.to_on >= ?2)),
                       'emails', (select string_agg(c.value, ' ' order by c.value) from contact_point c where c.person_id = p.id and c.kind = 'EMAIL'
                                     and (c.to_on is null or c.to_on >= ?2)),
                       'care', exists (select from hold h join hold_account ha on ha.hold_id = h.id and ha.account_id = a.account_id
                                        where h.kind = 'VULNERABILITY' and (h.person_id is null or h.person_id = p.id) and h.starts_on <= ?2
                                          and (h.ends_on is null or h.ends_on >= ?2) and (h.ended_on is null or h.ended_on > ?2)))
                     order by m.role desc, p.surname, p.id)
                from tenancy_member m join person p on p.id = m.person_id
                left join former_tenant_debtor s on s.account_id = a.account_id and s.person_id = p.id
               where m.tenancy_id = a.tenancy_id and m.liable and (m.to_on is null or m.to_on >= a.ends_on) and p.deceased_on is null
                 and p.address_protected_on is null and coalesce(s.standing, 'PURSUED') <> 'NOT_PURSUED') as text) as people
        from placement_debt d join account a on a.account_id = d.account_id join tenancy t on t.id = a.tenancy_id
        join property y on y.id = coalesce(a.property_id, t.property_id)
       where d.placement_id = ?1 and d.state = 'SELECTED' order by a.reference, d.account_id\
      """;

  private static final String KEEP =
      "insert into placement_bytes (placement_id, bytes_sealed) values (?1, ?2)";

  private static final String READ =
      """
      select p.file_name, p.file_sha256, b.bytes_sealed from placement p join placement_bytes b on b.placement_id = p.id where p.id = $1\
      """;

  private static final String RECALLS =
      "select name, sha256, bytes_sealed from placement_recall_file where id = $1";

  @Inject Pool pool;
  @Inject FieldCipher cipher;
  @Inject Today today;

  /** In the transaction that approves it; its SHA-256 in hex. */
  Uni<String> make(Mutiny.Session session, UUID placement) {
    return Sql.rows(session, DEBTS, placement, today.date())
        .chain(debts ->
            Multi.createFrom()
                .iterable(debts)
                .onItem()
                .transformToUniAndConcatenate(debt -> rows(session, debt))
                .collect()
                .asList())
        .map(rows -> PlacementFile.of(rows.stream().flatMap(List::stream).toList()))
        .chain(bytes ->
            Sql.run(session, KEEP, placement, seal("placement:" + placement, bytes))
                .replaceWith(Sha256.hexOf(bytes)));
  }

  private Uni<List<PlacementFile.Row>> rows(Mutiny.Session session, Object[] debt) {
    return Ladders.of(session, (UUID) debt[0], today.date())
        .map(whole -> rows(debt, whole.ladder()));
  }

  private static List<PlacementFile.Row> rows(Object[] debt, Ladder ladder) {
    List<LocalDate> weeks =
        ladder.rungs().stream()
            .filter(rung -> rung.standing() != RungStanding.BARRED)
            .map(rung -> rung.part().monday())
            .sorted()
            .toList();
    JsonArray paid = debt[4] == null ? null : new JsonArray((String) debt[4]);
    JsonArray people = debt[5] == null ? new JsonArray() : new JsonArray((String) debt[5]);
    List<PlacementFile.Row> rows = new ArrayList<>();
    for (Object each : people) {
      JsonObject person = (JsonObject) each;
      rows.add(
          new PlacementFile.Row(
              (String) debt[1],
              (String) debt[2],
              person.getString("name"),
              day(person.getString("bornOn")),
              person.getString("address").replaceAll("\\R", ", "),
              person.getString("phones", ""),
              person.getString("emails", ""),
              ((Number) debt[3]).longValue(),
              weeks.isEmpty() ? null : weeks.getFirst(),
              weeks.isEmpty() ? null : weeks.getLast().plusDays(6),
              paid == null ? null : day(paid.getString(0)),
              paid == null ? null : paid.getLong(1),
              person.getBoolean("care"),
              people.size() > 1));
    }
    return rows;
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  byte[] seal(String place, byte[] bytes) {
    return cipher.seal(new String(bytes, StandardCharsets.UTF_8), place);
  }

  /**
   * The same bytes whenever it is asked for.
   *
   * @throws Problem 409 PLACEMENT_CANNOT before it is made
   */
  Uni<Whole> read(UUID placement) {
    return read(
        READ,
        placement,
        "placement:",
        Problem.of(PlacementProblem.PLACEMENT_CANNOT, "It is made when it is approved."));
  }

  /**
   * @throws Problem 404 RECALL_FILE_NOT_FOUND
   */
  Uni<Whole> readRecalls(UUID id) {
    return read(
        RECALLS,
        id,
        "placement_recall_file:",
        Problem.of(PlacementProblem.RECALL_FILE_NOT_FOUND, "Look at the agency again."));
  }

  private Uni<Whole> read(String sql, UUID id, String place, Problem none) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw none;
          }
          var row = rows.iterator().next();
          byte[] bytes =
              cipher
                  .open(row.getBuffer("bytes_sealed").getBytes(), place + id)
                  .getBytes(StandardCharsets.UTF_8);
          if (!Sha256.hexOf(bytes).equals(row.getString(1))) {
            throw new IllegalStateException("file " + id + " is not the one that was made");
          }
          return new Whole(row.getString(0), bytes);
        });
  }
}
