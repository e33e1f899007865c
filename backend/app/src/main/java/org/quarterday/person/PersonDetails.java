package org.quarterday.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.person.rules.NationalInsuranceNumber;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Mask;
import org.quarterday.platform.work.Sql;

/**
 * The front door for features that learn a single detail of a person: what is on record, as it
 * reads, and putting another in its place. A telephone number, an e-mail address and an address for
 * letters that is replaced stays on record with its last day.
 */
@ApplicationScoped
public class PersonDetails {

  /** What may be learned; a day reads YYYY-MM-DD, adjustments stand with commas between. */
  public enum Detail {
    FORENAME,
    SURNAME,
    BORN_ON,
    /** Reads masked. */
    NATIONAL_INSURANCE,
    PHONE,
    EMAIL,
    CORRESPONDENCE_ADDRESS,
    ADJUSTMENTS
  }

  private static final String HELD =
      """
      select p.forename, p.surname, coalesce(cast(p.born_on as text), ''), coalesce(p.national_insurance_mask, ''),
             coalesce(point.phone, ''), coalesce(point.email, ''), coalesce(point.address, ''),
             coalesce((select string_agg(f.preference, ',' order by f.preference) from person_preference f where f.person_id = p.id), '')
        from person p
       cross join lateral (
         select min(c.value) filter (where c.kind = 'PHONE') as phone, min(c.value) filter (where c.kind = 'EMAIL') as email,
                min(c.value) filter (where c.kind = 'CORRESPONDENCE_ADDRESS') as address
           from (select distinct on (kind) kind, value from contact_point
                  where person_id = p.id and (from_on is null or from_on <= ?2) and (to_on is null or to_on >= ?2)
                  order by kind, from_on desc nulls last, id desc) c) point
       where p.id = ?1\
      """;

  /** What was right for less than a day was never right. */
  private static final String NEVER =
      "delete from contact_point where person_id = ?1 and kind = ?2 and from_on = ?3";

  private static final String NO_MORE =
      """
      update contact_point set to_on = cast(?3 as date) - 1
       where person_id = ?1 and kind = ?2 and (from_on is null or from_on < ?3) and (to_on is null or to_on >= ?3)\
      """;

  private static final String FROM_NOW =
      "insert into contact_point (id, person_id, kind, value, from_on) values (?1, ?2, ?3, ?4, ?5)";

  private static final String PREFERS =
      """
      insert into person_preference (person_id, preference)
      select cast(?1 as uuid), unnest(string_to_array(?2, ','))\
      """;

  @Inject FieldCipher cipher;
  @Inject NumberPrints prints;
  @Inject Today today;

  /** Each detail as it is on record today; empty when it is not. */
  public Uni<Map<Detail, String>> held(Mutiny.Session session, UUID personId) {
    return Sql.row(session, HELD, personId, today.date())
        .map(row -> {
          Map<Detail, String> held = new EnumMap<>(Detail.class);
          for (Detail detail : Detail.values()) {
            held.put(detail, (String) row[detail.ordinal()]);
          }
          return held;
        });
  }

  /**
   * Why it cannot be put in its place; null when it can. The same as saving it on the person's page
   * would say.
   */
  public static String wrong(Detail detail, String value) {
    if (detail == Detail.NATIONAL_INSURANCE) {
      return NationalInsuranceNumber.parse(value).isPresent()
          ? null
          : "Two letters, six digits and a letter from A to D.";
    }
    return detail == Detail.SURNAME && value.isBlank() ? "Nobody is without a surname." : null;
  }

  /**
   * Puts it in the place of what is on record, from today on.
   *
   * @throws Problem 404 PERSON_NOT_FOUND
   */
  public Uni<Void> put(Mutiny.Session session, UUID personId, Detail detail, String value) {
    String said = value.strip();
    return session
        .find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE)
        .invoke(person -> {
          if (person == null) {
            throw Problem.of(PersonProblem.PERSON_NOT_FOUND, "Check the address or search again.");
          }
          take(person, detail, said);
        })
        .call(person -> session.lock(person, LockModeType.PESSIMISTIC_FORCE_INCREMENT))
        .call(session::flush)
        .call(() -> around(session, personId, detail, said))
        .replaceWithVoid();
  }

  private void take(Person person, Detail detail, String value) {
    switch (detail) {
      case FORENAME -> person.forename = value;
      case SURNAME -> person.surname = value;
      case BORN_ON -> person.bornOn = value.isEmpty() ? null : LocalDate.parse(value);
      case NATIONAL_INSURANCE -> {
        String number = NationalInsuranceNumber.parse(value).orElseThrow();
        person.nationalInsuranceSealed = cipher.seal(number, Person.place(person.id));
        person.nationalInsuranceMask = Mask.nationalInsurance(number);
        person.nationalInsurancePrint = prints.of(number);
      }
      case PHONE, EMAIL, CORRESPONDENCE_ADDRESS, ADJUSTMENTS -> {
        // Beside the person: see around.
      }
    }
  }

  private Uni<?> around(Mutiny.Session session, UUID personId, Detail detail, String value) {
    return switch (detail) {
      case PHONE, EMAIL, CORRESPONDENCE_ADDRESS -> reach(session, personId, detail.name(), value);
      case ADJUSTMENTS ->
          Sql.run(session, "delete from person_preference where person_id = ?1", personId)
              .chain(() ->
                  value.isEmpty()
                      ? Uni.createFrom().item(0)
                      : Sql.run(session, PREFERS, personId, value));
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Integer> reach(Mutiny.Session session, UUID personId, String kind, String value) {
    LocalDate day = today.date();
    return Sql.run(session, NEVER, personId, kind, day)
        .chain(() -> Sql.run(session, NO_MORE, personId, kind, day))
        .chain(() ->
            value.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.run(
                    session,
                    FROM_NOW,
                    UuidCreator.getTimeOrderedEpoch(),
                    personId,
                    kind,
                    value,
                    day));
  }
}
