package org.quarterday.writeoff.rules;

import java.util.List;

/**
 * What the policy says of a debt and one kind.
 *
 * @param amountPence what may be given up; nil when something stands against it
 * @param reasons why it may, in words
 * @param against what stands against it, in words; empty for a candidate
 */
public record Verdict(
    WriteOffKind kind, long amountPence, List<String> reasons, List<String> against) {

  public boolean holds() {
    return against.isEmpty();
  }
}
