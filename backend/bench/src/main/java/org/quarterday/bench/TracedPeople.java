package org.quarterday.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * A million people with names as people have them: a few very common, most of them rare, all made
 * of syllables; and questions about some of them, each with a slip of a kind that people make. The
 * same seed makes the same people and the same slips.
 */
final class TracedPeople {
  private static final int SURNAMES = 30_000;
  private static final List<String> ONSETS =
      List.of(
          "b", "br", "c", "ch", "d", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "ph",
          "r", "s", "sh", "st", "t", "th", "tr", "v", "w");
  private static final List<String> NUCLEI =
      List.of("a", "e", "i", "o", "u", "ai", "ee", "ou", "ea");
  private static final List<String> ENDS =
      List.of("", "n", "r", "s", "ll", "tt", "ck", "m", "nd", "rd", "ton", "ley", "man", "son");

  /** What is asked, and whom it is about. */
  record Question(
      UUID person,
      String kind,
      String forename,
      String surname,
      String born,
      String postcode,
      String telephone) {}

  /** One of them, as on record. */
  private record OnRecord(
      UUID id, String forename, String surname, String born, String postcode, String telephone) {}

  private final Database database;

  TracedPeople(Database database) {
    this.database = database;
  }

  /** Gives everybody a name and every home a postcode that twenty share. Triggers are left out. */
  void name() {
    List<String> forenames =
        database
            .rows("select name from nickname where length(name) > 3 order by set_code, name")
            .stream()
            .map(List::getFirst)
            .distinct()
            .toList();
    var random = new SplittableRandom(6);
    List<String> surnames = new ArrayList<>();
    for (int i = 0; i < SURNAMES; i++) {
      surnames.add(surname(random));
    }
    var text = new StringBuilder();
    for (var row : database.rows("select id from person order by id")) {
      text.append(row.getFirst())
          .append(',')
          .append(capital(common(forenames, random)))
          .append(',')
          .append(capital(common(surnames, random)))
          .append('\n');
    }
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute("set session_replication_role = replica; set work_mem = '256MB'");
      sql.execute("create temp table named (id uuid, forename text, surname text)");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy named from stdin (format csv)", new StringReader(text.toString()));
      sql.execute(
          "update person p set forename = n.forename, surname = n.surname from named n where n.id = p.id");
      sql.execute(
          """
          update property set postcode = 'ZZ' || k % 90 + 1 || ' ' || k / 90 % 10 || chr(65 + (k / 900 % 20)::int) || chr(65 + (k / 18000 % 20)::int)
            from (select id, row_number() over (order by id) / 20 as k from property) numbered where numbered.id = property.id\
          """);
      sql.execute(
          """
          update contact_point set value = '07700 ' || lpad((k % 1000000)::text, 6, '0')
            from (select id, row_number() over (order by id) as k from contact_point) numbered where numbered.id = contact_point.id\
          """);
    } catch (SQLException | IOException e) {
      throw new BenchException("the people were not named: " + e.getMessage(), e);
    }
    // With triggers left out, nobody keeps the list of names.
    database.run("truncate name_in_use");
    database.run(
        "insert into name_in_use select trace_plain(surname) from person union select trace_plain(forename) from person");
    for (String table : List.of("person", "property", "contact_point", "name_in_use")) {
      database.run("vacuum (analyze) " + table);
    }
  }

  /** So many questions, the kinds of slips in turn. */
  List<Question> questions(int count, long seed) {
    var random = new SplittableRandom(seed);
    List<OnRecord> people = people(count, seed);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      questions.add(question(people.get(i), i % 8, random));
    }
    return questions;
  }

  private List<OnRecord> people(int count, long seed) {
    return database
        .rows(
            """
            select p.id, p.forename, p.surname, p.born_on, h.postcode, c.value
              from (select id, forename, surname, born_on from person order by md5(id::text || %d) limit %d) p
              join lateral (select t.property_id from tenancy_member m join tenancy t on t.id = m.tenancy_id where m.person_id = p.id limit 1) t on true
              join property h on h.id = t.property_id
              left join lateral (select value from contact_point where person_id = p.id limit 1) c on true order by p.id\
            """
                .formatted(seed, count))
        .stream()
        .map(row ->
            new OnRecord(
                UUID.fromString(row.get(0)),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5) == null ? "" : row.get(5)))
        .toList();
  }

  private Question question(OnRecord on, int kind, SplittableRandom random) {
    String[] born = on.born.split("-");
    return switch (kind) {
      case 0 ->
          of(
              on,
              "a slip in the surname, and the day of birth",
              on.forename,
              slip(on.surname, random),
              on.born,
              "",
              "");
      case 1 ->
          of(
              on,
              "a name they go by, and the year",
              called(on.forename),
              on.surname,
              born[0],
              "",
              "");
      case 2 ->
          of(
              on,
              "day and month in each other's place",
              on.forename,
              on.surname,
              Integer.parseInt(born[2]) <= 12 ? born[0] + "-" + born[2] + "-" + born[1] : on.born,
              "",
              "");
      case 3 ->
          of(
              on,
              "an initial, a slip and an old address",
              on.forename.substring(0, 1),
              slip(on.surname, random),
              "",
              on.postcode,
              "");
      case 4 ->
          of(
              on,
              "another surname, and the day of birth",
              on.forename,
              capital(surname(random)),
              on.born,
              "",
              "");
      case 5 ->
          of(
              on,
              "slips in both names, and the month",
              slip(on.forename, random),
              slip(on.surname, random),
              born[0] + "-" + born[1],
              "",
              "");
      case 6 ->
          of(
              on,
              "forename and surname in each other's place, and the year",
              on.surname,
              on.forename,
              born[0],
              "",
              "");
      default ->
          of(
              on,
              "a slip in the surname, and the telephone",
              "",
              slip(on.surname, random),
              "",
              on.telephone.isEmpty() ? on.postcode : "",
              on.telephone);
    };
  }

  private static Question of(
      OnRecord on,
      String kind,
      String forename,
      String surname,
      String born,
      String postcode,
      String telephone) {
    return new Question(on.id, kind, forename, surname, born, postcode, telephone);
  }

  private String called(String forename) {
    var names =
        database.rows(
            "select n.name from nickname a join nickname n on n.set_code = a.set_code and n.name <> a.name where a.name = '"
                + forename.toLowerCase(java.util.Locale.ROOT)
                + "' order by 1 limit 1");
    return names.isEmpty() ? forename : capital(names.getFirst().getFirst());
  }

  /** Left out, twice, another, or two in each other's place; never the first letter. */
  static String slip(String name, SplittableRandom random) {
    if (name.length() < 4) {
      return name + "e";
    }
    int at = 1 + random.nextInt(name.length() - 2);
    String before = name.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> before + name.substring(at + 1);
      case 1 -> before + name.charAt(at) + name.substring(at);
      case 2 -> before + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
      default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private static String surname(SplittableRandom random) {
    var name = new StringBuilder();
    for (int syllables = 1 + random.nextInt(2); syllables >= 0; syllables--) {
      name.append(ONSETS.get(random.nextInt(ONSETS.size())))
          .append(NUCLEI.get(random.nextInt(NUCLEI.size())));
    }
    return name.append(ENDS.get(random.nextInt(ENDS.size()))).toString();
  }

  /**
   * By the inverse of its place, nearly: the first of thirty thousand is one person in a hundred.
   */
  private static String common(List<String> names, SplittableRandom random) {
    double at = Math.pow(names.size(), random.nextDouble()) - 1;
    return names.get(Math.min(names.size() - 1, (int) (at + random.nextInt(5))));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
