package org.quarterday.trace.rules;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs what is known of somebody against a person on record: field by field, the weights added
 * up. That fields say nothing of each other is taken for granted; so house and postcode are one.
 */
public final class Scoring {

  private final Weights weights;
  private final Nicknames nicknames;
  private final Known known;
  private final double surnameShare;

  /**
   * @param surnameShare of all people on record who have the surname that is asked for
   */
  public Scoring(Weights weights, Nicknames nicknames, Known known, double surnameShare) {
    this.weights = weights;
    this.nicknames = nicknames;
    this.known = known;
    this.surnameShare = surnameShare;
  }

  public Score of(OnRecord person) {
    List<Score.Weighed> weighed =
        Arrays.stream(Field.values())
            .map(field -> weighed(field, agreement(field, person)))
            .filter(field -> field.agreement() != Agreement.UNKNOWN)
            .toList();
    double bits = Weights.rounded(weighed.stream().mapToDouble(Score.Weighed::bits).sum());
    return new Score(bits, verdict(bits, weighed), weighed);
  }

  private Verdict verdict(double bits, List<Score.Weighed> weighed) {
    if (bits < weights.lookFrom()) {
      return Verdict.UNLIKELY;
    }
    return bits >= weights.likelyFrom() && Score.agreeing(weighed) >= Score.FEWEST
        ? Verdict.LIKELY
        : Verdict.LOOK;
  }

  private Score.Weighed weighed(Field field, Agreement agreement) {
    boolean byShare = field == Field.SURNAME && agreement == Agreement.EXACT;
    double bits = byShare ? weights.ofSurname(surnameShare) : weights.of(field, agreement);
    return new Score.Weighed(field, agreement, bits);
  }

  private Agreement agreement(Field field, OnRecord person) {
    if (person.addressProtected() && field.leadsToThem()) {
      return Agreement.UNKNOWN;
    }
    return switch (field) {
      case SURNAME -> NameAgreement.surname(known.name(), person.names());
      case FORENAME -> NameAgreement.forename(known.name(), person.names().getFirst(), nicknames);
      case BORN -> known.born().with(person.born());
      case ADDRESS -> known.lived().with(person.lived());
      case TELEPHONE -> Telephone.with(known.telephone(), person.telephones());
      case EMAIL ->
          person.emails().isEmpty()
              ? Agreement.UNKNOWN
              : same(known.email(), person.emails().contains(known.email()));
      case NATIONAL_INSURANCE ->
          person.nationalInsurancePrint().isEmpty()
              ? Agreement.UNKNOWN
              : same(
                  known.nationalInsurancePrint(),
                  person.nationalInsurancePrint().equals(known.nationalInsurancePrint()));
    };
  }

  private static Agreement same(String asked, boolean equal) {
    if (asked.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    return equal ? Agreement.EXACT : Agreement.DIFFERENT;
  }
}
