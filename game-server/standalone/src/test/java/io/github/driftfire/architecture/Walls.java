package io.github.driftfire.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.util.stream.Stream;

/** Who may depend on whom; what a module's list does not name is forbidden to it. */
final class Walls {
    private static final String ROOT = "io.github.driftfire.";
    private static final String MODEL = ROOT + "model..";
    private static final String MODEL_ARENA = ROOT + "model.arena..";
    private static final String NETCODE = ROOT + "netcode..";
    private static final String KIT = ROOT + "kit..";
    private static final String CLIENT = ROOT + "client..";
    private static final String ENGINE = ROOT + "engine..";
    private static final String STORE = ROOT + "store..";
    private static final String ARENA = ROOT + "arena..";
    private static final String HEADLESS = ROOT + "headless..";
    private static final String ENDPOINT = ROOT + "endpoint..";
    private static final String STANDALONE = ROOT + "standalone..";

    /** Besides these, only what forbidden-apis.txt leaves of them: TeaVM compiles them, and they are cheap there. */
    private static final String[] SMALL_JDK = {"java.lang", "java.lang.annotation", "java.util", "java.util.function"};

    private Walls() {}

    static ArchRule model() {
        return only(MODEL, resideInAnyPackage(with(SMALL_JDK, MODEL, "org.jspecify..")));
    }

    /** No browser and no game: a JVM runs it too. */
    static ArchRule netcode() {
        return only(
                NETCODE,
                resideInAnyPackage(with(SMALL_JDK, NETCODE, MODEL, "org.jspecify.."))
                        .and(resideOutsideOfPackages(MODEL_ARENA)));
    }

    /** A browser, and no game. */
    static ArchRule kit() {
        return only(
                KIT,
                resideInAnyPackage(with(SMALL_JDK, KIT, NETCODE, MODEL, "org.teavm..", "org.jspecify.."))
                        .and(resideOutsideOfPackages(MODEL_ARENA)));
    }

    static ArchRule client() {
        return only(
                CLIENT,
                resideInAnyPackage(with(SMALL_JDK, CLIENT, KIT, NETCODE, MODEL, "org.teavm..", "org.jspecify..")));
    }

    /** No game, no container, no socket; games are found by the addresses of their jars. */
    static ArchRule engine() {
        return only(
                ENGINE,
                resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "jdk.jfr",
                                ENGINE,
                                MODEL,
                                "org.HdrHistogram..",
                                "org.jctools..",
                                "org.jspecify..")
                        .and(resideOutsideOfPackages(MODEL_ARENA, "java.net..", "java.nio.channels..")
                                .or(belongToAnyOf(
                                        MalformedURLException.class,
                                        URI.class,
                                        URISyntaxException.class,
                                        URL.class,
                                        URLClassLoader.class,
                                        URLConnection.class))));
    }

    /** The rules of the game know no container and no socket. */
    static ArchRule arena() {
        return only(
                ARENA,
                resideInAnyPackage("java..", ARENA, ENGINE, MODEL, "org.jspecify..")
                        .and(resideOutsideOfPackages("java.net..", "java.nio.channels..")));
    }

    /** All SQL is here; of the engine it knows results, moderation, carry-over and settings. */
    static ArchRule store() {
        return only(
                STORE,
                resideInAnyPackage(
                        "java..",
                        "javax.naming..",
                        "javax.sql..",
                        STORE,
                        ROOT + "engine.carryover..",
                        ROOT + "engine.results..",
                        ROOT + "engine.moderation..",
                        ROOT + "engine.players..",
                        ROOT + "engine.text..",
                        ROOT + "engine.limits..",
                        ROOT + "engine.kit..",
                        "com.zaxxer.hikari..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.jdbi..",
                        "org.postgresql..",
                        "org.jspecify.."));
    }

    /** The portable API only, and no game. */
    static ArchRule endpoint() {
        return only(
                ENDPOINT,
                resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "jakarta..",
                                "com.nimbusds..",
                                ENDPOINT,
                                ENGINE,
                                MODEL,
                                "org.jspecify..")
                        .and(resideOutsideOfPackages(MODEL_ARENA)));
    }

    /** The client's netcode, and no game, no browser, no server. */
    static ArchRule headless() {
        return only(
                HEADLESS,
                resideInAnyPackage(
                                "java..",
                                "javax.net.ssl",
                                "jakarta.json.bind",
                                HEADLESS,
                                NETCODE,
                                MODEL,
                                "org.jspecify..")
                        .and(resideOutsideOfPackages(MODEL_ARENA)));
    }

    /** No game: they are found by their providers. */
    static ArchRule standalone() {
        return only(STANDALONE, resideOutsideOfPackages(MODEL_ARENA, ARENA, CLIENT, NETCODE, KIT));
    }

    /** What each package of the engine may use of the others, and what games and transports may use of the engine. */
    static ArchRule enginePackages() {
        String root = ROOT + "engine";
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("world")
                .definedBy(root + ".world..")
                .layer("replication")
                .definedBy(root + ".replication..")
                .layer("telemetry")
                .definedBy(root + ".telemetry..")
                .layer("moderation")
                .definedBy(root + ".moderation..")
                .layer("carryover")
                .definedBy(root + ".carryover..")
                .layer("results")
                .definedBy(root + ".results..")
                .layer("players")
                .definedBy(root + ".players..")
                .layer("engine")
                .definedBy(root, root + ".planted")
                .layer("text")
                .definedBy(root + ".text..")
                .layer("limits")
                .definedBy(root + ".limits..")
                .layer("chat")
                .definedBy(root + ".chat..")
                .layer("sessions")
                .definedBy(root + ".sessions..")
                .layer("rooms")
                .definedBy(root + ".rooms..")
                .layer("engine.kit")
                .definedBy(root + ".kit..")
                .layer("lobby")
                .definedBy(root + ".lobby..")
                .layer("game")
                .definedBy(ARENA)
                .layer("transport")
                .definedBy(ENDPOINT, STANDALONE)
                .layer("store")
                .definedBy(STORE)
                .whereLayer("world")
                .mayNotAccessAnyLayer()
                .whereLayer("telemetry")
                .mayNotAccessAnyLayer()
                .whereLayer("moderation")
                .mayOnlyAccessLayers("telemetry", "results")
                .whereLayer("players")
                .mayOnlyAccessLayers("telemetry", "text")
                .whereLayer("results")
                .mayOnlyAccessLayers("telemetry", "players", "limits")
                .whereLayer("carryover")
                .mayOnlyAccessLayers("players", "results")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("limits")
                .mayNotAccessAnyLayer()
                .whereLayer("replication")
                .mayOnlyAccessLayers("world")
                .whereLayer("engine")
                .mayOnlyAccessLayers("world", "replication", "results")
                .whereLayer("chat")
                .mayOnlyAccessLayers("engine", "world", "telemetry", "text", "limits")
                .whereLayer("sessions")
                .mayOnlyAccessLayers(
                        "chat",
                        "text",
                        "limits",
                        "engine",
                        "world",
                        "replication",
                        "telemetry",
                        "moderation",
                        "players",
                        "results",
                        "carryover")
                .whereLayer("rooms")
                .mayOnlyAccessLayers(
                        "sessions",
                        "chat",
                        "engine",
                        "world",
                        "telemetry",
                        "moderation",
                        "players",
                        "results",
                        "carryover")
                .whereLayer("engine.kit")
                .mayOnlyAccessLayers(
                        "rooms", "chat", "text", "moderation", "engine", "world", "telemetry", "results", "carryover")
                .whereLayer("lobby")
                .mayOnlyAccessLayers(
                        "engine.kit",
                        "rooms",
                        "sessions",
                        "text",
                        "limits",
                        "telemetry",
                        "moderation",
                        "players",
                        "carryover")
                .whereLayer("game")
                .mayOnlyAccessLayers("engine.kit", "engine", "world", "replication", "results")
                .whereLayer("transport")
                .mayOnlyAccessLayers(
                        "lobby",
                        "engine.kit",
                        "rooms",
                        "sessions",
                        "moderation",
                        "telemetry",
                        "limits",
                        "players",
                        "results",
                        "carryover",
                        "store")
                .whereLayer("store")
                .mayOnlyAccessLayers("engine.kit", "results", "moderation", "players", "text", "limits", "carryover");
    }

    static ArchRule noCycles() {
        return slices().matching(ROOT + "(**)").should().beFreeOfCycles();
    }

    private static ArchRule only(String module, DescribedPredicate<JavaClass> allowed) {
        // An array is judged by its elements; a primitive needs no leave.
        DescribedPredicate<JavaClass> allowedElement = DescribedPredicate.describe(
                allowed.getDescription(),
                type -> type.getBaseComponentType().isPrimitive() || allowed.test(type.getBaseComponentType()));
        return classes().that().resideInAPackage(module).should().onlyDependOnClassesThat(allowedElement);
    }

    private static String[] with(String[] packages, String... more) {
        return Stream.of(packages, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
