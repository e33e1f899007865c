package org.quarterday.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.quarterday.stack.Backend;

/**
 * The same words to very many: references pasted, everybody frozen and checked, approved by a
 * second person, handed over chunk by chunk. What is looked at is whether the backend keeps more of
 * a long campaign than of a short one.
 */
final class CampaignRound {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WARM_UP = 5_000;
  private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

  private static final String REACHED =
      """
      insert into contact_point (id, person_id, kind, value)
      select gen_random_uuid(), p.id, 'PHONE', '07700 900' || lpad((row_number() over (order by p.id) % 900)::text, 3, '0') from person p\
      """;

  private static final String TERMS =
      "update campaign_terms set from_hour = 0, before_hour = 24, sundays = true, alone_recipients = 0, rest_days = 0, same_days = 0";

  private static final String LIVING =
      """
      select a.reference from account a join tenancy t on t.id = a.tenancy_id
        join tenancy_member m on m.tenancy_id = t.id and m.liable and m.to_on is null
       where a.kind = 'MAIN' and a.ends_on is null and t.state = 'LIVE' group by a.reference order by md5(a.reference) limit %d\
      """;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private int recipients;

  CampaignRound(Settings settings, Templates templates, Council council, Issuer issuer) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
  }

  Figure measure() {
    int accounts = settings.largest();
    var copy = templates.of(accounts, 1).copyTo("round");
    var growth = new Growth(settings);
    List<Double> rates = new ArrayList<>();
    copy.run(
        "select set_config('quarterday.actor', 'bench', false); %s; %s"
            .formatted(TERMS, REACHED)
            .split("; "));
    List<String> references =
        copy.rows(LIVING.formatted(settings.lines())).stream().map(List::getFirst).toList();
    // Nobody carries them: what is measured is what writes them down.
    try (var backend =
        council.open(
            copy,
            growth.flags(
                "-Dquarterday.campaigns.follow=1s",
                "-Dquarterday.messages.send=off",
                "-Dquarterday.arrears.touched=off"))) {
      one(backend, 0, references.subList(0, Math.min(WARM_UP, references.size())));
      growth.begin(backend.pid());
      for (int round = 1; round <= settings.rounds(); round++) {
        double seconds = one(backend, round, references);
        rates.add(recipients / seconds);
      }
      growth.end(backend.pid());
      everybodyHasOneMessageACampaign(copy);
    } finally {
      copy.drop();
    }
    return figure(accounts, references.size(), Series.of(rates), growth);
  }

  /** Seconds from the approval until everybody is handed over. */
  private double one(Backend backend, int number, List<String> references) {
    try (var makes = api(backend, "makes", "account:read", "comms:draft");
        var approves = api(backend, "approves", "account:read", "comms:approve")) {
      String campaign = "/campaigns/" + makes.post("/campaigns", words(number)).path("id").asText();
      ObjectNode audience = JSON.createObjectNode();
      audience.put("kind", "REFERENCES");
      audience.put("content", references.stream().collect(Collectors.joining("\n")));
      makes.put(campaign + "/audience", audience.toString());
      JsonNode checked = makes.post(campaign + "/check", "");
      recipients = makes.get(campaign).at("/results/planned").asInt();
      if (recipients < references.size()) {
        throw new BenchException(
            "of %d accounts only %d people are written to: %s"
                .formatted(references.size(), recipients, makes.get(campaign).path("reasons")));
      }
      long start = System.nanoTime();
      approves.post(
          campaign + "/approval",
          "{\"contentHash\":\"%s\"}".formatted(checked.path("contentHash").asText()));
      while (makes.get(campaign).at("/results/gone").asInt() < recipients) {
        if (System.nanoTime() - start > PATIENCE) {
          throw new BenchException("not handed over: " + makes.get(campaign));
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** Each campaign says something else: the same twice is stopped. */
  private static String words(int number) {
    return """
    {"title": "Round %1$d", "purpose": "SERVICE", "asks": false, "channels": ["TEXT"],
     "text": "Dear ((name)), the office is closed on day %1$d.", "emailSubject": "", "email": "", "letterSubject": "", "letter": ""}
    """
        .formatted(number);
  }

  private Api api(Backend backend, String person, String... permissions) {
    return new Api(backend.url(), issuer.token(person, List.of(permissions)));
  }

  private static void everybodyHasOneMessageACampaign(Database copy) {
    long twice =
        copy.number(
            "select count(*) from (select about_id, person_id from message group by 1, 2 having count(*) > 1) t");
    long planned = copy.number("select count(*) from campaign_recipient where state <> 'GONE'");
    if (twice != 0 || planned != 0) {
      throw new BenchException("%d have two messages, %d have none".formatted(twice, planned));
    }
  }

  private Figure figure(int accounts, int asked, Series rates, Growth growth) {
    return new Figure(
        "campaign",
        "A campaign to %,d people, handed over".formatted(recipients),
        "memory flat",
        "%s a second".formatted(rates.shown(0)),
        growth.flat(),
        """
        The same words as texts to %,d people of %,d accounts, in a council of %,d: references pasted, everybody frozen, left out or planned, checked,
        approved by a second person, handed over to the queue of messages by chunks of 250 accounts, each person asked about holds and the rest once
        more. The rate is from the approval until everybody is handed over, up to a second of waiting for the clock included; nothing carries the
        messages meanwhile. Afterwards everybody has one message of each of the %d campaigns.

        A second: %s. %s.
        """
            .formatted(
                recipients, asked, accounts, settings.rounds(), rates.shown(0), growth.told()));
  }
}
