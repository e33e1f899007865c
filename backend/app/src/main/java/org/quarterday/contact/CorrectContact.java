package org.quarterday.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrears.Promises;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Says of a contact that it was logged wrongly, and how it was; or that it is none of this account.
 * What was logged stays in sight. A promise and a task of it stand where they are kept, and are
 * withdrawn and finished there.
 */
@ApplicationScoped
class CorrectContact {

  @Schema(name = "CorrectContactRequest")
  record Request(
      @NotBlank @Size(min = 5, max = 500) @Schema(examples = "It was her son who rang") String why,
      @Valid
          @Schema(
              nullable = true,
              description = "How it was; null when it is no contact of this account.")
          Contact contact) {}

  @Schema(name = "ContactCorrected")
  record Answer(
      UUID id,
      @Schema(nullable = true, description = "The contact that stands instead.") UUID replacedBy) {}

  private static final String FOUND =
      """
      select exists (select from contact_correction x where x.account_id = c.account_id and x.contact_id = c.id), c.id
        from contact c where c.account_id = ?1 and c.id = ?2\
      """;

  private static final String INSERT =
      """
      insert into contact_correction (account_id, contact_id, replaced_by, why, made_by, made_by_name)
      values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject ContactLog log;
  @Inject Promises promises;

  /**
   * @throws Problem 404 CONTACT_NOT_FOUND, 409 CONTACT_CORRECTED, and what the log refuses
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, UUID id, Request request) {
    record Whole(UUID accountId, UUID id, Request request) {}
    return once.write(
            by,
            key,
            new Whole(accountId, id, request),
            Answer.class,
            session ->
                ownAccount
                    .refuse(session, by, accountId)
                    .chain(() -> log.inTurn(session, accountId))
                    .chain(() -> Sql.row(session, FOUND, accountId, id))
                    .invoke(CorrectContact::refuse)
                    .chain(() -> replaced(session, by, accountId, request))
                    .chain(instead -> correct(session, by, accountId, id, request, instead)))
        .call(() -> promises.shown(accountId));
  }

  private static void refuse(Object[] row) {
    if (row == null) {
      throw Problem.of(ContactProblem.CONTACT_NOT_FOUND, "Look at the list of contacts again.");
    }
    if ((Boolean) row[0]) {
      throw Problem.of(
          ContactProblem.CONTACT_CORRECTED, "Correct the one that stands instead of it.");
    }
  }

  private Uni<UUID> replaced(Mutiny.Session session, Actor by, UUID accountId, Request request) {
    return request.contact() == null
        ? Uni.createFrom().nullItem()
        : log.add(session, by, accountId, request.contact(), null, null).map(ContactLog.Logged::id);
  }

  private static Uni<Answer> correct(
      Mutiny.Session session, Actor by, UUID accountId, UUID id, Request request, UUID instead) {
    return Sql.run(
            session, INSERT, accountId, id, instead, request.why().strip(), by.id(), by.name())
        .replaceWith(new Answer(id, instead));
  }
}
