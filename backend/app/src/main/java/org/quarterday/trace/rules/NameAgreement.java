package org.quarterday.trace.rules;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How far names agree: as they are, by another spelling, by their sound, or as they were before.
 */
final class NameAgreement {

  /** Two of ten letters in each other's place still reach it; “Smith” and “Smart” do not. */
  private static final double ALIKE = 0.92;

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
  private static final DoubleMetaphone SOUND = new DoubleMetaphone();

  private NameAgreement() {}

  /**
   * A surname against those on record.
   *
   * @param names the name of today first, then those before it
   */
  static Agreement surname(PersonName asked, List<PersonName> names) {
    if (asked.surname().isEmpty()) {
      return Agreement.UNKNOWN;
    }
    Agreement now = spelt(asked.surname(), names.getFirst().surname());
    if (now == Agreement.EXACT) {
      return now;
    }
    if (swapped(asked, names.getFirst())) {
      return Agreement.SWAPPED;
    }
    boolean before =
        names.stream().skip(1).anyMatch(name -> alike(spelt(asked.surname(), name.surname())));
    return before ? Agreement.FORMER : now;
  }

  /** A forename against that of today; the former names of a person rarely have another one. */
  static Agreement forename(PersonName asked, PersonName now, Nicknames nicknames) {
    String ask = asked.forename();
    String has = now.forename();
    if (ask.isEmpty() || has.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (ask.length() == 1 || has.length() == 1) {
      return ask.charAt(0) == has.charAt(0)
          ? ask.equals(has) ? Agreement.EXACT : Agreement.INITIAL
          : Agreement.DIFFERENT;
    }
    if (swapped(asked, now)) {
      return Agreement.SWAPPED;
    }
    Agreement spelt = spelt(ask, has);
    return spelt != Agreement.EXACT && nicknames.together(ask, has) ? Agreement.NICKNAME : spelt;
  }

  private static boolean swapped(PersonName asked, PersonName now) {
    return !asked.forename().isEmpty()
        && !asked.forename().equals(asked.surname())
        && asked.forename().equals(now.surname())
        && asked.surname().equals(now.forename());
  }

  private static boolean alike(Agreement agreement) {
    return agreement == Agreement.EXACT || agreement == Agreement.SIMILAR;
  }

  private static Agreement spelt(String asked, String has) {
    if (asked.equals(has)) {
      return Agreement.EXACT;
    }
    if (LIKENESS.apply(asked, has) >= ALIKE) {
      return Agreement.SIMILAR;
    }
    return soundsAlike(asked, has) ? Agreement.SOUND : Agreement.DIFFERENT;
  }

  /** A name may be said in two ways, as Schmidt is; either will do. */
  private static boolean soundsAlike(String asked, String has) {
    String one = SOUND.doubleMetaphone(asked);
    String other = SOUND.doubleMetaphone(has);
    return one != null
        && !one.isEmpty()
        && (one.equals(other)
            || one.equals(SOUND.doubleMetaphone(has, true))
            || SOUND.doubleMetaphone(asked, true).equals(other));
  }
}
