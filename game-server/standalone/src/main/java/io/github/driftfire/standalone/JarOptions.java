package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.HostOptions;
import io.github.driftfire.engine.kit.ConfigOption;
import java.util.List;
import java.util.stream.Stream;

/** The options of the jar: those that it shares with the web application, and those that a container has of its own. */
final class JarOptions {
    static final ConfigOption HOST = ConfigOption.text(
            "host",
            "host",
            "127.0.0.1",
            text -> !text.isBlank(),
            "a host name or an address",
            "address to listen on; 0.0.0.0 for all of IPv4, :: for all");
    static final ConfigOption PORT = ConfigOption.number("port", 8080, 0, 65_535, "port; 0 for any");
    static final ConfigOption GAMES =
            path("games", "folder", "games beside the jar, if it is there", "a folder with the jars of more games");
    static final ConfigOption DEV = ConfigOption.flag(
            "dev",
            "for work on a game: a developer's panel on each page, and each visit reads the page's files again, of a folder of"
                    + " classes that --games names");
    static final ConfigOption TLS_KEYSTORE = path(
            "tls-keystore",
            "file",
            "none",
            "PKCS#12 keystore: serves https and wss; a renewed file is served within a minute");
    static final ConfigOption TLS_PASSWORD = ConfigOption.text(
            "tls-password",
            "password",
            "none",
            text -> true,
            "a password",
            "the keystore's password; better in the environment or in a file");
    static final ConfigOption TLS_PASSWORD_FILE =
            path("tls-password-file", "file", "none", "a file whose first line is the keystore's password");
    static final ConfigOption RENICE = ConfigOption.flag(
            "renice",
            "threads of compilers and, without TLS, of selectors get less of a busy core than the rooms, with Linux's renice; one line at the"
                    + " start says what was done");
    static final ConfigOption LOG = ConfigOption.word(
            "log", "info", List.of("error", "warning", "info", "debug"), "error, warning, info or debug");

    /** In the order of the documentation. */
    static final List<ConfigOption> ALL = Stream.of(
                    List.of(HOST, PORT),
                    HostOptions.ALL,
                    List.of(GAMES, DEV, TLS_KEYSTORE, TLS_PASSWORD, TLS_PASSWORD_FILE, RENICE, LOG))
            .flatMap(List::stream)
            .toList();

    private JarOptions() {}

    private static ConfigOption path(String name, String valueName, String defaultText, String description) {
        return ConfigOption.text(name, valueName, defaultText, text -> !text.isEmpty(), "a " + valueName, description);
    }
}
