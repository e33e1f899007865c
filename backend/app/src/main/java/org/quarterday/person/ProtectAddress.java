package org.quarterday.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Protects the address of a person at risk from today, or lifts the protection: anybody who keeps
 * people may protect, since waiting may cost a life; to lift it takes somebody who checks
 * tenancies. No trace and no file shows, or lets anybody guess, where a protected person is.
 */
@ApplicationScoped
class ProtectAddress {

  @Schema(name = "AddressProtection")
  record Request(
      @NotNull @Schema(description = "False to lift it.") Boolean addressProtected,
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Fled from a former partner; told by the refuge")
          String reason) {}

  @Schema(name = "AddressProtected")
  record Answer(
      UUID id,
      @Schema(nullable = true, description = "Since when.") LocalDate addressProtectedOn) {}

  private static final String FOUND =
      """
      select address_protected_on, exists (select 1 from staff_person s where s.person_id = person.id
               and s.issuer = ?2 and s.subject = ?3) from person where id = ?1 for update\
      """;

  private static final String SET =
      "update person set address_protected_on = cast(?2 as date), version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject Today today;

  /**
   * @throws Problem 404 PERSON_NOT_FOUND, 403 OWN_ACCOUNT or NOT_ALLOWED
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    boolean protect = request.addressProtected();
    if (!protect && !by.may("tenancy:check")) {
      throw Problem.of(
          CommonProblem.NOT_ALLOWED, "To lift a protection takes somebody who checks tenancies.");
    }
    return work.write(
        by,
        request.reason().strip(),
        session ->
            Sql.row(session, FOUND, id, by.issuer(), by.subject())
                .invoke(ProtectAddress::refuse)
                .chain(row -> {
                  LocalDate since = (LocalDate) row[0];
                  LocalDate now = !protect ? null : since == null ? today.date() : since;
                  return Sql.run(session, SET, id, now).replaceWith(new Answer(id, now));
                }));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(PersonProblem.PERSON_NOT_FOUND, "Check the address or search again.");
    }
    if ((Boolean) row[1]) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "You are linked to this person. Ask your manager.");
    }
  }
}
