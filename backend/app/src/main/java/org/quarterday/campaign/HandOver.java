package org.quarterday.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.campaign.rules.Field;
import org.quarterday.campaign.rules.Reason;
import org.quarterday.hold.Holds;
import org.quarterday.hold.HoldsForRuns;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.hold.rules.HeldAction;
import org.quarterday.message.rules.TextFragments;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;

/**
 * Hands rows of a campaign over to be sent, by the way whose turn it is. Each is looked at once
 * more: who died, came under a hold or paid since the freeze is left out with the reason, and who
 * was left out for a hold from the start is written in the hold's log now. The words are put
 * together from the books as they are at this moment.
 */
@ApplicationScoped
class HandOver {

  /** Whose turn it is, and by which of their ways, from 1. */
  record Turn(UUID accountId, UUID personId, int number) {}

  private static final String FACTS =
      "select r.account_id, r.person_id, r.state, r.phone, r.email, r.address, r.channels, k.number, %s as reason_now, "
          + RowValues.COLUMNS
          + " from "
          + RowValues.TABLES
          + " join jsonb_to_recordset($3::jsonb) as k(account_id uuid, person_id uuid, number int)"
          + " on k.account_id = r.account_id and k.person_id = r.person_id where r.campaign_id = $1"
          + " and (k.number > 1 or r.state = 'PLANNED' or r.state = 'EXCLUDED' and r.reason = 'HELD')"
          + " order by r.account_id, r.person_id for update of r";

  private static final String LEFT =
      """
      update campaign_recipient r set why = l.why, state = case when r.state = 'PLANNED' then 'LEFT_OUT' else r.state end,
             reason = case when r.state = 'PLANNED' then l.reason else r.reason end
        from jsonb_to_recordset($2::jsonb) as l(account_id uuid, person_id uuid, reason text, why text)
       where r.campaign_id = $1 and r.account_id = l.account_id and r.person_id = l.person_id\
      """;

  private static final String TRIES =
      """
      insert into campaign_try (account_id, campaign_id, person_id, number, channel, message_id, letter_id, fragments)
      select k.account_id, $1::uuid, k.person_id, k.number, k.channel, k.message_id, k.letter_id, k.fragments
        from jsonb_to_recordset($2::jsonb) as k(account_id uuid, person_id uuid, number int, channel text, message_id uuid, letter_id uuid, fragments int)\
      """;

  private static final String GONE =
      """
      update campaign_recipient r set state = 'GONE' from jsonb_to_recordset($2::jsonb) as k(account_id uuid, person_id uuid)
       where r.campaign_id = $1 and r.account_id = k.account_id and r.person_id = k.person_id and r.state = 'PLANNED'\
      """;

  @Inject HoldsForRuns holds;
  @Inject LetterRows letters;
  @Inject Today today;

  /** What one transaction hands over. */
  private record Batch(
      HeldCampaign campaign,
      JsonArray messages,
      List<LetterRows.Wanted> letters,
      JsonArray tries,
      JsonArray left) {

    static Batch of(HeldCampaign campaign) {
      return new Batch(
          campaign, new JsonArray(), new ArrayList<>(), new JsonArray(), new JsonArray());
    }
  }

  /** About accounts whose turn was taken, in a transaction that shares the campaign's row. */
  Uni<Void> rows(SqlConnection tx, Actor by, HeldCampaign campaign, List<Turn> turns) {
    LocalDate day = today.date();
    return tx.preparedQuery(FACTS.formatted(ExclusionSql.now(campaign.asksForDebt())))
        .execute(Tuple.of(campaign.id(), day, keys(turns)))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .chain(rows ->
            holds
                .ask(tx, by, day, rows.stream().map(row -> going(row, campaign, day)).toList())
                .map(answers -> sorted(rows, answers, campaign)))
        .chain(batch -> write(tx, by, day, batch));
  }

  private static JsonArray keys(List<Turn> turns) {
    JsonArray keys = new JsonArray();
    turns.forEach(turn -> keys.add(key(turn.accountId, turn.personId).put("number", turn.number)));
    return keys;
  }

  static JsonObject key(UUID account, UUID person) {
    return new JsonObject()
        .put("account_id", account.toString())
        .put("person_id", person.toString());
  }

  private static Holds.Going going(Row row, HeldCampaign campaign, LocalDate day) {
    UUID person = row.getUUID("person_id");
    return new Holds.Going(
        row.getUUID("account_id"),
        campaign.asksForDebt() ? HeldAction.CHASING_LETTER : HeldAction.OTHER_LETTER,
        AskedDebt.whole(),
        day,
        person,
        campaign.title(),
        "CAMPAIGN:" + campaign.id() + ":" + person,
        null);
  }

  private static Batch sorted(List<Row> rows, List<Holds.Answer> answers, HeldCampaign campaign) {
    Batch batch = Batch.of(campaign);
    Set<Field> used = campaign.words().fields(campaign.channels());
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).getString("state").equals("EXCLUDED")) {
        sort(rows.get(i), answers.get(i), used, batch);
      }
    }
    return batch;
  }

  private static void sort(Row row, Holds.Answer answer, Set<Field> used, Batch batch) {
    String now = row.getString("reason_now");
    Map<Field, String> values = RowValues.of(row);
    var missing = RowValues.missing(used, values);
    if (now != null) {
      left(row, Reason.valueOf(now), Reason.valueOf(now).words(), batch);
    } else if (!answer.goes()) {
      Reason reason = answer.mayBeApproved() ? Reason.SAFEGUARDING : Reason.HELD;
      left(row, reason, answer.words(), batch);
    } else if (missing.isPresent()) {
      left(row, Reason.EMPTY_FIELD, "((" + missing.get().written() + ")) is empty", batch);
    } else {
      goes(row, values, batch);
    }
  }

  private static void left(Row row, Reason reason, String why, Batch batch) {
    batch.left.add(
        key(row.getUUID("account_id"), row.getUUID("person_id"))
            .put("reason", reason.name())
            .put("why", why));
  }

  private static void goes(Row row, Map<Field, String> values, Batch batch) {
    int number = row.getInteger("number");
    Channel channel = HeldCampaign.channels(row).get(number - 1);
    UUID account = row.getUUID("account_id");
    UUID person = row.getUUID("person_id");
    var said = batch.campaign.words().by(channel, values);
    if (channel == Channel.LETTER) {
      batch.letters.add(new LetterRows.Wanted(account, person, number, said));
      return;
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String to = row.getString(channel == Channel.TEXT ? "phone" : "email");
    batch.messages.add(
        MessageRows.row(id, channel, to, row.getString("name"), batch.campaign.title(), said)
            .put("account_id", account.toString())
            .put("person_id", person.toString()));
    batch.tries.add(
        key(account, person)
            .put("number", number)
            .put("channel", channel.name())
            .put("message_id", id.toString())
            .put(
                "fragments",
                channel == Channel.TEXT ? TextFragments.of(said.body()).fragments() : 0));
  }

  private Uni<Void> write(SqlConnection tx, Actor by, LocalDate day, Batch batch) {
    UUID id = batch.campaign.id();
    return MessageRows.insert(tx, by, id, batch.messages)
        .chain(() -> letters.queue(tx, by, day, batch.campaign, batch.letters))
        .invoke(queued -> {
          queued.tries().forEach(batch.tries::add);
          queued.left().forEach(batch.left::add);
        })
        .chain(() -> tx.preparedQuery(TRIES).execute(Tuple.of(id, batch.tries)))
        .chain(() -> tx.preparedQuery(GONE).execute(Tuple.of(id, batch.tries)))
        .chain(() -> tx.preparedQuery(LEFT).execute(Tuple.of(id, batch.left)))
        .replaceWithVoid();
  }
}
