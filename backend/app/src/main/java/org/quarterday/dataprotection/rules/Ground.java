package org.quarterday.dataprotection.rules;

/**
 * Why something is not given to the person who asks (Data Protection Act 2018, Schedule 2, and UK
 * GDPR Articles 12 and 15). {@code source} is where the ground comes from.
 */
public enum Ground {
  THIRD_PARTY("It is about somebody else", "DPA 2018 Sch 2 para 16"),
  STAFF("It names a member of staff", "DPA 2018 Sch 2 para 16"),
  PRIVILEGE("It is legally privileged", "DPA 2018 Sch 2 para 19"),
  CRIME("It would prejudice the prevention of crime", "DPA 2018 Sch 2 para 2"),
  HARM("It would put somebody at risk", "DPA 2018 Sch 3 para 5"),
  SEALED("It is kept sealed, and its mask is given instead", "UK GDPR Art 32"),
  SECURITY("It opens a door to the account", "UK GDPR Art 32"),
  COPY("It is a copy of what is given from where it belongs", "UK GDPR Art 15(3)"),
  SEARCHED("It is not filed by person, and is searched for by hand", "UK GDPR Art 12");

  private final String words;
  private final String source;

  Ground(String words, String source) {
    this.words = words;
    this.source = source;
  }

  public String words() {
    return words;
  }

  public String source() {
    return source;
  }
}
