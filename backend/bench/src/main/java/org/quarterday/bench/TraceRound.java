package org.quarterday.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * H6: whether a person is among the first ten of a trace, and how soon, against reading everybody
 * there is and sorting them by how alike name, day of birth, postcode and telephone are.
 */
final class TraceRound {
  private static final int FIRST = 10;
  private static final double TARGET_RECALL = 0.95;
  private static final double TARGET_MILLISECONDS = 150;

  /** A million people for every question: some seconds each. */
  private static final int BY_BRUTE_FORCE = 40;

  private static final int ASKED_A_ROUND = 800;
  private static final int WARM_UP = 400;

  /** What the scan reads, side by side beforehand: its own time is not what is measured. */
  private static final String EVERYBODY =
      """
      create table bench.everybody as
      select p.id, p.forename || ' ' || p.surname as name, p.surname, coalesce(p.born_on::text, '') as born, coalesce(h.postcode, '') as postcode,
             coalesce(c.value, '') as telephone
        from person p
        left join lateral (select h.postcode from tenancy_member m join tenancy t on t.id = m.tenancy_id join property h on h.id = t.property_id
                            where m.person_id = p.id limit 1) h on true
        left join lateral (select c.value from contact_point c where c.person_id = p.id and c.kind = 'PHONE' limit 1) c on true\
      """;

  private static final String BRUTE_FORCE =
      """
      select id from bench.everybody
       order by greatest(similarity(name, ?), similarity(surname, ?)) + similarity(born, ?) + (postcode = ? and postcode <> '')::int
                + (telephone = ? and telephone <> '')::int desc, id limit 10\
      """;

  private static final String BY_KEY =
      "select id from person where trace_plain(surname) = trace_plain(?) and born_on = ?::date limit 10";

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;

  TraceRound(Settings settings, Templates templates, Council council, Issuer issuer) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
  }

  /** Questions of one kind: how many, and how many found by ours. */
  private static final class Tally {
    private int asked;
    private int found;
  }

  /**
   * One round: whether each person was among the first ten, and how long it took, in milliseconds.
   */
  private record Round(double recall, double p50, double p95) {}

  Figure measure() {
    int accounts = settings.largest();
    var copy = templates.of(accounts, 1).copyTo("traced");
    try {
      var people = new TracedPeople(copy);
      people.name();
      copy.readWhole();
      Map<String, Tally> kinds = new TreeMap<>();
      List<Round> rounds = new ArrayList<>();
      double ours;
      String statements;
      // The worklist is another figure.
      try (var backend =
              council.open(
                  copy, "-Dquarterday.arrears.touched=off", "-Dquarterday.arrears.council=off");
          var api = new Api(backend.url(), issuer.token("traces", List.of("tenant:trace")))) {
        ask(api, people.questions(WARM_UP, 99), new TreeMap<>());
        ServerProfile.reset(copy);
        for (int round = 1; round <= settings.rounds(); round++) {
          rounds.add(ask(api, people.questions(ASKED_A_ROUND, round), kinds));
          Progress.say(
              "trace, round %d: recall@10 %.3f, p95 %.1f ms",
              round, rounds.getLast().recall(), rounds.getLast().p95());
        }
        statements = ServerProfile.top(copy, 6);
        ours = ask(api, people.questions(BY_BRUTE_FORCE, 7), new TreeMap<>()).recall();
      }
      double brute = byBruteForce(copy, people.questions(BY_BRUTE_FORCE, 7));
      double key = byKey(copy, people.questions(ASKED_A_ROUND, 1));
      long persons = copy.number("select count(*) from person");
      return figure(persons, rounds, kinds, new Against(ours, brute, key), statements);
    } finally {
      copy.drop();
    }
  }

  /** Recall of both on the same questions, and the p95 of a look-up by exact keys. */
  private record Against(double ours, double bruteForce, double byKeyMilliseconds) {
    double ratio() {
      return bruteForce == 0 ? 1 : ours / bruteForce;
    }
  }

  private static Round ask(
      Api api, List<TracedPeople.Question> questions, Map<String, Tally> kinds) {
    List<Double> millis = new ArrayList<>();
    int found = 0;
    for (var question : questions) {
      long start = System.nanoTime();
      String id = api.post("/traces", body(question)).path("id").asText();
      JsonNode seen = api.get("/traces/" + id);
      millis.add((System.nanoTime() - start) / 1e6);
      boolean hit = isAmongTheFirst(seen.path("candidates"), question.person());
      var tally = kinds.computeIfAbsent(question.kind(), _ -> new Tally());
      tally.asked++;
      if (hit) {
        tally.found++;
        found++;
      }
    }
    Collections.sort(millis);
    return new Round((double) found / questions.size(), at(millis, 0.5), at(millis, 0.95));
  }

  private static boolean isAmongTheFirst(JsonNode candidates, UUID person) {
    for (int i = 0; i < Math.min(FIRST, candidates.size()); i++) {
      if (candidates.get(i).path("personId").asText().equals(person.toString())) {
        return true;
      }
    }
    return false;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }

  /** Names are made of letters: nothing in them needs an escape. */
  private static String body(TracedPeople.Question question) {
    var known = new ArrayList<String>();
    add(known, "forename", question.forename());
    add(known, "surname", question.surname());
    add(known, "born", question.born());
    add(known, "postcode", question.postcode());
    add(known, "telephone", question.telephone());
    return "{\"purpose\":\"Measuring\",\"lawfulBasis\":\"PUBLIC_TASK\",\"known\":{%s}}"
        .formatted(String.join(",", known));
  }

  private static void add(List<String> known, String name, String value) {
    if (!value.isEmpty()) {
      known.add("\"%s\":\"%s\"".formatted(name, value));
    }
  }

  private static double byBruteForce(Database copy, List<TracedPeople.Question> questions) {
    int found = 0;
    copy.run(EVERYBODY, "analyze bench.everybody");
    try (var connection = copy.connect();
        var sql = connection.prepareStatement(BRUTE_FORCE)) {
      for (var question : questions) {
        String name = (question.forename() + " " + question.surname()).strip();
        String[] values = {name, name, question.born(), question.postcode(), question.telephone()};
        for (int i = 0; i < values.length; i++) {
          sql.setString(i + 1, values[i]);
        }
        found += has(sql, question.person()) ? 1 : 0;
      }
    } catch (SQLException e) {
      throw new BenchException("the scan failed: " + e.getMessage(), e);
    }
    return (double) found / questions.size();
  }

  private static double byKey(Database copy, List<TracedPeople.Question> questions) {
    List<Double> millis = new ArrayList<>();
    try (var connection = copy.connect();
        var sql = connection.prepareStatement(BY_KEY)) {
      for (var question : questions) {
        if (question.born().length() == 10) {
          sql.setString(1, question.surname());
          sql.setString(2, question.born());
          long start = System.nanoTime();
          has(sql, question.person());
          millis.add((System.nanoTime() - start) / 1e6);
        }
      }
    } catch (SQLException e) {
      throw new BenchException("the look-up by keys failed: " + e.getMessage(), e);
    }
    Collections.sort(millis);
    return at(millis, 0.95);
  }

  private static boolean has(PreparedStatement sql, UUID person) throws SQLException {
    try (var rows = sql.executeQuery()) {
      boolean found = false;
      while (rows.next()) {
        found |= rows.getString(1).equals(person.toString());
      }
      return found;
    }
  }

  private Figure figure(
      long persons,
      List<Round> rounds,
      Map<String, Tally> kinds,
      Against against,
      String statements) {
    var recall = Series.of(rounds.stream().map(Round::recall).toList());
    var p50 = Series.of(rounds.stream().map(Round::p50).toList());
    var p95 = Series.of(rounds.stream().map(Round::p95).toList());
    var text = new StringBuilder();
    text.append(
        """
        %,d people with surnames of a long tail. A question is one person with a slip of one kind; it is asked through the API, the look-up
        put on record first, until the candidates with the weight of each field are shown (two requests, one after the other, one caller).
        %d rounds of %d questions, each round other people. Found is who is among the first ten.

        | slip | asked | among the first ten |
        |---|---|---|
        """
            .formatted(persons, rounds.size(), ASKED_A_ROUND));
    kinds.forEach((kind, tally) ->
        text.append(
            "| %s | %d | %.1f %% |\n"
                .formatted(kind, tally.asked, 100.0 * tally.found / tally.asked)));
    text.append(
        """

        Recall@10 %s; p50 %s ms, p95 %s ms. On the same %d questions: ours %.3f, the scan of everybody by likeness of name, day of birth,
        postcode and telephone %.3f. A look-up by exact surname and day of birth, in one statement and without a record of it: p95 %.2f ms.

        Where PostgreSQL's time went:

        %s\
        """
            .formatted(
                recall.shown(3),
                p50.shown(1),
                p95.shown(1),
                BY_BRUTE_FORCE,
                against.ours(),
                against.bruteForce(),
                against.byKeyMilliseconds(),
                statements));
    return new Figure(
        "h6",
        "Trace among %,d people, recall@10 and p95".formatted(persons),
        "≥ 0.95 of a scan of everybody, ≤ 150 ms",
        "%.3f · %.0f ms".formatted(against.ratio(), p95.median()),
        against.ratio() >= TARGET_RECALL && p95.median() <= TARGET_MILLISECONDS,
        text.toString());
  }
}
