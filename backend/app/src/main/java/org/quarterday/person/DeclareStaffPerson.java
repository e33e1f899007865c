package org.quarterday.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Declares that a colleague is a person on record, or close to one. From that moment they may
 * neither look at nor work on any account of a tenancy that person is or was on. The colleague is
 * somebody who has signed in: a number mistyped would look like a block and block nobody.
 */
@ApplicationScoped
class DeclareStaffPerson {

  /** How close the colleague is to the person. */
  enum Closeness {
    SELF,
    HOUSEHOLD,
    FAMILY,
    OTHER
  }

  @Schema(name = "StaffPersonRequest")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(description = "The colleague's username.", examples = "amara.lewis")
          String username,
      @NotBlank @Size(max = 20) @Schema(examples = "N500012") String personReference,
      @NotNull @Schema(examples = "SELF") Closeness closeness,
      @NotBlank @Size(min = 5, max = 200) @Schema(examples = "Told us on joining") String reason) {}

  @Schema(name = "StaffPersonDeclared")
  record Answer(UUID id, String staffName, String personReference, String personName) {}

  /** What the request names, found; a username that was handed on is its latest holder's. */
  private record Named(
      String issuer, String subject, String staffName, UUID personId, String personName) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            named(session, by, request)
                .call(named -> refuseSecond(session, named))
                .chain(named -> save(session, by, request, named)));
  }

  private static Uni<Named> named(Mutiny.Session session, Actor by, Request request) {
    return Sql.row(
            session,
            """
            select s.subject, s.name, p.id, trim(p.title || ' ' || p.forename || ' ' || p.surname)
              from (select 1) one
              left join lateral (select subject, name from staff_member where issuer = ?1 and lower(username) = lower(?2)
                                  order by signed_in_at desc limit 1) s on true
              left join person p on p.reference = ?3\
            """,
            by.issuer(),
            request.username().strip(),
            request.personReference().strip())
        .map(row -> {
          if (row[0] == null) {
            throw Problem.of(
                    PersonProblem.COLLEAGUE_UNKNOWN,
                    "Nobody of that name has signed in. They sign in once, then they can be declared.")
                .at("/username");
          }
          if (row[2] == null) {
            throw Problem.of(PersonProblem.PERSON_UNKNOWN, "No person has the number you entered.")
                .at("/personReference");
          }
          return new Named(
              by.issuer(), (String) row[0], (String) row[1], (UUID) row[2], (String) row[3]);
        });
  }

  private static Uni<Void> refuseSecond(Mutiny.Session session, Named named) {
    return Sql.row(
            session,
            "select count(*) from staff_person where issuer = ?1 and subject = ?2 and person_id = ?3",
            named.issuer,
            named.subject,
            named.personId)
        .invoke(row -> {
          if (((Number) row[0]).longValue() > 0) {
            throw Problem.of(
                PersonProblem.ALREADY_DECLARED, named.staffName + " is declared with them.");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Answer> save(Mutiny.Session session, Actor by, Request request, Named named) {
    return Sql.row(
            session,
            """
            insert into staff_person (issuer, subject, person_id, closeness, reason, recorded_by, recorded_by_name)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id\
            """,
            named.issuer,
            named.subject,
            named.personId,
            request.closeness().name(),
            request.reason().strip(),
            by.id(),
            by.name())
        .map(row ->
            new Answer(
                (UUID) row[0],
                named.staffName,
                request.personReference().strip(),
                named.personName));
  }
}
