package org.quarterday.trace.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What we have of a person.
 *
 * @param names today's first, then those before it
 * @param born may be null
 * @param lived where they live, lived, and are written to
 * @param telephones by their digits
 * @param emails in small letters
 * @param nationalInsurancePrint in hex; empty without a number
 * @param addressProtected they are at risk: what leads to them is not compared, since agreement
 *     would tell
 */
public record OnRecord(
    List<PersonName> names,
    LocalDate born,
    List<Whereabouts> lived,
    Set<String> telephones,
    Set<String> emails,
    String nationalInsurancePrint,
    boolean addressProtected) {}
