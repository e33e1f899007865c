package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.campaign.rules.CampaignWords;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.campaign.rules.Field;
import org.quarterday.campaign.rules.Purpose;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;

/**
 * A campaign whose row is locked for a transaction.
 *
 * @param asks whether it asks for what is owed, by its maker's word or because it says a balance
 * @param makers by identity, everybody who wrote or changed it
 */
record HeldCampaign(
    UUID id,
    String title,
    Purpose purpose,
    boolean asks,
    List<Channel> channels,
    CampaignWords words,
    LocalDate notBefore,
    CampaignState state,
    boolean paused,
    boolean outOfHours,
    String audienceHash,
    String contentHash,
    List<String> makers,
    UUID jobId,
    int version) {

  private static final String ONE = "select * from campaign where id = $1 ";

  /** For who changes it: one after the other. */
  static Uni<HeldCampaign> lock(SqlConnection transaction, UUID id) {
    return held(transaction, id, "for update");
  }

  /** For who sends of it: nobody pauses or cancels until the commit. */
  static Uni<HeldCampaign> share(SqlConnection transaction, UUID id) {
    return held(transaction, id, "for share");
  }

  private static Uni<HeldCampaign> held(SqlConnection transaction, UUID id, String how) {
    return transaction
        .preparedQuery(ONE + how)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(CampaignProblem.CAMPAIGN_NOT_FOUND, "Look at the list again.");
          }
          return of(rows.iterator().next());
        });
  }

  static HeldCampaign of(Row row) {
    return new HeldCampaign(
        row.getUUID("id"),
        row.getString("title"),
        Purpose.valueOf(row.getString("purpose")),
        row.getBoolean("asks"),
        channels(row),
        words(row),
        row.getLocalDate("not_before"),
        CampaignState.valueOf(row.getString("state")),
        row.getBoolean("paused"),
        row.getBoolean("out_of_hours"),
        row.getString("audience_hash"),
        row.getString("content_hash"),
        List.of(row.getArrayOfStrings("makers")),
        row.getUUID("job_id"),
        row.getInteger("version"));
  }

  static List<Channel> channels(Row row) {
    return Stream.of(row.getArrayOfStrings("channels")).map(Channel::valueOf).toList();
  }

  static CampaignWords words(Row row) {
    return new CampaignWords(
        row.getString("text_words"),
        row.getString("email_subject"),
        row.getString("email_words"),
        row.getString("letter_subject"),
        row.getString("letter_words"));
  }

  /** Refuses what may not follow. */
  void requireMay(CampaignState next) {
    if (!state.mayBecome(next)) {
      throw Problem.of(
          CampaignProblem.CAMPAIGN_STATE, "It is " + state.words().toLowerCase() + " by now.");
    }
  }

  /** Whether holds stop it as they stop a letter that asks for a debt. */
  boolean asksForDebt() {
    return asks || words.fields(channels).contains(Field.BALANCE);
  }

  /** Of what it says, to whom it may say it, and how. */
  String wordsHash() {
    return ContentHash.of(
        Stream.concat(
                Stream.of(purpose.name(), channels.toString(), String.valueOf(asksForDebt())),
                words.lines().stream())
            .toList());
  }

  /** Of all that an approval is of. */
  String contentHash(String rowsHash) {
    return ContentHash.of(
        List.of(id.toString(), title, String.valueOf(notBefore), wordsHash(), rowsHash));
  }

  /** As a chunk or a fall-back of it is refused while it is stopped; tried again later. */
  static final class Stopped extends RuntimeException {
    Stopped(HeldCampaign campaign) {
      super("campaign " + campaign.id + " is stopped for now", null, false, false);
    }
  }

  static String[] names(List<Channel> channels) {
    return channels.stream().map(Channel::name).toArray(String[]::new);
  }
}
