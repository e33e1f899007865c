package org.quarterday.platform.bacs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line of fixed width. Positions are the standard's: from 1, both ends included. */
final class Row {

  private final char[] characters;

  private Row(char[] characters) {
    this.characters = characters;
  }

  static Row blank(int length) {
    char[] blank = new char[length];
    Arrays.fill(blank, ' ');
    return new Row(blank);
  }

  static Row of(String line) {
    return new Row(line.toCharArray());
  }

  Row put(int from, String text) {
    text.getChars(0, text.length(), characters, from - 1);
    return this;
  }

  String at(int from, int to) {
    return new String(characters, from - 1, to - from + 1);
  }

  int length() {
    return characters.length;
  }

  /** As it goes into the file, with its line end. */
  byte[] bytes() {
    return (new String(characters) + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
