package org.quarterday.trace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quarterday.platform.security.Actor;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.Nicknames;
import org.quarterday.trace.rules.OnRecord;
import org.quarterday.trace.rules.Score;
import org.quarterday.trace.rules.Scoring;
import org.quarterday.trace.rules.Verdict;
import org.quarterday.trace.rules.Weights;

/**
 * Brings up people by every way in and scores them. The ways by names that are spelt alike, which
 * bring up most, are gone only when the others brought up nobody likely.
 */
@ApplicationScoped
class CandidateReads {

  static final int MOST = 20;

  /** How alike a street: 0.45 lets through two slips in a line of ten letters. */
  private static final String LIKENESS = "set local pg_trgm.word_similarity_threshold = 0.45";

  private static final String NICKNAMES =
      """
      select n.set_code, n.name from nickname a join nickname n on n.set_code = a.set_code where a.name = any($1) order by 1, 2\
      """;

  /**
   * Counted no further than tells a common surname. In a town of a few hundred on record the share
   * would say more of the records than of the name, so that it is never of fewer than ten thousand.
   */
  private static final String SHARE =
      """
      select (select count(*) from (select 1 from person where trace_plain(surname) = $1 limit 5000) s)
             / greatest(10000, (select reltuples from pg_class where oid = 'person'::regclass))::float8\
      """;

  /** One of them. */
  record Candidate(UUID personId, Score score) {}

  @Inject Pool pool;

  /** The likeliest first, at most {@value #MOST}; nobody of whom it is unlikely. */
  Uni<List<Candidate>> of(Actor by, Known known, Weights weights) {
    return pool.withTransaction(connection ->
        scoring(connection, known, weights)
            .chain(prepared ->
                people(connection, by, Ways.of(known, prepared.nicknames()))
                    .map(found -> scored(prepared.scoring(), found))
                    .chain(found ->
                        found.stream().anyMatch(c -> c.score().verdict() == Verdict.LIKELY)
                            ? Uni.createFrom().item(found)
                            : withAlike(connection, by, known, prepared, found))));
  }

  /** The score of each of these people, whom something else brought up. */
  Uni<List<Candidate>> among(
      SqlConnection connection, Actor by, Known known, Weights weights, Collection<UUID> ids) {
    return scoring(connection, known, weights)
        .chain(prepared ->
            PeopleOnRecord.of(connection, by, ids).map(people -> all(prepared.scoring(), people)));
  }

  private record Prepared(Scoring scoring, Nicknames nicknames) {}

  private static Uni<Prepared> scoring(SqlConnection connection, Known known, Weights weights) {
    return nicknames(connection, known)
        .chain(nicknames ->
            share(connection, known)
                .map(share ->
                    new Prepared(new Scoring(weights, nicknames, known, share), nicknames)));
  }

  private static Uni<Nicknames> nicknames(SqlConnection connection, Known known) {
    String[] asked = {known.name().forename()};
    return connection
        .preparedQuery(NICKNAMES)
        .execute(Tuple.of((Object) asked))
        .map(rows -> {
          Map<String, List<String>> sets = new HashMap<>();
          for (Row row : rows) {
            sets.computeIfAbsent(row.getString(0), _ -> new ArrayList<>()).add(row.getString(1));
          }
          return Nicknames.of(sets.values());
        });
  }

  private static Uni<Double> share(SqlConnection connection, Known known) {
    return known.name().surname().isEmpty()
        ? Uni.createFrom().item(0.0)
        : connection
            .preparedQuery(SHARE)
            .execute(Tuple.of(known.name().surname()))
            .map(rows -> rows.iterator().next().getDouble(0));
  }

  private static Uni<Map<UUID, OnRecord>> people(SqlConnection connection, Actor by, Ways ways) {
    if (ways.areNone()) {
      return Uni.createFrom().item(Map.of());
    }
    return connection
        .preparedQuery(ways.sql())
        .execute(ways.values())
        .chain(rows -> {
          Set<UUID> ids = new LinkedHashSet<>();
          for (Row row : rows) {
            ids.add(row.getUUID(0));
          }
          return PeopleOnRecord.of(connection, by, ids);
        });
  }

  private static Uni<List<Candidate>> withAlike(
      SqlConnection connection, Actor by, Known known, Prepared prepared, List<Candidate> found) {
    return connection
        .query(LIKENESS)
        .execute()
        .chain(() -> NamesAlike.of(connection, known.name()))
        .chain(alike -> people(connection, by, Ways.alike(known, prepared.nicknames(), alike)))
        .map(people -> {
          Map<UUID, Candidate> together = new HashMap<>();
          found.forEach(candidate -> together.put(candidate.personId(), candidate));
          all(prepared.scoring(), people)
              .forEach(candidate -> together.putIfAbsent(candidate.personId(), candidate));
          return best(together.values());
        });
  }

  private static List<Candidate> scored(Scoring scoring, Map<UUID, OnRecord> people) {
    return best(all(scoring, people));
  }

  private static List<Candidate> all(Scoring scoring, Map<UUID, OnRecord> people) {
    List<Candidate> all = new ArrayList<>();
    people.forEach((id, person) -> all.add(new Candidate(id, scoring.of(person))));
    return all;
  }

  private static List<Candidate> best(Collection<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.score().verdict() != Verdict.UNLIKELY)
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -candidate.score().bits())
                .thenComparing(Candidate::personId))
        .limit(MOST)
        .toList();
  }
}
