package io.github.driftfire.engine.kit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Options in environment variables, {@code --max-players} in {@code DRIFTFIRE_MAX_PLAYERS}; the runnable jar and the archive read them alike.
 *
 * <p>Differences of spelling that cannot mean anything else are accepted: spaces and ends of lines around a value and around the elements of a
 * list, a pair of quotes that an env file has kept, letters of any case in words that are one of a few. An empty variable is none.
 *
 * <p>Kubernetes gives each container variables about the services of its namespace, and for a service named {@code driftfire} one of them is
 * {@code DRIFTFIRE_PORT=tcp://10.96.0.12:8080}; so do links of Docker. No option has a value of that form, so such a variable is none either,
 * and {@link #ignored} names it for the log.
 *
 * <p>Not thread-safe.
 */
public final class EnvironmentVariables {
    private static final String PREFIX = "DRIFTFIRE_";

    /** {@code tcp://10.96.0.12:8080}, {@code udp://[fd00::1]:53}. */
    private static final Pattern SERVICE_LINK = Pattern.compile("(tcp|udp|sctp)://\\S+", Pattern.CASE_INSENSITIVE);

    /** Options whose values are one of a few words. */
    private static final Set<String> WORDS = Set.of("preset", "game", "log", "renice");

    /** A password may have spaces and quotes; but not the end of a line, which many a file of secrets has. */
    private static final Set<String> SECRETS = Set.of("tls-password");

    /** Paths may have commas. */
    private static final Set<String> FILES = Set.of("games", "modes");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+$");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'", Pattern.DOTALL);

    private final UnaryOperator<@Nullable String> environment;
    private final Map<String, String> ignored = new LinkedHashMap<>();

    /** @param environment answers a variable's value, {@code null} without one */
    public EnvironmentVariables(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** The variable of an option. */
    public static String name(String option) {
        return PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What the environment has for an option, {@code null} for nothing. */
    public @Nullable String find(String option) {
        String name = name(option);
        String value = environment.apply(name);
        if (value == null) {
            return null;
        }
        String clean = clean(option, value);
        if (SERVICE_LINK.matcher(clean).matches()) {
            ignored.put(
                    name,
                    name + "=" + clean + " is ignored: it is how Kubernetes names a service, and no setting;"
                            + " enableServiceLinks: false in the pod's specification keeps it away");
            return null;
        }
        return clean.isEmpty() ? null : clean;
    }

    /** A line for the log about each variable that was asked for and ignored. */
    public Collection<String> ignored() {
        return List.copyOf(ignored.values());
    }

    /** A value in the usual spelling. It may still be wrong. */
    public static String clean(String option, String value) {
        if (SECRETS.contains(option)) {
            return LINE_ENDS.matcher(value).replaceFirst("");
        }
        String clean = unquoted(value.strip());
        if (WORDS.contains(option)) {
            clean = clean.toLowerCase(Locale.ROOT);
        }
        return isList(option) ? elements(clean) : clean;
    }

    private static String unquoted(String text) {
        var quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            return text;
        }
        String inner = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
        return inner.strip();
    }

    private static boolean isList(String option) {
        return !option.startsWith("tls-") && !FILES.contains(option) && !option.equals("set");
    }

    private static String elements(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .collect(Collectors.joining(","));
    }
}
