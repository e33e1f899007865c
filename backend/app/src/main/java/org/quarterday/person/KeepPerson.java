package org.quarterday.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.person.rules.NationalInsuranceNumber;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Mask;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Keeps a person's record: adds them, or takes all of their details as they are now, with contact
 * points and the adjustments they need. The National Insurance number is sealed and shown masked;
 * it is changed only when a new one is sent.
 */
@ApplicationScoped
class KeepPerson {

  enum ContactKind {
    PHONE,
    EMAIL,
    CORRESPONDENCE_ADDRESS
  }

  enum Preference {
    LARGE_PRINT,
    BRAILLE,
    AUDIO,
    EASY_READ,
    WELSH,
    NO_WRITTEN_CONTACT,
    TELEPHONE_ONLY,
    INTERPRETER,
    LETTERS_BY_EMAIL,
    LETTERS_BY_TEXT
  }

  @Schema(name = "PersonDetails")
  record Request(
      @Size(max = 20) String title,
      @Size(max = 60) String forename,
      @NotBlank @Size(max = 60) String surname,
      @CivilDay LocalDate bornOn,
      @CivilDay LocalDate deceasedOn,
      @Size(max = 20)
          @Schema(
              description = "A new number; absent to leave the one on record.",
              examples = "QQ123456C")
          String nationalInsuranceNumber,
      List<@Valid Contact> contactPoints,
      @Schema(description = "Adjustments they need; every letter honours them.")
          Set<Preference> preferences) {}

  @Schema(name = "PersonContactPoint")
  record Contact(
      @NotNull ContactKind kind,
      @NotBlank @Size(max = 300) String value,
      @CivilDay LocalDate fromOn,
      @CivilDay LocalDate toOn) {}

  @Schema(name = "PersonVersion")
  record Answer(UUID id, String reference, int version) {}

  @Inject Work work;
  @Inject FieldCipher cipher;
  @Inject NumberPrints prints;

  /** Adds a person under the next number. */
  Uni<Answer> add(Actor by, Request request) {
    refuseWrong(request);
    return work.write(
        by,
        session ->
            nextReference(session)
                .map(Person::of)
                .invoke(person -> take(person, request))
                .call(session::persist)
                .call(session::flush)
                .call(person -> around(session, person.id, request))
                .map(person -> new Answer(person.id, person.reference, person.version)));
  }

  /** Takes the details as they are now, on the version that was looked at. */
  Uni<Answer> change(Actor by, UUID id, String ifMatch, Request request) {
    refuseWrong(request);
    return work.write(
        by,
        session ->
            session
                .find(Person.class, id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(person -> refuseMissing(person, ifMatch))
                .call(() -> refuseOwn(session, by, id))
                .invoke(person -> take(person, request))
                // Contact points alone are a change of the person too: the version moves with them.
                .call(person -> session.lock(person, LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                .call(session::flush)
                .call(person -> around(session, id, request))
                .map(person -> new Answer(id, person.reference, person.version)));
  }

  private static void refuseMissing(Person person, String ifMatch) {
    if (person == null) {
      throw Problem.of(PersonProblem.PERSON_NOT_FOUND, "Check the address or search again.");
    }
    IfMatch.require(ifMatch, person.version);
  }

  private static Uni<Void> refuseOwn(Mutiny.Session session, Actor by, UUID id) {
    return Sql.row(
            session,
            "select count(*) from staff_person where person_id = ?1 and issuer = ?2 and subject = ?3",
            id,
            by.issuer(),
            by.subject())
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(
                CommonProblem.OWN_ACCOUNT, "You are linked to this person. Ask your manager.");
          }
        })
        .replaceWithVoid();
  }

  private static void refuseWrong(Request request) {
    String number = request.nationalInsuranceNumber;
    if (number != null && NationalInsuranceNumber.parse(number).isEmpty()) {
      throw Problem.of(
              PersonProblem.NOT_AN_NI_NUMBER, "Two letters, six digits and a letter from A to D.")
          .at("/nationalInsuranceNumber");
    }
    if (request.bornOn != null
        && request.deceasedOn != null
        && request.deceasedOn.isBefore(request.bornOn)) {
      throw Problem.of(CommonProblem.INVALID, "Nobody dies before they are born.")
          .at("/deceasedOn");
    }
  }

  private void take(Person person, Request request) {
    person.title = orEmpty(request.title);
    person.forename = orEmpty(request.forename);
    person.surname = request.surname.strip();
    person.bornOn = request.bornOn;
    person.deceasedOn = request.deceasedOn;
    if (request.nationalInsuranceNumber != null) {
      String number = NationalInsuranceNumber.parse(request.nationalInsuranceNumber).orElseThrow();
      person.nationalInsuranceSealed = cipher.seal(number, Person.place(person.id));
      person.nationalInsuranceMask = Mask.nationalInsurance(number);
      person.nationalInsurancePrint = prints.of(number);
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }

  private static Uni<String> nextReference(Mutiny.Session session) {
    return Sql.row(
            session,
            "update counter set next = next + 1 where name = 'person' returning 'N' || (next - 1)")
        .map(row -> (String) row[0])
        .chain(reference ->
            Sql.row(session, "select count(*) from person where reference = ?1", reference)
                .chain(row ->
                    ((Number) row[0]).longValue() > 0
                        ? nextReference(session)
                        : Uni.createFrom().item(reference)));
  }

  /** Contact points and preferences are taken as a whole, each when it is sent. */
  private static Uni<Void> around(Mutiny.Session session, UUID id, Request request) {
    Uni<Void> all = Uni.createFrom().voidItem();
    if (request.contactPoints != null) {
      List<UUID> kept = new ArrayList<>();
      for (Contact contact : request.contactPoints) {
        UUID point = UuidCreator.getTimeOrderedEpoch();
        kept.add(point);
        all = all.chain(() -> keep(session, id, point, contact)).replaceWithVoid();
      }
      all = all.chain(() -> Sql.run(session, BEFORE, id, Sql.ids(kept))).replaceWithVoid();
    }
    if (request.preferences != null) {
      all =
          all.chain(
                  () -> Sql.run(session, "delete from person_preference where person_id = ?1", id))
              .replaceWithVoid();
      for (Preference preference : request.preferences) {
        all = all.chain(() -> keep(session, id, preference)).replaceWithVoid();
      }
    }
    return all;
  }

  private static final String BEFORE =
      "delete from contact_point where person_id = ?1 and id <> all(cast(cast(?2 as text) as uuid[]))";

  /** What was known before is known since then, however often it is taken again. */
  private static Uni<Integer> keep(Mutiny.Session session, UUID id, UUID point, Contact contact) {
    return Sql.run(
        session,
        """
        insert into contact_point (id, person_id, kind, value, from_on, to_on, known_since)
        values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date),
                coalesce((select min(c.known_since) from contact_point c where c.person_id = ?2 and c.kind = ?3 and c.value = ?4), now()))\
        """,
        point,
        id,
        contact.kind.name(),
        contact.value.strip(),
        contact.fromOn,
        contact.toOn);
  }

  private static Uni<Integer> keep(Mutiny.Session session, UUID id, Preference preference) {
    return Sql.run(session, "insert into person_preference values (?1, ?2)", id, preference.name());
  }
}
