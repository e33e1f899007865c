package org.quarterday.credit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Records a try to reach whoever a credit belongs to, and what came of it. */
@ApplicationScoped
class RecordContact {

  /** How it was tried. */
  @Schema(name = "CreditContactChannel")
  enum Channel {
    LETTER,
    TELEPHONE,
    EMAIL,
    VISIT,
    NEXT_OF_KIN
  }

  /** What came of it. */
  @Schema(name = "CreditContactOutcome")
  enum Outcome {
    NO_ANSWER,
    GONE_AWAY,
    ANSWERED
  }

  @Schema(name = "CreditContactRequest")
  record Request(
      @NotNull @CivilDay @Schema(examples = "2026-05-20") LocalDate triedOn,
      @NotNull Channel channel,
      @NotNull Outcome outcome,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "Where to, and what came back.",
              examples = "To her sister's address, the last one known")
          String note) {}

  @Schema(name = "CreditContactRecorded")
  record Answer(UUID id) {}

  private static final String INSERT =
      """
      insert into credit_contact (account_id, id, tried_on, channel, outcome, note, recorded_by, recorded_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    if (request.triedOn().isAfter(today.date())) {
      return Uni.createFrom()
          .failure(Asked.refused("triedOn", "It cannot have been tried in the future."));
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() ->
                    Sql.run(
                        session,
                        INSERT,
                        accountId,
                        id,
                        request.triedOn(),
                        request.channel().name(),
                        request.outcome().name(),
                        request.note().strip(),
                        by.id(),
                        by.name()))
                .replaceWith(new Answer(id)));
  }
}
