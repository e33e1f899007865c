package org.quarterday.equality;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.equality.rules.Characteristic;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** The questions, and what one person said: read to them, or changed with them, by few. */
@ApplicationScoped
class EqualityReads {

  @Schema(name = "EqualityChoice")
  record Choice(String code, @Schema(examples = "Prefer not to say") String name) {}

  @Schema(name = "EqualityQuestion")
  record Question(Characteristic characteristic, String words, List<Choice> choices) {}

  @Schema(name = "EqualityQuestions")
  record Questions(List<Question> items) {}

  @Schema(name = "EqualityGiven")
  record Given(
      Characteristic characteristic,
      String choice,
      String choiceWords,
      KeepAnswers.Source source,
      LocalDate givenOn) {}

  @Schema(name = "EqualityAnswers")
  record Answers(UUID personId, List<Given> items) {}

  private static final String GIVEN =
      """
      select e.characteristic, e.choice, c.name, e.source, e.given_on from equality_answer e
        join equality_choice c on c.characteristic = e.characteristic and c.code = e.choice
       where e.person_id = $1 order by e.characteristic\
      """;

  private static final String KNOWN =
      """
      select exists (select from staff_person s where s.person_id = p.id and s.issuer = $2 and s.subject = $3) as own
        from person p where p.id = $1\
      """;

  @Inject Pool pool;

  Uni<Questions> questions() {
    return pool.query("select * from equality_choice order by characteristic, place, code")
        .execute()
        .map(rows -> {
          var choices =
              StreamSupport.stream(rows.spliterator(), false)
                  .collect(
                      Collectors.groupingBy(
                          row -> row.getString("characteristic"),
                          Collectors.mapping(
                              row -> new Choice(row.getString("code"), row.getString("name")),
                              Collectors.toList())));
          return new Questions(
              List.of(Characteristic.values()).stream()
                  .map(each -> new Question(each, each.words(), choices.get(each.name())))
                  .toList());
        });
  }

  /**
   * @throws Problem 404 EQUALITY_PERSON_UNKNOWN, 409 OWN_ACCOUNT
   */
  Uni<Answers> of(Actor reader, UUID personId) {
    return pool.preparedQuery(KNOWN)
        .execute(Tuple.of(personId, reader.issuer(), reader.subject()))
        .invoke(rows ->
            refuse(
                rows.size() == 0 ? null : new Object[] {rows.iterator().next().getBoolean("own")}))
        .chain(() -> pool.preparedQuery(GIVEN).execute(Tuple.of(personId)))
        .map(rows ->
            new Answers(
                personId,
                StreamSupport.stream(rows.spliterator(), false)
                    .map(EqualityReads::given)
                    .toList()));
  }

  private static Given given(Row row) {
    return new Given(
        Characteristic.valueOf(row.getString("characteristic")),
        row.getString("choice"),
        row.getString("name"),
        KeepAnswers.Source.valueOf(row.getString("source")),
        row.getLocalDate("given_on"));
  }

  /** A person who is not there, or who is the reader or close to them. */
  static void refuse(Object[] own) {
    if (own == null) {
      throw Problem.of(EqualityProblem.EQUALITY_PERSON_UNKNOWN, "Check the address.");
    }
    if ((Boolean) own[0]) {
      throw Problem.of(
          CommonProblem.OWN_ACCOUNT, "You are linked to this person. Ask your manager.");
    }
  }
}
