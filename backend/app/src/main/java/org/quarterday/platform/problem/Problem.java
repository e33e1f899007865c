package org.quarterday.platform.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * The one exception that answers a caller: a kind, a detail in plain words, and the fields or lines
 * it concerns. Thrown before anything is saved, or inside the transaction it then rolls back, so
 * that a problem never leaves half the work behind.
 */
public final class Problem extends RuntimeException {

  /**
   * What is wrong with one field ({@code pointer} is its JSON pointer) or one line of a file
   * ({@code /lines/17}).
   */
  public record FieldError(String pointer, String code, String detail) {}

  private final transient ProblemType type;
  private final transient List<FieldError> errors = new ArrayList<>();

  private Problem(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail);
  }

  /** Names a field the problem belongs to, so that a form can show it there. */
  public Problem at(String pointer, String code, String detail) {
    errors.add(new FieldError(pointer, code, detail));
    return this;
  }

  /** Names the field, with the problem's own detail. */
  public Problem at(String pointer) {
    return at(pointer, type.name(), getMessage());
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }
}
