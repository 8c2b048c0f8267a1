package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.ClientAddresses;
import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.engine.SettingNames;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.EnvironmentVariables;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has set, by the names that the runnable jar knows: its {@code --max-players} is the system property {@code
 * driftfire.max-players} or, without one, the variable {@code DRIFTFIRE_MAX_PLAYERS}. Address, port, TLS and logging are the
 * container's.
 *
 * @param origins pages from elsewhere that may connect
 * @param addresses what one address may have
 */
record Settings(RoomPlan plan, List<String> origins, AddressSettings addresses) {
    private static final Logger LOG = System.getLogger(Settings.class.getName());

    /** Where settings come from; answers {@code null} for what it does not have. */
    @FunctionalInterface
    interface Source extends Function<String, @Nullable String> {}

    /** @throws IllegalArgumentException for a setting that cannot be right; its message names it */
    static Settings read(Source properties, Source environment, Games games) {
        EnvironmentVariables variables = new EnvironmentVariables(environment::apply);
        // Before a game that is missing ends the deployment.
        games.problems().forEach(line -> LOG.log(Level.WARNING, line));
        Settings settings = new Reader(properties, variables, games).settings();
        variables.ignored().forEach(line -> LOG.log(Level.INFO, line));
        return settings;
    }

    private record Reader(Source properties, EnvironmentVariables variables, Games games) {
        Settings settings() {
            RoomPlan plan;
            try {
                plan = RoomOptions.plan(this::find, games);
            } catch (ConfigException e) {
                throw wrong(e.option(), String.valueOf(e.value()), e.requirement());
            }
            return new Settings(
                    plan,
                    list("origin", OriginPolicy::isOrigin, "must be an origin such as https://play.example.com"),
                    addresses());
        }

        private AddressSettings addresses() {
            AddressSettings usual = AddressSettings.DEFAULTS;
            return new AddressSettings(
                    orElse(whole("max-per-address", 0, AddressSettings.MOST), usual.seats()),
                    orElse(whole("max-connections-per-address", 0, AddressSettings.MOST), usual.connections()),
                    orElse(whole("max-waiting-per-address", 0, AddressSettings.MOST), usual.waiting()),
                    list(
                            "trusted-proxy",
                            ClientAddresses::isRange,
                            "must be an address or a network such as 10.0.0.0/8"));
        }

        private @Nullable Integer whole(String option, int least, int most) {
            String text = find(option);
            if (text == null) {
                return null;
            }
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Answered below, like a number out of bounds.
            }
            throw wrong(option, text, "must be a whole number from " + least + " to " + most);
        }

        private List<String> list(String option, Predicate<String> right, String requirement) {
            String text = find(option);
            List<String> elements =
                    text == null ? List.of() : Stream.of(text.split(",", -1)).toList();
            for (String element : elements) {
                if (!right.test(element)) {
                    throw wrong(option, element, requirement);
                }
            }
            return elements;
        }

        /** An empty setting is none. */
        private @Nullable String find(String option) {
            String property = property(option);
            return property == null ? variables.find(option) : property;
        }

        private @Nullable String property(String option) {
            String value = properties.apply(name(option));
            String clean = value == null ? "" : EnvironmentVariables.clean(option, value);
            return clean.isEmpty() ? null : clean;
        }

        private IllegalArgumentException wrong(String option, String value, String requirement) {
            String name = property(option) == null ? EnvironmentVariables.name(option) : name(option);
            return new IllegalArgumentException(
                    name + " '" + value.replaceAll("[\\p{Cntrl}]+", " ") + "': " + requirement);
        }

        private static int orElse(@Nullable Integer value, int usual) {
            return value == null ? usual : value;
        }

        private static String name(String option) {
            return SettingNames.PROPERTIES.of(option);
        }
    }
}
