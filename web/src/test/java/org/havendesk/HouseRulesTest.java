package org.havendesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.library.dependencies.SliceRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.Recurring;
import org.havendesk.sealing.PersonalDataHolder;
import org.havendesk.sealing.store.SealingConverter;
import org.junit.jupiter.api.Test;

/** The rules of the house, over every class of every jar that goes into the application. */
class HouseRulesTest {

  private static final List<String> STANDING_FEATURES =
      List.of(
          "sealing",
          "evidence",
          "access",
          "people",
          "tickets",
          "channels",
          "recipients",
          "consent",
          "rights",
          "records",
          "reveal",
          "agents",
          "witness",
          "anchors",
          "knowledge",
          "satisfaction",
          "automation",
          "fields",
          "webhooks",
          "imports");

  /** Seal what is about nobody: the secrets of partners' endpoints. */
  private static final Set<String> ABOUT_NOBODY = Set.of("webhooks");

  private static final JavaClasses HOUSE = TheHouse.CLASSES;

  @Test
  void no_rule_is_hollow() {
    assertThat(HOUSE.size()).as("classes seen").isGreaterThan(150);
    for (String feature : STANDING_FEATURES) {
      assertThat(HOUSE.containPackage("org.havendesk." + feature)).as(feature).isTrue();
      assertThat(HOUSE.containPackage("org.havendesk." + feature + ".store"))
          .as(feature + ".store")
          .isTrue();
    }
    assertThat(HOUSE.containPackage("org.havendesk.regulation")).isTrue();
    assertThat(HOUSE.containPackage("org.havendesk.tickets.web")).isTrue();
  }

  @Test
  void stores_know_neither_services_nor_web_nor_another_features_store() {
    noClasses()
        .that()
        .resideInAPackage("org.havendesk.*.store")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.havendesk..").and(not(resideInAPackage("org.havendesk.*.store"))))
        .check(HOUSE);
    for (String feature : STANDING_FEATURES) {
      noClasses()
          .that()
          .resideInAPackage("org.havendesk." + feature + ".store")
          .should()
          .dependOnClassesThat(storesOtherThan(feature).and(are(not(closedSets()))))
          .check(HOUSE);
    }
  }

  @Test
  void services_know_neither_the_web_nor_another_features_store() {
    noClasses()
        .that()
        .resideInAPackage("org.havendesk.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "org.havendesk.*.web")
        .check(HOUSE);
    for (String feature : STANDING_FEATURES) {
      noClasses()
          .that()
          .resideInAPackage("org.havendesk." + feature)
          .should()
          .dependOnClassesThat(storesOtherThan(feature).and(are(not(closedSets()))))
          .check(HOUSE);
    }
  }

  @Test
  void pages_and_resources_never_hold_an_entity() {
    noClasses()
        .that()
        .resideInAPackage("org.havendesk.*.web")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .orShould()
        .dependOnClassesThat(resideInAPackage("org.havendesk.*.store").and(are(not(closedSets()))))
        .check(HOUSE);
  }

  @Test
  void the_law_and_redaction_are_plain_Java() {
    assertThat(HOUSE.containPackage("org.havendesk.redaction")).isTrue();
    noClasses()
        .that()
        .resideInAnyPackage("org.havendesk.regulation..", "org.havendesk.redaction..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta..")
        .check(HOUSE);
  }

  @Test
  void sealing_knows_no_feature() {
    noClasses()
        .that()
        .resideInAPackage("org.havendesk.sealing..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.havendesk..")
                .and(not(resideInAPackage("org.havendesk.sealing.."))))
        .check(HOUSE);
  }

  @Test
  void features_form_no_cycles() {
    SliceRule rule =
        SlicesRuleDefinition.slices().matching("org.havendesk.(*)..").should().beFreeOfCycles();
    rule.check(HOUSE);
  }

  @Test
  void every_service_says_who_may_call_it() {
    List<JavaClass> services =
        HOUSE.stream().filter(type -> type.isAnnotatedWith(Guarded.class)).toList();
    assertThat(services).as("guarded services").hasSizeGreaterThan(4);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Guarded.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotAnnotatedWith(Interceptor.class)
        .and()
        .arePublic()
        .should()
        .beAnnotatedWith(Needs.class)
        .orShould()
        .beAnnotatedWith(OpenToAll.class)
        .check(HOUSE);
    assertThat(HOUSE)
        .filteredOn(type -> type.isAnnotatedWith(Stateless.class))
        .filteredOn(type -> !type.isAnnotatedWith(Guarded.class))
        .as("stateless services without a guard")
        .isEmpty();
  }

  @Test
  void every_sealed_field_is_bound_to_its_own_column() {
    int seen = 0;
    for (JavaClass entity : HOUSE) {
      for (JavaField field : entity.getFields()) {
        if (!field.isAnnotatedWith(Convert.class)) {
          continue;
        }
        Class<?> converter = field.reflect().getAnnotation(Convert.class).converter();
        if (SealingConverter.class.isAssignableFrom(converter)) {
          assertThat(contextOf(converter)).isEqualTo(columnOf(entity, field));
          seen++;
        }
      }
    }
    assertThat(seen).as("sealed fields").isGreaterThan(8);
  }

  @Test
  void every_feature_with_sealed_fields_exports_and_erases_them() {
    Set<String> sealed = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      if (type.isAssignableTo(SealingConverter.class)
          && !type.getPackageName().contains("sealing")) {
        sealed.add(feature(type));
      }
      if (type.isAssignableTo(PersonalDataHolder.class) && !type.isInterface()) {
        held.add(feature(type));
      }
    }
    assertThat(sealed).as("features with sealed fields").hasSizeGreaterThan(2);
    assertThat(sealed).containsAll(ABOUT_NOBODY);
    sealed.removeAll(ABOUT_NOBODY);
    assertThat(held).containsAll(sealed);
  }

  @Test
  void no_jurisdiction_and_no_regulation_is_named_in_code() throws Exception {
    Path root = Path.of("..");
    Set<String> codes = new TreeSet<>();
    for (String folder : List.of("jurisdictions", "regulations")) {
      try (Stream<Path> files = Files.list(root.resolve("config").resolve(folder))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml"))
            .forEach(name -> codes.add(name.replace(".yaml", "")));
      }
    }
    assertThat(codes).hasSizeGreaterThan(3);
    Pattern literal =
        Pattern.compile(
            "\"(" + String.join("|", codes.stream().map(Pattern::quote).toList()) + ")\"");
    for (String module : List.of("persistence", "ejb", "web", "launcher")) {
      try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
          assertThat(literal.matcher(Files.readString(source)).find())
              .as(source.toString())
              .isFalse();
        }
      }
    }
  }

  @Test
  void no_timer_is_cancelled_by_a_failure() {
    var timers =
        HOUSE.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Schedule.class))
            .toList();
    assertThat(timers).as("timers").hasSizeGreaterThan(4);
    assertThat(timers)
        .allSatisfy(
            timer -> {
              assertThat(timer.getOwner().getAnnotationOfType(TransactionAttribute.class).value())
                  .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
              assertThat(timer.getMethodCallsFromSelf())
                  .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Recurring.class));
            });
  }

  @Test
  void time_comes_from_the_clock() {
    for (Class<?> time :
        List.of(
            java.time.Instant.class,
            java.time.LocalDate.class,
            java.time.LocalDateTime.class,
            java.time.OffsetDateTime.class,
            java.time.ZonedDateTime.class)) {
      noClasses().should().callMethod(time, "now").check(HOUSE);
    }
  }

  @Test
  void other_systems_are_called_through_the_one_guard() {
    DescribedPredicate<JavaClass> ways =
        DescribedPredicate.describe(
            "ways to call other systems",
            type ->
                type.isAssignableTo(HttpClient.class)
                    || type.isAssignableTo(URLConnection.class)
                    || type.isAssignableTo(Socket.class)
                    || type.isAssignableTo(SocketChannel.class)
                    || type.getPackageName().startsWith("jakarta.ws.rs.client"));
    assertThat(HOUSE.get(GuardedHttp.class).getDirectDependenciesFromSelf())
        .as("the guard is one")
        .anyMatch(dependency -> ways.test(dependency.getTargetClass()));
    // Mail servers are the deployment's own: ImapInbox and Smtp reach them by Jakarta Mail.
    noClasses()
        .that(are(not(DescribedPredicate.describe("the guard", HouseRulesTest::isGuard))))
        .should()
        .dependOnClassesThat(ways)
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a URL is opened",
                call ->
                    call.getTargetOwner().isEquivalentTo(URL.class)
                        && call.getName().startsWith("open")))
        .check(HOUSE);
  }

  @Test
  void xml_is_parsed_where_it_can_bring_nothing_in() {
    Set<String> parsers =
        HOUSE.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency ->
                    Pattern.matches(
                        "javax\\.xml\\.(parsers|stream|transform|validation|xpath)\\..*Factory"
                            + "|org\\.xml\\.sax\\.XMLReader|java\\.beans\\.XMLDecoder"
                            + "|jakarta\\.xml\\.bind\\.JAXBContext",
                        dependency.getTargetClass().getName()))
            .map(dependency -> dependency.getOriginClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    // What it refuses is in FileTextTest.
    assertThat(parsers).containsExactly("org.havendesk.tickets.OfficeText");
  }

  private static boolean isGuard(JavaClass type) {
    return type.getName().startsWith(GuardedHttp.class.getName());
  }

  private static DescribedPredicate<JavaClass> storesOtherThan(String feature) {
    return resideInAPackage("org.havendesk.*.store")
        .and(
            not(
                resideInAnyPackage(
                    "org.havendesk." + feature + ".store", "org.havendesk.sealing.store")));
  }

  private static DescribedPredicate<JavaClass> closedSets() {
    return DescribedPredicate.describe(
        "enums and the records of queries, which hold no entity",
        type -> type.getBaseComponentType().isEnum() || type.getBaseComponentType().isRecord());
  }

  private static String contextOf(Class<?> converter) {
    try {
      return ((SealingConverter) converter.getDeclaredConstructor().newInstance()).context();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(converter + " needs a public constructor without arguments", e);
    }
  }

  private static String columnOf(JavaClass entity, JavaField field) {
    Class<?> type = entity.reflect();
    assertThat(type).hasAnnotation(Entity.class);
    var column = field.reflect().getAnnotation(jakarta.persistence.Column.class);
    String name =
        column == null || column.name().isEmpty()
            ? field.getName().toLowerCase(Locale.ROOT)
            : column.name();
    return type.getAnnotation(Table.class).name() + "." + name;
  }

  private static String feature(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }
}
