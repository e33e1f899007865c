package org.quarterday.balancing.rules;

/**
 * How many lines, and how much money they come to.
 *
 * @param pence money received where the source brings money; else positive is owed to the council
 */
public record Tally(long lines, long pence) {

  public static final Tally NIL = new Tally(0, 0);

  public Tally plus(Tally other) {
    return new Tally(Math.addExact(lines, other.lines), Math.addExact(pence, other.pence));
  }

  public Tally minus(Tally other) {
    return new Tally(
        Math.subtractExact(lines, other.lines), Math.subtractExact(pence, other.pence));
  }

  public boolean isNil() {
    return lines == 0 && pence == 0;
  }
}
