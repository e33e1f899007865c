package org.quarterday;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.problem.ProblemType;
import org.quarterday.platform.security.Actor;

/** The rules of ARCHITECTURE.md that a compiler does not keep, each with its reason. */
@AnalyzeClasses(packages = "org.quarterday", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /**
   * What a feature may use of other features: those it stands on, never its siblings. A feature
   * that is not named stands on nothing but platform and the pure core.
   */
  private static final Map<String, Set<String>> STANDS_ON =
      Map.ofEntries(
          Map.entry("property", Set.of("charge")),
          Map.entry("person", Set.of()),
          Map.entry("reference", Set.of()),
          Map.entry("search", Set.of("account")),
          Map.entry("tenancy", Set.of("account", "charge", "property")),
          Map.entry("account", Set.of()),
          Map.entry("charge", Set.of("account")),
          Map.entry("adjustment", Set.of("account")),
          Map.entry("payment", Set.of("account")),
          Map.entry("correction", Set.of("account")),
          Map.entry("statement", Set.of("account")),
          Map.entry("proof", Set.of("account")),
          Map.entry("report", Set.of()),
          Map.entry("dataprotection", Set.of()),
          Map.entry("subjectaccess", Set.of("dataprotection")),
          Map.entry("correctionrequest", Set.of("dataprotection", "letter")),
          Map.entry("agency", Set.of()),
          Map.entry(
              "placement",
              Set.of(
                  "account",
                  "agency",
                  "charge",
                  "formertenant",
                  "hold",
                  "limitation",
                  "task",
                  "writeoff")),
          Map.entry("agencyreturn", Set.of("account", "agency", "placement", "task")),
          Map.entry(
              "arrangement", Set.of("account", "benefit", "charge", "hold", "letter", "task")),
          Map.entry(
              "arrears", Set.of("account", "benefit", "charge", "expected", "hold", "letter")),
          Map.entry(
              "bacsreport",
              Set.of("account", "collection", "directdebit", "hold", "letter", "task")),
          Map.entry("balancing", Set.of()),
          Map.entry("bank", Set.of("account", "paymentfile")),
          Map.entry("rentcard", Set.of("account")),
          Map.entry("breach", Set.of("task")),
          Map.entry("benefit", Set.of("account")),
          Map.entry("expected", Set.of("account", "benefit", "charge", "standingorder")),
          Map.entry("tenancyaudit", Set.of("account", "letter", "person", "task")),
          Map.entry("universalcredit", Set.of("account", "benefit", "hold", "letter", "task")),
          Map.entry("irregularity", Set.of("account", "directdebit", "expected", "letter")),
          Map.entry("paymentfile", Set.of()),
          Map.entry(
              "standingorder", Set.of("account", "bank", "benefit", "charge", "letter", "task")),
          Map.entry("suspense", Set.of("account")),
          Map.entry("escalation", Set.of("account", "expected", "hold", "letter", "task")),
          Map.entry("equality", Set.of()),
          Map.entry("hold", Set.of("account", "task")),
          Map.entry("message", Set.of("account")),
          Map.entry("letter", Set.of("account", "hold", "message", "task")),
          Map.entry(
              "finalaccount",
              Set.of("account", "charge", "formertenant", "proof", "task", "tenancy")),
          Map.entry("formertenant", Set.of("account", "hold", "letter", "limitation", "task")),
          Map.entry("limitation", Set.of("account")),
          Map.entry("complaint", Set.of("account", "hold", "letter", "statement", "task")),
          Map.entry("contact", Set.of("account", "arrears", "task")),
          Map.entry("court", Set.of("account", "hold", "letter", "limitation")),
          Map.entry("courtcost", Set.of("account", "hold")),
          Map.entry("marker", Set.of("task")),
          Map.entry("recharge", Set.of("account")),
          Map.entry("retention", Set.of("dataprotection")),
          Map.entry("safeguarding", Set.of("task")),
          Map.entry("task", Set.of("account")),
          Map.entry("directdebit", Set.of("account", "charge", "letter", "task")),
          Map.entry("credit", Set.of("account", "charge", "hold", "letter", "refund")),
          Map.entry("creditpolicy", Set.of("credit")),
          Map.entry("credituse", Set.of("account", "credit", "hold", "letter", "refund")),
          Map.entry("refund", Set.of("account", "charge", "directdebit", "letter")),
          Map.entry("refundfile", Set.of("charge", "directdebit", "refund")),
          Map.entry("campaign", Set.of("account", "hold", "letter", "message")),
          Map.entry("collection", Set.of("account", "charge", "directdebit", "hold")),
          Map.entry("trace", Set.of("person")),
          Map.entry("writeoff", Set.of("account", "hold", "limitation")),
          Map.entry("writeoffschedule", Set.of("account", "writeoff")),
          Map.entry("writeon", Set.of("account", "task")),
          Map.entry("online", Set.of("account", "directdebit", "statement")),
          Map.entry("onlinesupport", Set.of("account", "letter", "online", "person", "statement")),
          Map.entry("debit", Set.of()),
          Map.entry("migration", Set.of("account", "charge", "property", "person", "tenancy")));

  private static final Set<String> CORE = Set.of("money", "calendar", "ledger", "platform");

  @ArchTest
  static final ArchRule thePureCoreUsesOnlyJava =
      classes()
          .that()
          .resideInAnyPackage(
              "org.quarterday.money..", "org.quarterday.calendar..", "org.quarterday.ledger..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "org.quarterday.money..",
                  "org.quarterday.calendar..",
                  "org.quarterday.ledger.."))
          .because("what money and dates mean must be provable without a framework or a database");

  @ArchTest
  static final ArchRule theBooksOfBacsUseOnlyJava =
      classes()
          .that()
          .resideInAPackage("org.quarterday.platform.bacs..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "javax.xml.stream..", "org.quarterday.platform.bacs.."))
          .because("what a bank's file says must be provable without a framework or a database");

  @ArchTest
  static final ArchRule moneyAndCalendarDoNotKnowTheLedger =
      noClasses()
          .that()
          .resideInAnyPackage("org.quarterday.money..", "org.quarterday.calendar..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quarterday.ledger..")
          .because("the ledger stands on money and calendar");

  @ArchTest
  static final ArchRule rulesAndFormatsArePure =
      classes()
          .that()
          .resideInAnyPackage("org.quarterday.*.rules..", "org.quarterday.*.format..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "javax.xml.stream..",
                      "com.prowidesoftware.swift.model.field..",
                      "de.siegmar.fastcsv..",
                      "org.apache.commons.codec.language..",
                      "org.apache.commons.text.similarity..",
                      "org.quarterday.money..",
                      "org.quarterday.calendar..",
                      "org.quarterday.ledger..",
                      "org.quarterday.platform.bacs..",
                      "org.quarterday.platform.digest..",
                      "org.quarterday.*.rules..",
                      "org.quarterday.*.format..")
                  .or(resideInAPackage("org.quarterday..").and(annotatedPackageInfo())))
          .allowEmptyShould(true)
          .because("a decision about money is a function of its inputs, tested in milliseconds");

  @ArchTest
  static final ArchRule platformKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("org.quarterday.platform..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.quarterday..")
                  .and(
                      DescribedPredicate.describe("are features", c -> !CORE.contains(feature(c)))))
          .because("platform holds no rent words, so it never has to change when rent rules do");

  @ArchTest
  static final ArchRule featuresDoNotMeetSideways =
      classes()
          .that(
              DescribedPredicate.describe(
                  "are features",
                  c -> !CORE.contains(feature(c)) && !List.of("", "stack").contains(feature(c))))
          .should(standOnlyOnWhatTheyMay())
          .because(
              "siblings meet in SQL reads or the outbox; else every change becomes everybody's");

  @ArchTest
  static final ArchRule nobodyKnowsEqualityDataOrConcerns =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.quarterday.equality..", "org.quarterday.safeguarding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.quarterday.equality..", "org.quarterday.safeguarding..")
          .because(
              "what people say of themselves, and who may be in danger, must not reach casework; RestrictedTablesTest reads the SQL");

  @ArchTest
  static final ArchRule aClientThatHangsUpTearsNoTransaction =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Cancellable.class)
          .andShould(notBeCancellable())
          .because(
              "a dropped connection cancels the pipeline in the middle of a transaction (measured: torn balances)");

  @ArchTest
  static final ArchRule resourceMethodsArePublic =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .and(DescribedPredicate.describe("answer HTTP", ArchitectureTest::answersHttp))
          .should()
          .bePublic()
          .because("a package-private resource method is silently not found");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Service")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .orShould()
          .haveSimpleNameEndingWith("Mapper")
          .because("such a name collects whatever has no home; find the word of the field");

  @ArchTest
  static final ArchRule onlyThePlatformReadsTheWallClock =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.quarterday.platform..", "org.quarterday.stack..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because(
              "today is an argument: stories move the clock, and a server's zone is not the tenant's");

  @ArchTest
  static final ArchRule aCommandDoesOneThing =
      classes()
          .that(
              DescribedPredicate.describe(
                  "are commands (have a method run)", ArchitectureTest::isCommand))
          .should(haveOneMethodOthersCall())
          .because("one write, one class, one door: 'where is it done?' has one answer");

  @ArchTest
  static final ArchRule nothingIsDoneAtOnceOnOneSession =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "touch a Hibernate Reactive session", ArchitectureTest::touchesSession))
          .should()
          .callMethod(Uni.class, "combine")
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "merges on a session", call -> call.getName().equals("transformToUniAndMerge")))
          .because("a session is one conversation on one connection; two at once corrupt it");

  private static DescribedPredicate<JavaClass> annotatedPackageInfo() {
    return DescribedPredicate.describe(
        "are package-info", c -> c.getSimpleName().equals("package-info"));
  }

  /** The first package below org.quarterday; empty for a class in it. */
  private static String feature(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 2 && type.getPackageName().startsWith("org.quarterday") ? parts[2] : "";
  }

  private static ArchCondition<JavaClass> standOnlyOnWhatTheyMay() {
    return new ArchCondition<>("stand only on the features below them") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<String> below = STANDS_ON.getOrDefault(feature(type), Set.of());
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency ->
                dependency.getTargetClass().getPackageName().startsWith("org.quarterday."))
            .filter(dependency -> {
              String other = feature(dependency.getTargetClass());
              return !other.equals(feature(type))
                  && !CORE.contains(other)
                  && !below.contains(other);
            })
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> notBeCancellable() {
    return new ArchCondition<>("be @Cancellable(false)") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.isAnnotatedWith(Cancellable.class)
            && type.getAnnotationOfType(Cancellable.class).value()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is cancellable"));
        }
      }
    };
  }

  private static boolean answersHttp(JavaMethod method) {
    return List.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
        .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
  }

  private static boolean isCommand(JavaClass type) {
    return type.isAnnotatedWith(ApplicationScoped.class)
        && type.getMethods().stream()
            .anyMatch(m ->
                m.getName().equals("run")
                    && !m.getModifiers().contains(JavaModifier.PRIVATE)
                    && !m.getRawParameterTypes().isEmpty()
                    && m.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class));
  }

  private static ArchCondition<JavaClass> haveOneMethodOthersCall() {
    return new ArchCondition<>("have no other method for others than run and its preview") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
            .filter(m -> !m.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
            .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(m -> !List.of("run", "preview").contains(m.getName()))
            .filter(m -> !declaredAbove(type, m))
            .forEach(m ->
                events.add(
                    SimpleConditionEvent.violated(type, m.getFullName() + " is a second door")));
      }
    };
  }

  /** A step that a command's base class asks for is not a door of its own. */
  private static boolean declaredAbove(JavaClass type, JavaMethod method) {
    return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .filter(above -> above.getPackageName().startsWith("org.quarterday"))
        .flatMap(above -> above.getMethods().stream())
        .anyMatch(other -> other.getName().equals(method.getName()));
  }

  private static boolean touchesSession(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> d.getTargetClass().isEquivalentTo(Mutiny.Session.class));
  }

  @ArchTest
  static final ArchRule problemsAreEnums =
      classes()
          .that()
          .implement(ProblemType.class)
          .should()
          .beEnums()
          .andShould()
          .haveSimpleNameEndingWith("Problem")
          .because("callers and the documentation know every problem by its code");
}
