package org.quarterday.bacsreport.rules;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterday.platform.bacs.BacsReport.Advice;

/**
 * What tells an advice from every other one. Neither the report it came in nor its number is in it:
 * banks repeat themselves, and the same advice in another report changes nothing.
 */
public final class AdviceKey {

  private AdviceKey() {}

  /** The service user and everything the advice says that makes it another one. */
  public static String of(String serviceUser, Advice advice) {
    return Stream.of(
            advice.kind(),
            serviceUser,
            advice.reference(),
            advice.otherReference(),
            advice.code(),
            advice.transactionCode(),
            advice.amountPence(),
            advice.originalOn(),
            advice.effectiveOn(),
            advice.reference().isEmpty() ? advice.line() : null)
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining("|"));
  }
}
