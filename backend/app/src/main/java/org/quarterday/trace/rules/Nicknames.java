package org.quarterday.trace.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names people go by: those that stand in a set together may be one person's. */
public final class Nicknames {

  public static final Nicknames NONE = new Nicknames(Map.of());

  private final Map<String, Set<String>> with;

  private Nicknames(Map<String, Set<String>> with) {
    this.with = with;
  }

  /** Of the sets, each with its names in plain letters. */
  public static Nicknames of(Collection<? extends Collection<String>> sets) {
    Map<String, Set<String>> with = new HashMap<>();
    for (Collection<String> set : sets) {
      for (String name : set) {
        with.computeIfAbsent(name, _ -> new HashSet<>()).addAll(set);
      }
    }
    return new Nicknames(with);
  }

  /** Whether one may be called the other. */
  public boolean together(String one, String other) {
    return with.getOrDefault(one, Set.of()).contains(other);
  }

  /** The name, and all that stand with it, in order of the alphabet. */
  public List<String> of(String name) {
    Set<String> names = new TreeSet<>(with.getOrDefault(name, Set.of()));
    names.add(name);
    return List.copyOf(names);
  }
}
