package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.letter.rules.FilledTemplate;
import org.quarterday.letter.rules.LetterField;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.letter.rules.LetterWay;
import org.quarterday.letter.rules.StoredTemplate;
import org.quarterday.letter.rules.TemplateText;
import org.quarterday.letter.rules.WrittenTo;
import org.quarterday.money.Money;

/**
 * Puts a letter together: the words of its template or else its own, in the language and form of
 * who it is to, with what stands around every letter. Reads only.
 */
@ApplicationScoped
class LetterComposer {

  /**
   * A letter as its feature queued it.
   *
   * @param id null in a preview
   * @param accountId null when it is about none
   * @param personId null when it is to nobody the council keeps
   * @param debtPence what it asks for, null for all that is owed
   */
  record Queued(
      UUID id,
      LetterKind kind,
      UUID accountId,
      UUID personId,
      String addressee,
      String address,
      LocalDate dated,
      String subject,
      Long debtPence,
      LetterText own) {}

  /** Ready to be set, and what was chosen for whom. */
  record Composed(
      LetterPages.Sheet sheet,
      WrittenTo person,
      LetterWay way,
      UUID templateId,
      Integer templateNumber,
      String note) {}

  /** What is read of the account and the person. */
  private record Facts(
      String reference,
      String paymentReference,
      String names,
      String home,
      long balancePence,
      WrittenTo person,
      boolean hasEmail,
      boolean hasMobile) {}

  private static final String FACTS =
      """
      select coalesce(a.reference, '') as reference, coalesce(a.payment_reference, a.reference, '') as payment_reference, coalesce(b.balance_pence, 0) as balance,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id
               where m.tenancy_id = a.tenancy_id and m.liable and m.role <> 'OCCUPANT' and (m.to_on is null or m.to_on >= $3)), '') as names,
             coalesce((select concat_ws(', ', h.address_line_1, nullif(h.address_line_2, ''), nullif(h.postcode, '')) from property h
                        where h.id = coalesce(a.property_id, (select t.property_id from tenancy t where t.id = a.tenancy_id))), '') as home,
             (select coalesce(jsonb_agg(x.preference), '[]') from person_preference x where x.person_id = $2) as preferences,
             exists (select from contact_point c where c.person_id = $2 and c.kind = 'EMAIL' and (c.to_on is null or c.to_on >= $3)) as has_email,
             exists (select from contact_point c where c.person_id = $2 and c.kind = 'PHONE' and (c.to_on is null or c.to_on >= $3)
                        and regexp_replace(c.value, '\\D', '', 'g') ~ '^(44|0)?7[0-9]{9}$') as has_mobile
        from (select cast($1 as uuid) as id) asked left join account a on a.account_id = asked.id
        left join account_balance b on b.account_id = a.account_id\
      """;

  private static final String TEMPLATES =
      """
      select distinct on (language, format) id, number, language, format, subject, body from letter_template
       where kind = $1 and state = 'APPROVED' and in_use_from <= $2 order by language, format, in_use_from desc\
      """;

  private static final String FRAMES =
      """
      select distinct on (language) * from letter_frame where valid_from <= $1 order by language, valid_from desc\
      """;

  private static final String POLICY =
      """
      select email, text, gateway from letter_channel where kind = $1 and valid_from <= $2 order by valid_from desc limit 1\
      """;

  @Inject Pool pool;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** For who it is to, by what is in use on the letter's day. */
  Uni<Composed> compose(Queued letter) {
    return facts(letter)
        .chain(facts ->
            templates(letter)
                .map(inUse -> StoredTemplate.choose(facts.person, inUse))
                .chain(choice -> composed(letter, facts, choice)));
  }

  /** With one version, whoever it is to: a preview. */
  Uni<Composed> preview(Queued letter, StoredTemplate template) {
    return facts(letter)
        .chain(facts ->
            composed(
                letter,
                new Facts(
                    facts.reference,
                    facts.paymentReference,
                    facts.names,
                    facts.home,
                    facts.balancePence,
                    new WrittenTo(template.language(), template.format(), false, false, false),
                    false,
                    false),
                new StoredTemplate.Choice(template, template.language(), "")));
  }

  private Uni<Composed> composed(Queued letter, Facts facts, StoredTemplate.Choice choice) {
    return frames(letter.dated)
        .chain(frames ->
            policy(letter.kind, letter.dated)
                .map(policy -> put(letter, facts, choice, frames, policy)));
  }

  private Composed put(
      Queued letter,
      Facts facts,
      StoredTemplate.Choice choice,
      Map<LetterLanguage, Row> frames,
      LetterWay.Policy policy) {
    Row frame = frames.get(choice.language());
    Map<LetterField, String> filled = fields(letter, facts, choice.language());
    StoredTemplate template = choice.template();
    LetterText text =
        template == null
            ? letter.own
            : FilledTemplate.of(
                TemplateText.of(letter.kind, template.body()),
                filled,
                letter.own,
                frame.getString("help"));
    String subject =
        template == null ? letter.subject : FilledTemplate.line(template.subject(), filled);
    LetterFormat format = facts.person.format();
    return new Composed(
        new LetterPages.Sheet(
            new LetterPages.Head(
                letter.addressee,
                letter.address,
                letter.dated,
                subject,
                facts.reference,
                facts.names,
                letter.id == null ? "" : "L" + letter.id.toString().substring(24)),
            around(letter.kind, frames, choice.language(), facts, filled),
            text,
            choice.language(),
            format),
        facts.person,
        LetterWay.of(facts.person, policy, facts.hasEmail, facts.hasMobile),
        template == null ? null : template.id(),
        template == null ? null : template.number(),
        choice.note());
  }

  private static LetterPages.Around around(
      LetterKind kind,
      Map<LetterLanguage, Row> frames,
      LetterLanguage language,
      Facts facts,
      Map<LetterField, String> filled) {
    Row frame = frames.get(language);
    LetterLanguage asked = facts.person.language();
    boolean covered = asked != language;
    boolean pays = kind.saysHowToPay();
    return new LetterPages.Around(
        frame.getString("account"),
        frame.getString("reference"),
        frame.getString("names"),
        frame.getString("pay_heading"),
        pays ? FilledTemplate.line(frame.getString("pay"), filled) : "",
        frame.getString("help_heading"),
        pays ? frame.getString("help") : "",
        kind.saysHowToComplain() ? frame.getString("complain") : "",
        frame.getString("formats"),
        frame.getString("signed"),
        covered ? frames.get(asked).getString("cover") : "",
        asked.code());
  }

  private Map<LetterField, String> fields(Queued letter, Facts facts, LetterLanguage language) {
    Map<LetterField, String> filled = new EnumMap<>(LetterField.class);
    filled.put(LetterField.ADDRESSEE, letter.addressee);
    filled.put(LetterField.NAMES, facts.names);
    filled.put(LetterField.HOME, facts.home);
    filled.put(LetterField.ACCOUNT, facts.reference);
    filled.put(LetterField.PAYMENT_REFERENCE, facts.paymentReference);
    filled.put(LetterField.DATED, language.day(letter.dated));
    filled.put(LetterField.BALANCE, Money.ofPence(Math.abs(facts.balancePence)).format());
    filled.put(
        LetterField.DEBT,
        Money.ofPence(letter.debtPence == null ? Math.max(0, facts.balancePence) : letter.debtPence)
            .format());
    filled.put(LetterField.HEADING, letter.subject);
    filled.put(LetterField.COUNCIL, council);
    return filled;
  }

  private Uni<Facts> facts(Queued letter) {
    return pool.preparedQuery(FACTS)
        .execute(Tuple.of(letter.accountId, letter.personId, letter.dated))
        .map(rows -> rows.iterator().next())
        .map(row -> {
          JsonArray adjustments = (JsonArray) row.getValue("preferences");
          return new Facts(
              row.getString("reference"),
              row.getString("payment_reference"),
              row.getString("names"),
              row.getString("home"),
              row.getLong("balance"),
              WrittenTo.of(adjustments.stream().map(String::valueOf).toList()),
              row.getBoolean("has_email"),
              row.getBoolean("has_mobile"));
        });
  }

  private Uni<List<StoredTemplate>> templates(Queued letter) {
    return pool.preparedQuery(TEMPLATES)
        .execute(Tuple.of(letter.kind.name(), letter.dated))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(LetterComposer::stored).toList());
  }

  /** From its id, number, language, format, subject and body. */
  static StoredTemplate stored(Row row) {
    return new StoredTemplate(
        row.getUUID("id"),
        row.getInteger("number"),
        LetterLanguage.valueOf(row.getString("language")),
        LetterFormat.valueOf(row.getString("format")),
        row.getString("subject"),
        row.getString("body"));
  }

  private Uni<Map<LetterLanguage, Row>> frames(LocalDate on) {
    return pool.preparedQuery(FRAMES)
        .execute(Tuple.of(on))
        .map(rows -> {
          Map<LetterLanguage, Row> frames = new EnumMap<>(LetterLanguage.class);
          rows.forEach(row -> frames.put(LetterLanguage.valueOf(row.getString("language")), row));
          return frames;
        });
  }

  private Uni<LetterWay.Policy> policy(LetterKind kind, LocalDate on) {
    return pool.preparedQuery(POLICY).execute(Tuple.of(kind.name(), on)).map(LetterComposer::said);
  }

  private static LetterWay.Policy said(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return LetterWay.Policy.PAPER;
    }
    Row row = rows.iterator().next();
    return new LetterWay.Policy(
        row.getBoolean("email"), row.getBoolean("text"), row.getBoolean("gateway"));
  }
}
