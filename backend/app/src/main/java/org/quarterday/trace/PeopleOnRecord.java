package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;
import org.quarterday.trace.rules.OnRecord;
import org.quarterday.trace.rules.PersonName;
import org.quarterday.trace.rules.Telephone;
import org.quarterday.trace.rules.Whereabouts;

/** What there is to compare of people, by their ids: in one statement for all of them. */
final class PeopleOnRecord {

  private static final String FACTS =
      """
      select p.id, p.forename, p.surname, p.born_on, p.address_protected_on is not null as protected,
             coalesce(p.national_insurance_print, '') as print,
             (select coalesce(jsonb_agg(jsonb_build_array(f.forename, f.surname) order by f.number desc), '[]')
                from person_former_name f where f.person_id = p.id) as former,
             (select coalesce(jsonb_agg(jsonb_build_array(concat_ws(' ', h.address_line_1, h.address_line_2), h.postcode)), '[]')
                from tenancy_member m join tenancy t on t.id = m.tenancy_id join property h on h.id = t.property_id
               where m.person_id = p.id) as lived,
             (select coalesce(jsonb_agg(jsonb_build_array(c.kind, c.value)), '[]') from contact_point c where c.person_id = p.id) as contacts
        from person p
       where p.id = any($1) and not exists (select 1 from staff_person s where s.person_id = p.id and s.issuer = $2 and s.subject = $3)\
      """;

  private PeopleOnRecord() {}

  /** Without those the asker is, or is close to. */
  static Uni<Map<UUID, OnRecord>> of(SqlConnection connection, Actor by, Collection<UUID> ids) {
    return connection
        .preparedQuery(FACTS)
        .execute(Tuple.of(ids.toArray(UUID[]::new), by.issuer(), by.subject()))
        .map(rows -> {
          Map<UUID, OnRecord> people = new HashMap<>();
          for (Row row : rows) {
            people.put(row.getUUID("id"), person(row));
          }
          return people;
        });
  }

  private static OnRecord person(Row row) {
    List<JsonArray> contacts = Columns.arrays(row, "contacts");
    List<PersonName> names = new ArrayList<>();
    names.add(new PersonName(row.getString("forename"), row.getString("surname")));
    Columns.arrays(row, "former")
        .forEach(name -> names.add(new PersonName(name.getString(0), name.getString(1))));
    List<Whereabouts> lived =
        Stream.concat(
                Columns.arrays(row, "lived").stream()
                    .map(home -> new Whereabouts(home.getString(0), home.getString(1))),
                contacts.stream()
                    .filter(contact -> contact.getString(0).equals("CORRESPONDENCE_ADDRESS"))
                    .map(contact -> Whereabouts.of(contact.getString(1))))
            .filter(Whereabouts::isKnown)
            .toList();
    return new OnRecord(
        List.copyOf(names),
        row.getLocalDate("born_on"),
        lived,
        values(contacts, "PHONE", Telephone::digits),
        values(contacts, "EMAIL", email -> email.strip().toLowerCase(Locale.UK)),
        row.getString("print"),
        row.getBoolean("protected"));
  }

  private static Set<String> values(
      List<JsonArray> contacts, String kind, Function<String, String> plain) {
    return contacts.stream()
        .filter(contact -> contact.getString(0).equals(kind))
        .map(contact -> plain.apply(contact.getString(1)))
        .filter(Objects::nonNull)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
