package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quarterday.campaign.rules.CampaignWords;
import org.quarterday.campaign.rules.Reason;
import org.quarterday.letter.Letters;
import org.quarterday.letter.QueueLetters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.security.Actor;

/** Letters of a campaign, each to one person in words of their own, through the letters' door. */
@ApplicationScoped
class LetterRows {

  /** A letter to be; {@code number} is which of the person's ways it is. */
  record Wanted(UUID accountId, UUID personId, int number, CampaignWords.Composed said) {}

  /** Rows of {@code campaign_try}, and of who was not written to, as JSON. */
  record Queued(List<JsonObject> tries, List<JsonObject> left) {}

  private record Key(UUID accountId, UUID personId) {}

  private static final String WRITTEN =
      "select id, account_id, person_id from letter where id = any ($1)";

  @Inject QueueLetters letters;

  Uni<Queued> queue(
      SqlConnection tx, Actor by, LocalDate day, HeldCampaign campaign, List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(new Queued(List.of(), List.of()));
    }
    LetterKind kind = campaign.asksForDebt() ? LetterKind.CAMPAIGN_REMINDER : LetterKind.CAMPAIGN;
    var each = wanted.stream().map(one -> draft(one, kind, day)).toList();
    return letters
        .each(tx, by, day, each)
        .chain(queued -> written(tx, queued).map(ids -> sorted(wanted, ids, queued.stopped())));
  }

  private static QueueLetters.ToOne draft(Wanted one, LetterKind kind, LocalDate day) {
    LetterText.Writing text = LetterText.write();
    for (String paragraph : one.said.body().split("\\R\\s*\\R")) {
      text.paragraph(paragraph.strip());
    }
    return new QueueLetters.ToOne(
        new Letters.Draft(one.accountId, kind, one.said.subject(), day, text.done()), one.personId);
  }

  private static Uni<Map<Key, UUID>> written(SqlConnection tx, QueueLetters.Queued queued) {
    UUID[] ids = queued.written().values().stream().flatMap(List::stream).toArray(UUID[]::new);
    return tx.preparedQuery(WRITTEN)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .map(rows -> {
          Map<Key, UUID> found = new HashMap<>();
          rows.forEach(row ->
              found.put(
                  new Key(row.getUUID("account_id"), row.getUUID("person_id")), row.getUUID("id")));
          return found;
        });
  }

  private static Queued sorted(
      List<Wanted> wanted, Map<Key, UUID> written, Map<UUID, String> stopped) {
    Queued queued = new Queued(new ArrayList<>(), new ArrayList<>());
    for (Wanted one : wanted) {
      UUID letter = written.get(new Key(one.accountId, one.personId));
      JsonObject row = HandOver.key(one.accountId, one.personId);
      if (letter == null) {
        String held = stopped.get(one.accountId);
        queued.left.add(
            row.put("reason", (held == null ? Reason.NO_CONTACT : Reason.HELD).name())
                .put("why", held == null ? "No longer a tenant of the account" : held));
      } else {
        queued.tries.add(
            row.put("number", one.number)
                .put("channel", "LETTER")
                .put("letter_id", letter.toString())
                .put("fragments", 0));
      }
    }
    return queued;
  }
}
