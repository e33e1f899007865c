package org.quarterday.trace.rules;

/**
 * What is known of somebody who is looked for.
 *
 * @param telephone its digits; empty when it is not known
 * @param email in small letters; empty when it is not known
 * @param nationalInsurancePrint the keyed print in hex; empty when the number is not known
 */
public record Known(
    PersonName name,
    PartialDate born,
    Whereabouts lived,
    String telephone,
    String email,
    String nationalInsurancePrint) {

  public static Known named(String forename, String surname, PartialDate born) {
    return new Known(new PersonName(forename, surname), born, Whereabouts.UNKNOWN, "", "", "");
  }

  /** A first name alone, or a year of birth alone, is half the borough. */
  public boolean isTooLittle() {
    return name.surname().length() < 2
        && !(name.forename().length() > 1 && (born.isKnown() || lived.isKnown()))
        && !born.isWhole()
        && lived.postcode().isEmpty()
        && lived.line().length() < 5
        && telephone.length() < 6
        && email.isEmpty()
        && nationalInsurancePrint.isEmpty();
  }
}
