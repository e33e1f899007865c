package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Work;

/**
 * A tenant uses the code of an invitation. A wrong one is a try of every open invitation to that
 * account, and of this sign-in; whether there is such an account, or an invitation, nobody learns.
 */
@ApplicationScoped
class RedeemInvitation {

  @Schema(name = "InvitationCode")
  record Request(
      @NotBlank
          @Size(max = 40)
          @Schema(
              description = "An account or payment reference, as on a letter or card.",
              examples = "10012113")
          String reference,
      @NotBlank
          @Size(max = 40)
          @Schema(
              description = "As it came; blanks, hyphens and capitals do not count.",
              examples = "7KQ4 M2XD 9B3T")
          String code) {}

  private static final String BEFORE =
      """
      select exists (select 1 from online_identity where issuer = $1 and subject = $2) as proved,
             (select count(*) from online_try where issuer = $1 and subject = $2 and tried_at > $3) as tried\
      """;

  private static final String OPEN =
      """
      select q.id, q.person_id, q.code_stamp from tenancy_proof q
       where q.kind = 'INVITED' and q.spent_at is null and q.withdrawn_at is null and q.expires_at > $2 and q.tries_left > 0
         and exists (select 1 from account_reference r join account a on a.account_id = r.account_id
                       join account_balance b on b.account_id = a.account_id
                       join tenancy_member m on m.tenancy_id = a.tenancy_id and m.person_id = q.person_id
                       join person p on p.id = m.person_id and p.deceased_on is null
                      where r.reference = $1 and not r.in_doubt and %s)
       order by q.id for update of q\
      """
          .formatted(MyAccountReads.sees("$3"));

  private static final String TRIED =
      "update tenancy_proof set tries_left = tries_left - 1 where id = any($1) and tries_left > 0";

  private static final String SPENT =
      "update tenancy_proof set spent_at = $2, issuer = $3, subject = $4, message_sealed = null, send_after = null where id = $1";

  private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

  @Inject Work work;
  @Inject Today today;
  @Inject FieldCipher cipher;

  /**
   * @throws Problem 422 PROOF_NOT_ACCEPTED, 429 PROOF_TOO_OFTEN, 409 PROOF_MADE_ALREADY
   */
  Uni<Void> run(Actor by, Request request) {
    String code = OneTimeCode.read(request.code());
    String reference = request.reference().replaceAll("\\s", "");
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    return work.sql(
            by,
            "",
            connection ->
                connection
                    .preparedQuery(AskForCode.ALONE)
                    .execute(Tuple.of(by.issuer(), by.subject()))
                    .chain(() ->
                        connection
                            .preparedQuery(BEFORE)
                            .execute(
                                Tuple.of(by.issuer(), by.subject(), now.minus(Duration.ofDays(1)))))
                    .invoke(rows -> mayTry(rows.iterator().next()))
                    .chain(() ->
                        connection
                            .preparedQuery(OPEN)
                            .execute(Tuple.of(reference, now, today.date())))
                    .chain(rows -> tried(connection, by, rows, code, now)))
        .invoke(right -> {
          if (!right) {
            throw Problem.of(
                    OnlineProblem.PROOF_NOT_ACCEPTED,
                    "Check the reference and the code, or ask for another invitation. Codes run out, and each may be tried five times.")
                .at("/code");
          }
        })
        .replaceWithVoid();
  }

  private static void mayTry(Row before) {
    if (before.getBoolean("proved")) {
      throw Problem.of(
          OnlineProblem.PROOF_MADE_ALREADY, "You can see your accounts; no code is needed.");
    }
    if (before.getLong("tried") >= OneTimeCode.REQUESTS_A_DAY) {
      throw Problem.of(
          OnlineProblem.PROOF_TOO_OFTEN, "Try again tomorrow, or telephone the rent team.");
    }
  }

  private Uni<Boolean> tried(
      SqlConnection connection, Actor by, RowSet<Row> open, String code, OffsetDateTime now) {
    if (open.size() == 0) {
      // As much work as for somebody who is invited.
      cipher.stamped(cipher.stamp(code, NOBODYS), code, AskForCode.STAMP + NOBODYS);
    }
    Row right =
        StreamSupport.stream(open.spliterator(), false)
            .filter(row ->
                cipher.stamped(
                    row.getString("code_stamp"), code, AskForCode.STAMP + row.getUUID("id")))
            .findFirst()
            .orElse(null);
    return right == null
        ? wrong(connection, by, open, now).replaceWith(false)
        : link(connection, by, right, now).replaceWith(true);
  }

  private static Uni<Void> wrong(
      SqlConnection connection, Actor by, RowSet<Row> open, OffsetDateTime now) {
    UUID[] ids =
        StreamSupport.stream(open.spliterator(), false)
            .map(row -> row.getUUID("id"))
            .toArray(UUID[]::new);
    return connection
        .preparedQuery(TRIED)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .chain(() ->
            connection
                .preparedQuery(
                    "insert into online_try (issuer, subject, tried_at) values ($1, $2, $3)")
                .execute(Tuple.of(by.issuer(), by.subject(), now)))
        .replaceWithVoid();
  }

  private static Uni<Void> link(
      SqlConnection connection, Actor by, Row invited, OffsetDateTime now) {
    UUID id = invited.getUUID("id");
    return connection
        .preparedQuery(SPENT)
        .execute(Tuple.of(id, now, by.issuer(), by.subject()))
        .chain(() ->
            connection
                .preparedQuery(ProveTenancy.LINKED)
                .execute(
                    Tuple.of(by.issuer(), by.subject(), invited.getUUID("person_id"), id, now)))
        .replaceWithVoid();
  }
}
