package org.quarterday.tenancyaudit.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything found at a visit, and whether it is one. */
public record Visit(List<Finding> findings) {

  /**
   * What is still to be asked before the visit can be handed in, in words. Of a tenant who does not
   * live here nobody sees papers.
   */
  public List<String> missing() {
    Set<String> gone =
        findings.stream()
            .filter(line -> line.field() == AuditField.LIVES_HERE && "NO".equals(line.found()))
            .map(Finding::who)
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(line -> line.field().needed() && (line.found() == null || line.found().isBlank()))
        .filter(line -> line.field() != AuditField.PHOTO_ID || !gone.contains(line.who()))
        .map(line -> line.who() + ": " + line.field().label())
        .toList();
  }

  /** The differences that go one way. */
  public List<Finding> going(Route route) {
    return findings.stream()
        .filter(line -> line.goesTo().filter(route::equals).isPresent())
        .toList();
  }
}
