package org.quarterday.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import org.quarterday.subjectaccess.rules.Redactions.Row;

/**
 * What a person is given.
 *
 * @param reference of the request
 * @param person the person's number
 */
record GivenAnswer(
    String reference,
    String person,
    String name,
    LocalDate receivedOn,
    LocalDate madeOn,
    List<Row> rows) {}
