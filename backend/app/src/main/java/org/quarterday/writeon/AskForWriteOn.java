package org.quarterday.writeon;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeon.rules.WriteOnCause;
import org.quarterday.writeon.rules.WriteOnState;

/**
 * Asks to bring a written-off debt back, whole or in part. The write-off is held, so that two who
 * ask for the last pound of it cannot both have it. Nothing is on the account until another person
 * has approved it.
 */
@ApplicationScoped
class AskForWriteOn {

  /** A million pounds: what is larger is a slip of the hand. */
  private static final long MOST_PENCE = 100_000_000;

  @Schema(name = "WriteOnRequest")
  record Request(
      @NotNull
          @Positive
          @Max(MOST_PENCE)
          @Schema(description = "In pence, at most what is still written off.", examples = "2000")
          Long amountPence,
      @NotNull WriteOnCause cause,
      @NotBlank
          @Size(max = 200)
          @Schema(
              description = "As the tenant may read it.",
              examples = "Paid in part on 3 November 2026")
          String reason) {}

  @Schema(name = "WriteOnAsked")
  record Answer(
      UUID id,
      WriteOnState state,
      @Schema(description = "What an approval has to name.") String contentHash) {}

  private static final String WRITTEN_OFF =
      """
      select account_id, state, amount_pence - written_on_pence from write_off where id = ?1 for update\
      """;

  private static final String WAITING =
      "select id from write_on where account_id = ?1 and write_off_id = ?2 and state = 'AWAITING_APPROVAL'";

  private static final String INSERT =
      """
      insert into write_on (account_id, id, write_off_id, state, amount_pence, cause, reason, content_hash, asked_by, asked_by_name)
      values (?1, ?2, ?3, 'AWAITING_APPROVAL', ?4, ?5, ?6, ?7, ?8, ?9)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;

  Uni<Answer> run(Actor by, String key, UUID writeOffId, Request request) {
    record Whole(UUID writeOffId, Request request) {}
    return once.write(
        by,
        key,
        new Whole(writeOffId, request),
        Answer.class,
        session ->
            Sql.row(session, WRITTEN_OFF, writeOffId)
                .invoke(AskForWriteOn::refuseUnknown)
                .call(row -> ownAccount.refuse(session, by, (UUID) row[0]))
                .invoke(row -> refuse(row, request))
                .call(row -> refuseSecond(session, (UUID) row[0], writeOffId))
                .chain(row -> save(session, by, (UUID) row[0], writeOffId, request)));
  }

  private static void refuseUnknown(Object[] row) {
    if (row == null) {
      throw nothing("Look at the register again.");
    }
  }

  private static void refuse(Object[] row, Request request) {
    long remaining = ((Number) row[2]).longValue();
    if (!"POSTED".equals(row[1]) || remaining == 0) {
      throw nothing("Nothing of it is written off now.");
    }
    if (request.amountPence() > remaining) {
      throw Problem.of(
              WriteOnProblem.WRITE_ON_TOO_MUCH,
              "%s is still written off.".formatted(Money.ofPence(remaining).format()))
          .at("/amountPence");
    }
  }

  private static Problem nothing(String detail) {
    return Problem.of(WriteOnProblem.NOTHING_WRITTEN_OFF, detail);
  }

  private static Uni<Void> refuseSecond(Mutiny.Session session, UUID accountId, UUID writeOffId) {
    return Sql.row(session, WAITING, accountId, writeOffId)
        .invoke(waiting -> {
          if (waiting != null) {
            throw Problem.of(
                WriteOnProblem.WRITE_ON_WAITING, "Have it decided before another is asked for.");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Answer> save(
      Mutiny.Session session, Actor by, UUID accountId, UUID writeOffId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String cause = request.cause().name();
    String reason = request.reason().strip();
    String hash = WriteOn.hash(accountId, id, writeOffId, request.amountPence(), cause, reason);
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            writeOffId,
            request.amountPence(),
            cause,
            reason,
            hash,
            by.id(),
            by.name())
        .replaceWith(new Answer(id, WriteOnState.AWAITING_APPROVAL, hash));
  }
}
