package org.quarterday.paymentfile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says of a held file that it is the other one again: nothing of it is posted. */
@ApplicationScoped
class RefusePaymentFile {

  @Schema(name = "PaymentFileRefusal")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "How you know that it is the other file again.",
              examples = "Sent twice by mistake, says the cash office")
          String reason) {}

  @Schema(name = "PaymentFileRefused")
  record Answer(UUID id, @Schema(examples = "REFUSED") String state) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    String reason = request.reason().strip();
    return work.write(
        by,
        reason,
        session ->
            HeldFile.decidedBy(session, id, by)
                .call(() ->
                    FileRecord.refuse(session, id, null, "refused by " + by.name() + ": " + reason))
                .replaceWith(new Answer(id, "REFUSED")));
  }
}
