package org.quarterday.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Shows a National Insurance number to somebody who may see it, for a reason. The reveal is on the
 * audit log in the transaction that reads the number: no reveal goes unrecorded.
 */
@ApplicationScoped
class RevealNationalInsuranceNumber {

  @Schema(name = "RevealReason")
  record Request(
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Universal Credit claim to be verified")
          String reason) {}

  @Schema(name = "NationalInsuranceNumber")
  record Answer(@Schema(examples = "QQ123456C") String nationalInsuranceNumber) {}

  @Inject Work work;
  @Inject FieldCipher cipher;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.reason,
        session ->
            Sql.row(
                    session,
                    """
                    select national_insurance_sealed, exists (select 1 from staff_person s where s.person_id = person.id
                             and s.issuer = ?2 and s.subject = ?3) from person where id = ?1\
                    """,
                    id,
                    by.issuer(),
                    by.subject())
                .map(RevealNationalInsuranceNumber::sealed)
                .map(sealed -> new Answer(cipher.open(sealed, Person.place(id))))
                .call(() -> record(session, by, id, request.reason)));
  }

  private static byte[] sealed(Object[] row) {
    if (row == null) {
      throw Problem.of(PersonProblem.PERSON_NOT_FOUND, "Check the address or search again.");
    }
    if ((Boolean) row[1]) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "You are linked to this person. Ask your manager.");
    }
    if (row[0] == null) {
      throw Problem.of(PersonProblem.NO_NI_NUMBER, "Ask for it and enter it first.");
    }
    return (byte[]) row[0];
  }

  private static Uni<Integer> record(Mutiny.Session session, Actor by, UUID id, String reason) {
    return Sql.run(
        session,
        """
        insert into audit_event (actor, actor_name, client, reason, subject, subject_id, action)
        values (?1, ?2, ?3, ?4, 'person.national_insurance', ?5, 'REVEAL')\
        """,
        by.id(),
        by.name(),
        by.client(),
        reason,
        id.toString());
  }
}
