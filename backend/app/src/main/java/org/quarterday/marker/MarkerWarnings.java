package org.quarterday.marker;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/**
 * What somebody who is about to call or visit reads: the instruction, whom it is about and what
 * kind of risk it is; not what happened. A marker is about one person: it is seen at the homes and
 * accounts they are on today, or were on to the end, and nowhere else.
 */
@ApplicationScoped
class MarkerWarnings {

  @Schema(name = "CautionaryWarning")
  record Warning(
      UUID personId,
      @Schema(examples = "Mr Leon Example") String personName,
      @Schema(examples = "Violence") String category,
      @Schema(examples = "Two visit") String instruction,
      @Schema(description = "It is over on this day unless it is renewed.") LocalDate reviewOn,
      @Schema(description = "The person knows of it; speak of it to nobody when false.")
          boolean personKnows) {}

  @Schema(name = "CautionaryWarnings")
  record Warnings(List<Warning> items) {}

  /** {@code $1} person, {@code $2} account, {@code $3} property: one of them is given. */
  private static final String SQL =
      """
      select m.person_id, trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) as person_name, c.name as category,
             m.instruction, m.review_on, m.told = 'TOLD' as knows
        from cautionary_marker m join person p on p.id = m.person_id
        join cautionary_category c on c.code = m.category_code and c.valid_from = m.category_valid_from
       where m.state = 'STANDING' and m.review_on > $4
         and not exists (select from staff_person s where s.person_id = m.person_id and s.issuer = $5 and s.subject = $6)
         and (m.person_id = $1 or exists (
               select from tenancy_member tm join tenancy t on t.id = tm.tenancy_id
                where tm.person_id = m.person_id and tm.from_on <= $4 and (tm.to_on is null or tm.to_on >= least(t.ends_on, $4))
                  and (exists (select from account a where a.account_id = $2 and a.tenancy_id = t.id)
                       or (t.property_id = $3 and t.state not in ('DRAFT', 'CHECKED', 'WITHDRAWN') and (t.ends_on is null or t.ends_on >= $4)))))
       order by c.place, m.review_on, m.id\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Warnings> of(Actor reader, UUID person, UUID account, UUID property) {
    return pool.preparedQuery(SQL)
        .execute(
            Tuple.tuple()
                .addValue(person)
                .addValue(account)
                .addValue(property)
                .addValue(today.date())
                .addValue(reader.issuer())
                .addValue(reader.subject()))
        .map(rows ->
            new Warnings(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new Warning(
                            row.getUUID("person_id"),
                            row.getString("person_name"),
                            row.getString("category"),
                            row.getString("instruction"),
                            row.getLocalDate("review_on"),
                            row.getBoolean("knows")))
                    .toList()));
  }
}
