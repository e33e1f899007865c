package org.quarterday.trace;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.Nicknames;
import org.quarterday.trace.rules.PartialDate;
import org.quarterday.trace.rules.PersonName;

/**
 * The ways in: what could bring somebody up, each served by an index of its own and bounded, one
 * statement together. A slip in one field leaves the ways that go by the others. Where somebody at
 * risk lives is no way to them.
 */
final class Ways {

  private static final int MOST_A_WAY = 400;

  /** Of a house and its street, shorter than which half the borough lives there. */
  private static final int LINE = 5;

  private static final String SOUNDS =
      "any(array(select trace_sound(x) from unnest($%1$d::text[]) x union select dmetaphone_alt(trace_plain(x)) from unnest($%1$d::text[]) x))";

  private final List<String> ways = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final Known known;

  private Ways(Known known) {
    this.known = known;
  }

  /** The ways that what is known opens; none when it is too little. */
  static Ways of(Known known, Nicknames nicknames) {
    Ways ways = new Ways(known);
    ways.identifiers();
    ways.whereabouts();
    ways.names(nicknames);
    return ways;
  }

  /**
   * The ways by names spelt like the ones asked for, which bring up most: for when the others
   * brought up nobody likely.
   */
  static Ways alike(Known known, Nicknames nicknames, NamesAlike alike) {
    Ways ways = new Ways(known);
    if (!alike.surnames().isEmpty()) {
      ways.spelt(nicknames, alike);
    }
    if (known.lived().postcode().isEmpty() && known.lived().line().length() >= LINE) {
      ways.home(ways.value(known.lived().line().toLowerCase(Locale.UK)) + "::text <% h.search");
    }
    return ways;
  }

  boolean areNone() {
    return ways.isEmpty();
  }

  /** Answers the ids of all whom any way brings up. */
  String sql() {
    return String.join("\nunion\n", ways);
  }

  Tuple values() {
    return Tuple.tuple(new ArrayList<>(values));
  }

  private void way(String select) {
    ways.add("(" + select + " limit " + MOST_A_WAY + ")");
  }

  /** Keeps a value; what stands for it in the statement. */
  private String value(Object value) {
    values.add(value);
    return "$" + values.size();
  }

  private void identifiers() {
    if (!known.nationalInsurancePrint().isEmpty()) {
      way(
          "select p.id from person p where p.national_insurance_print = "
              + value(known.nationalInsurancePrint()));
    }
    if (known.telephone().length() >= 6) {
      contact("c.kind = 'PHONE' and trace_telephone(c.value) = " + value(known.telephone()));
    }
    if (!known.email().isEmpty()) {
      contact("c.kind = 'EMAIL' and lower(c.value) = " + value(known.email()));
    }
  }

  /** Told by the few who are at risk, so that nobody else's row is read. */
  private void contact(String condition) {
    way(
        """
        select c.person_id from contact_point c
         where not exists (select 1 from person p where p.id = c.person_id and p.address_protected_on is not null) and %s\
        """
            .formatted(condition));
  }

  private void whereabouts() {
    String postcode = known.lived().postcode();
    if (!postcode.isEmpty()) {
      String asked = value(postcode);
      home("trace_postcode(h.postcode) = " + asked);
      contact("c.kind = 'CORRESPONDENCE_ADDRESS' and trace_postcode(c.value) = " + asked);
    } else if (known.lived().line().length() >= LINE) {
      String asked = value("%" + escaped(known.lived().line()) + "%");
      home("h.search like " + asked);
      contact("c.kind = 'CORRESPONDENCE_ADDRESS' and lower(c.value) like " + asked);
    }
  }

  /** Those of its name first: a block of flats may have more people than a way brings up. */
  private void home(String condition) {
    String surname = value(known.name().surname());
    way(
        """
        select p.id from property h join tenancy t on t.property_id = h.id join tenancy_member m on m.tenancy_id = t.id
          join person p on p.id = m.person_id
         where p.address_protected_on is null and %s order by similarity(trace_plain(p.surname), %s::text) desc, p.id\
        """
            .formatted(condition, surname));
  }

  private void names(Nicknames nicknames) {
    PersonName name = known.name();
    String surnames = name.surname().isEmpty() ? null : sounds(List.of(name.surname()));
    boolean byForename = surnames != null || known.born().isKnown() && !known.born().isWhole();
    String forenames =
        byForename && name.forename().length() > 1 ? sounds(nicknames.of(name.forename())) : null;
    if (surnames != null && forenames != null) {
      byBoth(surnames, forenames, name.surname());
      byBoth(forenames, surnames, name.forename());
    } else if (surnames != null) {
      bySurname(surnames, name);
    }
    born(surnames, forenames);
  }

  private String sounds(List<String> names) {
    value(names.toArray(String[]::new));
    return SOUNDS.formatted(values.size());
  }

  /** Those whose surname is written as it was asked for first. */
  private void byBoth(String surnames, String forenames, String surname) {
    String exact = value(surname);
    way(
        "select p.id from person p where trace_sound(p.surname) = %s and trace_sound(p.forename) = %s order by trace_plain(p.surname) <> %s::text, p.id"
            .formatted(surnames, forenames, exact));
    way(
        "select f.person_id from person_former_name f where trace_sound(f.surname) = %s and trace_sound(f.forename) = %s"
            .formatted(surnames, forenames));
  }

  private void spelt(Nicknames nicknames, NamesAlike alike) {
    PersonName name = known.name();
    PartialDate born = known.born();
    String likest =
        " order by similarity(trace_plain(p.surname), %s::text) desc, p.id"
            .formatted(value(name.surname()));
    if (name.forename().length() > 1) {
      var forenames = together(nicknames.of(name.forename()), alike.forenames());
      String both =
          "trace_sound(%%1$s.surname) = %s and trace_sound(%%1$s.forename) = %s"
              .formatted(sounds(alike.surnames()), sounds(forenames));
      way("select p.id from person p where " + both.formatted("p") + likest);
      way("select f.person_id from person_former_name f where " + both.formatted("f"));
    } else {
      String written = value(alike.surnames().toArray(String[]::new));
      way(
          "select p.id from person p where trace_plain(p.surname) = any(%s::text[])"
                  .formatted(written)
              + likest);
    }
    if (born.isKnown() && !born.isWhole()) {
      String sounding = "trace_sound(p.surname) = " + sounds(alike.surnames());
      way("select p.id from person p where " + sounding + when(born) + likest);
    }
  }

  private static List<String> together(Collection<String> some, Collection<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** Without a forename, or with its first letter. */
  private void bySurname(String surnames, PersonName name) {
    String exact = value(name.surname());
    String initial = value(name.forename() + "%");
    way(
        """
        select p.id from person p where trace_sound(p.surname) = %s and trace_plain(p.forename) like %s::text
         order by trace_plain(p.surname) <> %s::text, p.id\
        """
            .formatted(surnames, initial, exact));
    way("select f.person_id from person_former_name f where trace_sound(f.surname) = " + surnames);
  }

  private void born(String surnames, String forenames) {
    PartialDate born = known.born();
    if (born.isWhole()) {
      way(
          "select p.id from person p where p.born_on = any(%s::date[]) order by p.born_on <> %s::date, p.id"
              .formatted(value(born.meant().toArray(LocalDate[]::new)), value(born.from())));
    } else if (born.isKnown()) {
      String when = when(born);
      if (surnames != null) {
        way("select p.id from person p where trace_sound(p.surname) = " + surnames + when);
      }
      if (forenames != null) {
        way("select p.id from person p where trace_sound(p.forename) = " + forenames + when);
      }
    }
  }

  private String when(PartialDate born) {
    return born.year() == 0
        ? " and extract(month from p.born_on) = %d and extract(day from p.born_on) = %d"
            .formatted(born.month(), born.day())
        : " and p.born_on between %s::date and %s::date"
            .formatted(value(born.from()), value(born.to()));
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.UK)
        .replace("\\", "\\\\")
        .replace("%", "\\%")
        .replace("_", "\\_");
  }
}
