package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Work;

/**
 * The second half: the code. The newest one counts, five tries of it, until it runs out; then this
 * sign-in is that person's. Every wrong proof - details that were nobody's, another code, one that
 * is too old or was tried too often - has one answer.
 */
@ApplicationScoped
class ProveTenancy {

  @Schema(name = "TenancyProofCode")
  record Request(
      @NotBlank
          @Size(max = 40)
          @Schema(
              description = "As it came; blanks, hyphens and capitals do not count.",
              examples = "7KQ4 M2XD")
          String code) {}

  private static final String NEWEST =
      """
      select id, person_id, code_stamp, expires_at, tries_left, spent_at from tenancy_proof
       where issuer = $1 and subject = $2 order by asked_at desc, id desc limit 1 for update\
      """;

  private static final String TRIED =
      "update tenancy_proof set tries_left = tries_left - 1 where id = $1 and tries_left > 0";

  private static final String SPENT =
      "update tenancy_proof set spent_at = $2, message_sealed = null where id = $1";

  static final String LINKED =
      """
      insert into online_identity (issuer, subject, person_id, proof_id, proved_at) values ($1, $2, $3, $4, $5)
      on conflict do nothing\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject FieldCipher cipher;

  Uni<Void> run(Actor by, Request request) {
    String code = OneTimeCode.read(request.code());
    var now = today.instant().atOffset(ZoneOffset.UTC);
    // A wrong try is counted in the transaction and refused after it: the refusal must not undo the
    // count.
    return work.sql(by, "", connection -> tried(connection, by, code, now))
        .invoke(right -> {
          if (!right) {
            throw Problem.of(
                    OnlineProblem.PROOF_NOT_ACCEPTED,
                    "Check the code, or ask for another one. Codes run out, and each may be tried five times.")
                .at("/code");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Boolean> tried(SqlConnection connection, Actor by, String code, OffsetDateTime now) {
    return connection
        .preparedQuery(NEWEST)
        .execute(Tuple.of(by.issuer(), by.subject()))
        .chain(rows -> {
          if (rows.size() == 0) {
            return Uni.createFrom().item(false);
          }
          Row proof = rows.iterator().next();
          UUID id = proof.getUUID("id");
          boolean right =
              cipher.stamped(proof.getString("code_stamp"), code, AskForCode.STAMP + id);
          boolean open =
              proof.getInteger("tries_left") > 0
                  && proof.getOffsetDateTime("spent_at") == null
                  && proof.getOffsetDateTime("expires_at").isAfter(now);
          UUID person = proof.getUUID("person_id");
          return right && open && person != null
              ? link(connection, by, id, person, now).replaceWith(true)
              : connection.preparedQuery(TRIED).execute(Tuple.of(id)).replaceWith(false);
        });
  }

  private static Uni<Void> link(
      SqlConnection connection, Actor by, UUID proof, UUID person, OffsetDateTime now) {
    return connection
        .preparedQuery(SPENT)
        .execute(Tuple.of(proof, now))
        .chain(() ->
            connection
                .preparedQuery(LINKED)
                .execute(Tuple.of(by.issuer(), by.subject(), person, proof, now)))
        .replaceWithVoid();
  }
}
