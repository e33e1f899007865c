package org.quarterday.charge.rules;

/**
 * Something a check noticed: a blocking one must be put right, the others a person confirms by
 * their code.
 *
 * @param pointer the field it belongs to (JSON pointer)
 */
public record Finding(String code, String pointer, String detail, boolean blocking) {

  public static Finding blocking(String code, String pointer, String detail) {
    return new Finding(code, pointer, detail, true);
  }

  public static Finding confirm(String code, String pointer, String detail) {
    return new Finding(code, pointer, detail, false);
  }
}
