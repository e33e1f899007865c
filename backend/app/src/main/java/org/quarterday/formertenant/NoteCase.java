package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Writes a note on a case. It moves nothing, and a closed case may have one too. */
@ApplicationScoped
class NoteCase {

  @Schema(name = "FormerTenantNote")
  record Request(
      @NotBlank
          @Size(max = 500)
          @Schema(examples = "Sister rang; not told of the debt. Will ask him to call")
          String words) {}

  @Schema(name = "FormerTenantNoteKept")
  record Answer(UUID id) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            HeldCase.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .call(held ->
                    CaseEvents.add(
                        session,
                        by,
                        new CaseEvents.Event(
                            held.accountId(),
                            held.id(),
                            CaseEvents.Kind.NOTE,
                            null,
                            held.stage(),
                            request.words().strip(),
                            0,
                            null)))
                .replaceWith(new Answer(id)));
  }
}
