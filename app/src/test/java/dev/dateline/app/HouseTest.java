package dev.dateline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house: which room may know which, and what nobody may ask for. */
class HouseTest {
    private static final String BASE = "dev.dateline.";

    /** Each room and those that it may use. Maven's modules say the same; here it holds for every package. */
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "wire", Set.of(),
            "text", Set.of("wire"),
            "link", Set.of("wire"),
            "ingest", Set.of("wire", "link"),
            "enrich", Set.of("wire", "text", "link"),
            "sink", Set.of("wire", "link"),
            "app", Set.of("wire", "text", "link", "ingest", "enrich", "sink"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dateline");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsBelowIt() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] others = ROOMS.keySet().stream()
                            .filter(other -> !other.equals(room.getKey())
                                    && !room.getValue().contains(other))
                            .map(other -> BASE + other + "..")
                            .toArray(String[]::new);
                    if (others.length > 0) {
                        check(noClasses()
                                .that()
                                .resideInAPackage(BASE + room.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(others));
                    }
                }));
    }

    @Test
    void everyClassLivesInARoom() {
        check(classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.keySet().stream().map(room -> BASE + room + "..").toArray(String[]::new)));
    }

    @Test
    void onlyTheEmbeddedBrokerKnowsTheServer() {
        check(noClasses()
                .that()
                .doNotBelongToAnyOf(EmbeddedBroker.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata.."));
    }

    @Test
    void wireAndTextKnowNoKafka() {
        check(noClasses()
                .that()
                .resideInAnyPackage(BASE + "wire..", BASE + "text..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.."));
    }

    @Test
    void readingAsksNeitherTheClockNorChanceNorTheNetwork() {
        check(noClasses()
                .that(areTheReader())
                .should()
                .accessTargetWhere(asksForTheTime())
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.util.concurrent.locks..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class));
    }

    @Test
    void scoresPassThroughNoFunctionThatPlatformsRoundDifferently() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + "text..")
                .should()
                .accessTargetWhere(accesses(
                        Math.class, Set.of("exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tanh"))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> areTheReader() {
        return DescribedPredicate.describe(
                "are the pure function: all of text, and enrich's from bytes to outcome",
                type -> type.getPackageName().startsWith(BASE + "text")
                        || type.getPackageName().startsWith(BASE + "wire")
                        || type.getFullName().startsWith(BASE + "enrich.Enricher"));
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        List<Class<?>> clocks = List.of(
                Clock.class,
                Instant.class,
                InstantSource.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                Year.class,
                YearMonth.class,
                ZonedDateTime.class);
        return clocks.stream()
                .map(type -> accesses(type, Set.of("now", "system", "systemUTC", "systemDefaultZone")))
                .reduce(
                        accesses(System.class, Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"))
                                .or(accesses(Date.class, Set.of("<init>")))
                                .or(accesses(Calendar.class, Set.of("getInstance"))),
                        (one, other) -> one.or(other))
                .as("asks for the current time or the environment");
    }

    private static DescribedPredicate<JavaAccess<?>> accesses(Class<?> type, Set<String> members) {
        return DescribedPredicate.describe(
                type.getSimpleName() + "." + members,
                access -> access.getTargetOwner().isEquivalentTo(type) && members.contains(access.getName()));
    }
}
