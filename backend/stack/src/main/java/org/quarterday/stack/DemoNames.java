package org.quarterday.stack;

import java.util.List;
import java.util.Random;

/** Invented people and streets, and what must be invented safely: telephones, e-mail, numbers. */
final class DemoNames {

  private static final List<String> FORENAMES =
      List.of(
          "Aisha",
          "Alan",
          "Amina",
          "Andrew",
          "Anita",
          "Barbara",
          "Ben",
          "Beth",
          "Callum",
          "Carol",
          "Chidi",
          "Chloe",
          "Craig",
          "Daniel",
          "Deepa",
          "Derek",
          "Diane",
          "Dylan",
          "Ela",
          "Elaine",
          "Emma",
          "Farah",
          "Frank",
          "Gareth",
          "George",
          "Grace",
          "Hannah",
          "Harpreet",
          "Harry",
          "Helen",
          "Ian",
          "Imran",
          "Irene",
          "Jack",
          "Jamal",
          "Janet",
          "Jasmine",
          "Joan",
          "Joseph",
          "Karen",
          "Kasia",
          "Keith",
          "Kelly",
          "Kofi",
          "Laura",
          "Leon",
          "Linda",
          "Lucy",
          "Maria",
          "Mark",
          "Megan",
          "Mohammed",
          "Nadia",
          "Natalie",
          "Neil",
          "Ngozi",
          "Olivia",
          "Owen",
          "Pamela",
          "Patrick",
          "Paul",
          "Piotr",
          "Priya",
          "Rachel",
          "Rashid",
          "Rebecca",
          "Robert",
          "Rosa",
          "Ruth",
          "Sam",
          "Sandra",
          "Sean",
          "Shanice",
          "Sharon",
          "Simon",
          "Sofia",
          "Stephen",
          "Susan",
          "Tariq",
          "Teresa",
          "Thomas",
          "Tracey",
          "Victor",
          "Wendy",
          "William",
          "Yasmin",
          "Yusuf",
          "Zoe");

  private static final List<String> SURNAMES =
      List.of(
          "Abbott",
          "Adeyemi",
          "Ahmed",
          "Akhtar",
          "Allen",
          "Andrews",
          "Bailey",
          "Baker",
          "Barnes",
          "Begum",
          "Bell",
          "Bennett",
          "Brooks",
          "Brown",
          "Butler",
          "Campbell",
          "Carter",
          "Chapman",
          "Clark",
          "Cole",
          "Collins",
          "Cook",
          "Cooper",
          "Cox",
          "Davies",
          "Diallo",
          "Dixon",
          "Edwards",
          "Ellis",
          "Evans",
          "Farrell",
          "Fisher",
          "Foster",
          "Fox",
          "Gibson",
          "Gray",
          "Green",
          "Griffin",
          "Hall",
          "Harris",
          "Hill",
          "Holmes",
          "Hughes",
          "Hussain",
          "Iqbal",
          "Jackson",
          "James",
          "Jenkins",
          "Johnson",
          "Jones",
          "Kaur",
          "Kelly",
          "Khan",
          "King",
          "Kowalski",
          "Lawson",
          "Lee",
          "Lewis",
          "Marsh",
          "Martin",
          "Mason",
          "Mensah",
          "Miller",
          "Mills",
          "Mitchell",
          "Moore",
          "Morgan",
          "Murphy",
          "Nowak",
          "Obi",
          "Okafor",
          "Osei",
          "Owen",
          "Palmer",
          "Parker",
          "Patel",
          "Pearce",
          "Phillips",
          "Powell",
          "Price",
          "Reid",
          "Reynolds",
          "Richards",
          "Roberts",
          "Rogers",
          "Rose",
          "Russell",
          "Shah",
          "Sharma",
          "Shaw",
          "Simpson",
          "Singh",
          "Smith",
          "Stone",
          "Taylor",
          "Thomas",
          "Turner",
          "Walker",
          "Walsh",
          "Ward",
          "Watson",
          "Webb",
          "West",
          "White",
          "Wilson",
          "Wood",
          "Wright",
          "Young");

  private static final List<String> STREETS =
      List.of(
          "Anchor Lane",
          "Bargemans Walk",
          "Boatyard Close",
          "Coppice Road",
          "Cygnet Way",
          "Eelpie Row",
          "Ferryman Street",
          "Fuller Court",
          "Grebe Gardens",
          "Heron Rise",
          "Kingfisher House",
          "Lockkeeper Terrace",
          "Mallard Close",
          "Millrace Road",
          "Minnow Walk",
          "Osier Bank",
          "Otter Court",
          "Quayside House",
          "Reedmace Drive",
          "Ropery Lane",
          "Sluice Street",
          "Sorrel Avenue",
          "Teasel Road",
          "Towpath View",
          "Wagtail Close",
          "Warden House",
          "Weir Gardens",
          "Wharfinger Road",
          "Willowherb Way",
          "Withy Lane");

  private final Random random;

  DemoNames(Random random) {
    this.random = random;
  }

  String forename() {
    return pick(FORENAMES);
  }

  String surname() {
    return pick(SURNAMES);
  }

  String street() {
    return pick(STREETS);
  }

  String title() {
    return pick(List.of("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Mr", "Ms", "Mrs"));
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The ranges kept free for drama: they ring nowhere. */
  String telephone() {
    return (random.nextInt(4) == 0 ? "01632 960" : "07700 900")
        + "%03d".formatted(random.nextInt(1000));
  }

  /** Prefix QQ is never given out. */
  String nationalInsuranceNumber() {
    return "QQ%06d%c".formatted(random.nextInt(1_000_000), 'A' + random.nextInt(4));
  }

  /** No postcode area begins ZZ. */
  String postcode() {
    return "ZZ%d %d%c%c"
        .formatted(
            1 + random.nextInt(9),
            1 + random.nextInt(9),
            'A' + random.nextInt(8),
            'N' + random.nextInt(8));
  }
}
