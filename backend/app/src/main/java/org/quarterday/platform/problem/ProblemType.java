package org.quarterday.platform.problem;

/**
 * A kind of problem a caller can meet. Each feature has one enum of them; {@code name()} in lower
 * case with hyphens becomes the problem's {@code type} address and its {@code code}.
 */
public interface ProblemType {

  String name();

  /** The HTTP status: 4xx for what the caller can put right. */
  int status();

  /** One sentence, the same for every occurrence. */
  String title();
}
