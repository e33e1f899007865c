package org.quarterday.correctionrequest;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.correctionrequest.rules.Disputed;
import org.quarterday.platform.work.Sql;

/** A digest of what a person's record says, to tell later whether it says something else. */
final class SaidOfPerson {

  private static final String DIGEST =
      "select encode(sha256(convert_to(coalesce(%s, ''), 'UTF8')), 'hex') from person p where p.id = ?1";

  private SaidOfPerson() {}

  /** Null where no one record says it. */
  static Uni<String> digest(Mutiny.Session session, UUID personId, Disputed field) {
    return field.onPerson()
        ? Sql.row(session, DIGEST.formatted(what(field)), personId).map(row -> (String) row[0])
        : Uni.createFrom().nullItem();
  }

  private static String what(Disputed field) {
    return switch (field) {
      case NAME -> "concat_ws('|', p.title, p.forename, p.surname)";
      case DATE_OF_BIRTH -> "cast(p.born_on as text)";
      case NATIONAL_INSURANCE -> "encode(p.national_insurance_sealed, 'hex')";
      case CONTACT ->
          "(select string_agg(concat_ws('|', c.kind, c.value, c.from_on, c.to_on), ';' order by c.kind, c.value, c.from_on) from contact_point c where c.person_id = p.id)";
      case NEEDS ->
          "(select string_agg(n.preference, ';' order by n.preference) from person_preference n where n.person_id = p.id)";
      case TENANCY, ACCOUNT, NOTE ->
          throw new IllegalArgumentException(field + " is not on the person");
    };
  }
}
