package org.quarterday.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/** Stops the removal of everything of a person or an account, from now until it is lifted. */
@ApplicationScoped
class SetLegalHold {

  @Schema(name = "LegalHoldRequest")
  record Request(
      @Schema(nullable = true, description = "Its number; or the account's.", examples = "N500012")
          @Size(max = 20)
          String personReference,
      @Schema(nullable = true, examples = "T500123") @Size(max = 40) String accountReference,
      @NotBlank @Size(min = 3, max = 100) @Schema(examples = "Claim for disrepair, G00YX123")
          String matter,
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "Legal asked for the whole file")
          String why) {}

  @Schema(name = "LegalHoldSet")
  record Answer(UUID id) {}

  private static final String FIND =
      """
      select (select p.id from person p where p.reference = cast(?1 as text)),
             (select r.account_id from account_reference r where r.reference = cast(?2 as text))\
      """;

  private static final String INSERT =
      """
      insert into legal_hold (id, person_id, account_id, matter, why, starts_on, set_by, set_by_name)
      values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8)\
      """;

  @Inject Once once;
  @Inject Today today;

  /**
   * @throws Problem 404 LEGAL_HOLD_OF_NOBODY, 422 LEGAL_HOLD_WRONG
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    if (given(request.personReference()) == given(request.accountReference())) {
      return Uni.createFrom()
          .failure(
              Problem.of(
                      RetentionProblem.LEGAL_HOLD_WRONG,
                      "Give the person's number or the account's.")
                  .at("/personReference"));
    }
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session -> find(session, request).chain(found -> save(session, by, request, found)));
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static Uni<Object[]> find(Mutiny.Session session, Request request) {
    return Sql.row(
            session,
            FIND,
            given(request.personReference()) ? request.personReference().strip() : null,
            given(request.accountReference()) ? request.accountReference().strip() : null)
        .invoke(row -> {
          if (row[0] == null && row[1] == null) {
            throw Problem.of(RetentionProblem.LEGAL_HOLD_OF_NOBODY, "Check the number.")
                .at(given(request.personReference()) ? "/personReference" : "/accountReference");
          }
        });
  }

  private Uni<Answer> save(Mutiny.Session session, Actor by, Request request, Object[] found) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(
            session,
            INSERT,
            id,
            found[0],
            found[1],
            request.matter().strip(),
            request.why().strip(),
            today.date(),
            by.id(),
            by.name())
        .replaceWith(new Answer(id));
  }
}
