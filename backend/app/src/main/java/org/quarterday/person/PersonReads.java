package org.quarterday.person;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** People for screens; a National Insurance number only ever as its mask. */
@ApplicationScoped
class PersonReads {

  @Schema(name = "PersonItem")
  record Item(
      UUID id,
      String reference,
      String title,
      String forename,
      String surname,
      @Schema(nullable = true) LocalDate bornOn) {}

  @Schema(name = "Person")
  record Whole(
      UUID id,
      String reference,
      String title,
      String forename,
      String surname,
      @Schema(nullable = true) LocalDate bornOn,
      @Schema(nullable = true) LocalDate deceasedOn,
      @Schema(nullable = true, examples = "QQ ** ** ** C") String nationalInsuranceNumberMasked,
      @Schema(
              nullable = true,
              description = "Since when nobody is to learn by a search or a file where they live.")
          LocalDate addressProtectedOn,
      @Schema(
              nullable = true,
              description = "Since when nothing of them is left under the retention schedule.")
          LocalDate removedOn,
      List<Contact> contactPoints,
      List<String> preferences,
      List<Membership> tenancies,
      int version) {}

  @Schema(name = "ContactPoint")
  record Contact(
      String kind,
      String value,
      @Schema(nullable = true) LocalDate fromOn,
      @Schema(nullable = true) LocalDate toOn) {}

  @Schema(name = "PersonTenancy")
  record Membership(
      UUID tenancyId,
      String reference,
      String role,
      boolean liable,
      String state,
      String addressLine1,
      LocalDate fromOn,
      @Schema(nullable = true) LocalDate toOn) {}

  @Inject Pool pool;

  /** In order of surname, forename and id; {@code q} is any part of the name or reference. */
  Uni<Page<Item>> list(String q, String after, int limit) {
    List<String> keys = Page.decode(after, 3);
    return pool.preparedQuery(
            """
            select id, reference, title, forename, surname, born_on from person
             where ($1::text is null or search like $1)
               and ($2::text is null or (surname, forename, id::text) > ($2, $3, $4))
             order by surname, forename, id::text limit $5\
            """)
        .execute(
            Tuple.of(
                q == null || q.isBlank() ? null : pattern(q),
                keys == null ? null : keys.get(0),
                keys == null ? null : keys.get(1),
                keys == null ? null : keys.get(2),
                limit + 1))
        .map(rows ->
            Page.of(items(rows), limit, item -> List.of(item.surname, item.forename, item.id)));
  }

  private static String pattern(String q) {
    String escaped =
        q.strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + escaped + "%";
  }

  private static List<Item> items(RowSet<Row> rows) {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new Item(
              row.getUUID("id"),
              row.getString("reference"),
              row.getString("title"),
              row.getString("forename"),
              row.getString("surname"),
              row.getLocalDate("born_on")));
    }
    return items;
  }

  /** Refused to a colleague who is this person, or declared close to them. */
  Uni<Whole> one(Actor by, UUID id) {
    return pool.preparedQuery(
            """
            select p.id, p.reference, p.title, p.forename, p.surname, p.born_on, p.deceased_on, p.national_insurance_mask, p.address_protected_on, p.removed_on, p.version,
                   exists (select 1 from staff_person s where s.person_id = p.id and s.issuer = $2 and s.subject = $3) as own,
                   (select coalesce(jsonb_agg(jsonb_build_array(c.kind, c.value, c.from_on, c.to_on) order by c.kind, c.id), '[]')
                      from contact_point c where c.person_id = p.id) as contacts,
                   (select coalesce(jsonb_agg(x.preference order by x.preference), '[]') from person_preference x
                     where x.person_id = p.id) as preferences,
                   (select coalesce(jsonb_agg(jsonb_build_array(t.id, t.reference, m.role, m.liable, t.state, h.address_line_1,
                                                                m.from_on, m.to_on) order by m.from_on desc), '[]')
                      from tenancy_member m join tenancy t on t.id = m.tenancy_id join property h on h.id = t.property_id
                     where m.person_id = p.id) as tenancies
              from person p where p.id = $1\
            """)
        .execute(Tuple.of(id, by.issuer(), by.subject()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(PersonProblem.PERSON_NOT_FOUND, "Check the address or search again.");
          }
          return whole(rows.iterator().next());
        });
  }

  private static Whole whole(Row row) {
    if (row.getBoolean("own")) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "You are linked to this person. Ask your manager.");
    }
    JsonArray preferences = (JsonArray) row.getValue("preferences");
    return new Whole(
        row.getUUID("id"),
        row.getString("reference"),
        row.getString("title"),
        row.getString("forename"),
        row.getString("surname"),
        row.getLocalDate("born_on"),
        row.getLocalDate("deceased_on"),
        row.getString("national_insurance_mask"),
        row.getLocalDate("address_protected_on"),
        row.getLocalDate("removed_on"),
        Columns.arrays(row, "contacts").stream().map(PersonReads::contact).toList(),
        IntStream.range(0, preferences.size()).mapToObj(preferences::getString).toList(),
        Columns.arrays(row, "tenancies").stream().map(PersonReads::membership).toList(),
        row.getInteger("version"));
  }

  private static Contact contact(JsonArray a) {
    return new Contact(a.getString(0), a.getString(1), Columns.day(a, 2), Columns.day(a, 3));
  }

  private static Membership membership(JsonArray a) {
    return new Membership(
        UUID.fromString(a.getString(0)),
        a.getString(1),
        a.getString(2),
        a.getBoolean(3),
        a.getString(4),
        a.getString(5),
        Columns.day(a, 6),
        Columns.day(a, 7));
  }
}
