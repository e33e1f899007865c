package org.quarterday.online;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Work;

/**
 * A number a signed-in tenant reads out, so that staff know which sign-in is theirs. It opens
 * nothing by itself, and says nothing to whoever has none.
 */
@ApplicationScoped
class MakeHelpNumber {

  @Schema(name = "MyHelpNumber")
  record Answer(
      @Schema(description = "To be read out.", examples = "7KQ4 M2XD") String number,
      @Schema(description = "Until when it may be used.") Instant expiresAt) {}

  private static final int A_DAY = 20;

  private static final String BEFORE =
      """
      select (select count(*) from online_help_number where issuer = $1 and subject = $2 and made_at > $3) as made,
             (select value from council_setting where code = 'ONLINE_HELP_NUMBER_MINUTES' and valid_from <= $4
                 and (valid_before is null or valid_before > $4)) as minutes\
      """;

  private static final String WRITE =
      "insert into online_help_number (id, issuer, subject, stamp, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)";

  private final SecureRandom random = new SecureRandom();

  @Inject Work work;
  @Inject Today today;
  @Inject FieldCipher cipher;

  /**
   * @throws Problem 429 PROOF_TOO_OFTEN
   */
  Uni<Answer> run(Actor by) {
    var now = today.instant().atOffset(ZoneOffset.UTC);
    String number = OneTimeCode.of(random);
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
                            Tuple.of(by.issuer(), by.subject(), now.minusDays(1), today.date())))
                .map(rows -> rows.iterator().next())
                .invoke(row -> {
                  if (row.getLong("made") >= A_DAY) {
                    throw Problem.of(OnlineProblem.PROOF_TOO_OFTEN, "Try again tomorrow.");
                  }
                })
                .map(row -> now.plusMinutes(row.getLong("minutes")))
                .call(until ->
                    connection
                        .preparedQuery(WRITE)
                        .execute(
                            Tuple.tuple()
                                .addUUID(UuidCreator.getTimeOrderedEpoch())
                                .addString(by.issuer())
                                .addString(by.subject())
                                .addString(cipher.stamp(number, HelpNumbers.PURPOSE))
                                .addOffsetDateTime(now)
                                .addOffsetDateTime(until)))
                .map(until -> new Answer(OneTimeCode.shown(number), until.toInstant())));
  }
}
