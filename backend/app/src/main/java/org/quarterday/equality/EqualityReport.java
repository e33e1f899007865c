package org.quarterday.equality;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.equality.rules.Characteristic;
import org.quarterday.equality.rules.Suppression;
import org.quarterday.platform.paging.Asked;

/**
 * What happened to the people of each group in a rent year, with small numbers left out. Years do
 * not overlap and answers count from the year they were given in, so that two reports cannot be
 * taken from each other to find who is in one of them.
 */
@ApplicationScoped
class EqualityReport {

  @Schema(name = "EqualityGroup")
  record Group(
      @Schema(examples = "Prefer not to say") String name,
      @Schema(nullable = true, description = "How many people; null: too few to say.") Long people,
      @Schema(nullable = true, description = "To how many it happened; null: too few to say.")
          Long counted) {}

  @Schema(name = "EqualityReport")
  record Answer(
      Characteristic characteristic,
      String characteristicWords,
      EqualityMeasure measure,
      String measureWords,
      @Schema(description = "The rent year, by the year it begins in.", examples = "2026") int year,
      @Schema(description = "The smallest number shown.", examples = "10") int least,
      List<Group> groups,
      @Schema(description = "All of them; of nobody where even that would tell.") Group all,
      @Schema(
              nullable = true,
              description = "Liable tenants of the year who were not asked, or did not answer.")
          Long notAsked) {}

  private static final String YEAR =
      """
      select y.starts_on, y.starts_on + y.weeks * 7 as next,
             (select least from equality_threshold where valid_from <= $2 and (valid_before is null or valid_before > $2)) as least
        from rent_year y where y.year = $1\
      """;

  /** Everybody liable for a tenancy in the year, once, with the answer they gave by its end. */
  private static final String COUNTED =
      """
      with people as (
        select m.person_id, bool_or(%s) as happened from tenancy_member m
          join tenancy t on t.id = m.tenancy_id
         where m.liable and t.state not in ('DRAFT', 'CHECKED', 'WITHDRAWN') and m.from_on < $3 and (m.to_on is null or m.to_on >= $2)
           and (t.ends_on is null or t.ends_on >= $2)
         group by m.person_id)
      select e.choice, count(*) as people, count(*) filter (where p.happened) as counted
        from people p left join equality_answer e on e.person_id = p.person_id and e.characteristic = $1 and e.given_on < $3
       group by e.choice\
      """;

  private record Year(LocalDate from, LocalDate next, int least) {}

  @Inject Pool pool;
  @Inject EqualityReads reads;

  Uni<Answer> of(
      Characteristic characteristic, EqualityMeasure measure, int year, LocalDate today) {
    return pool.preparedQuery(YEAR)
        .execute(Tuple.of(year, today))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Asked.refused("year", "There is no such rent year.");
          }
          Row row = rows.iterator().next();
          return new Year(
              row.getLocalDate("starts_on"), row.getLocalDate("next"), row.getInteger("least"));
        })
        .chain(of ->
            pool.preparedQuery(COUNTED.formatted(measure.happened()))
                .execute(Tuple.of(characteristic.name(), of.from(), of.next()))
                .chain(rows ->
                    reads
                        .questions()
                        .map(asked ->
                            answer(
                                characteristic,
                                measure,
                                year,
                                of,
                                counted(rows),
                                asked.items().get(characteristic.ordinal())))));
  }

  private static Map<String, Suppression.Group> counted(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            new Suppression.Group(
                row.getString("choice") == null ? "" : row.getString("choice"),
                row.getLong("people"),
                row.getLong("counted")))
        .collect(Collectors.toMap(Suppression.Group::code, Function.identity()));
  }

  private static Answer answer(
      Characteristic characteristic,
      EqualityMeasure measure,
      int year,
      Year of,
      Map<String, Suppression.Group> counted,
      EqualityReads.Question question) {
    List<Suppression.Group> groups =
        question.choices().stream()
            .map(choice ->
                counted.getOrDefault(choice.code(), new Suppression.Group(choice.code(), 0, 0)))
            .toList();
    var all =
        new Suppression.Group(
            "",
            groups.stream().mapToLong(Suppression.Group::people).sum(),
            groups.stream().mapToLong(Suppression.Group::counted).sum());
    List<Suppression.Shown> shown = Suppression.of(groups, of.least());
    Suppression.Shown total = Suppression.total(all, of.least());
    Suppression.Group silent = counted.get("");
    return new Answer(
        characteristic,
        characteristic.words(),
        measure,
        measure.words(),
        year,
        of.least(),
        IntStream.range(0, shown.size())
            .mapToObj(i ->
                new Group(
                    question.choices().get(i).name(),
                    shown.get(i).people(),
                    shown.get(i).counted()))
            .toList(),
        new Group("All who answered", total.people(), total.counted()),
        silent == null || silent.people() < of.least() ? null : (Long) silent.people());
  }
}
