package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.HostOptions;
import io.github.driftfire.endpoint.signin.IssuerSettings;
import io.github.driftfire.endpoint.signin.SignInOptions;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.DataOptions;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.kit.EnvironmentVariables;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.ModerationOptions;
import io.github.driftfire.engine.kit.ModerationSettings;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.engine.sessions.SettingNames;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has set, by the names that the runnable jar knows: its {@code --max-players} is the context parameter {@code
 * driftfire.max-players} of this deployment, or else the system property of that name, or else the variable {@code
 * DRIFTFIRE_MAX_PLAYERS}. Address, port, TLS and logging are the container's.
 *
 * @param origins pages from elsewhere that may connect
 * @param addresses what one address may have
 * @param moderation operator and audit log
 * @param issuers by whom players sign in
 * @param data where results are kept
 * @param drainSeconds how long players are told before the application ends
 */
record Settings(
        RoomPlan plan,
        List<String> origins,
        AddressSettings addresses,
        ModerationSettings moderation,
        List<IssuerSettings> issuers,
        DataSettings data,
        int drainSeconds) {
    private static final Logger LOG = System.getLogger(Settings.class.getName());

    /** Where settings come from; answers {@code null} for what it does not have. */
    @FunctionalInterface
    interface Source extends Function<String, @Nullable String> {}

    /**
     * @param parameters the context parameters of the deployment
     * @throws IllegalArgumentException for a setting that cannot be right; its message names it
     */
    static Settings read(Source parameters, Source properties, Source environment, Games games) {
        EnvironmentVariables variables = new EnvironmentVariables(environment::apply);
        // Before a game that is missing ends the deployment.
        games.problems().forEach(line -> LOG.log(Level.WARNING, line));
        Settings settings = new Reader(List.of(parameters, properties), variables, games).settings();
        variables.ignored().forEach(line -> LOG.log(Level.INFO, line));
        return settings;
    }

    /** @param sources by a property's name, the first of them first */
    private record Reader(List<Source> sources, EnvironmentVariables variables, Games games) {
        Settings settings() {
            ConfigValues values = new ConfigValues(this::find);
            try {
                return new Settings(
                        RoomOptions.plan(values, games),
                        HostOptions.origins(values),
                        HostOptions.addresses(values),
                        ModerationOptions.read(values),
                        SignInOptions.read(values),
                        DataOptions.readInContainer(values),
                        values.number(HostOptions.DRAIN_SECONDS));
            } catch (ConfigException e) {
                throw wrong(e.option(), String.valueOf(e.value()), e.requirement());
            }
        }

        /** An empty setting is none. */
        private @Nullable String find(String option) {
            String property = named(option);
            return property == null ? variables.find(option) : property;
        }

        private @Nullable String named(String option) {
            for (Source source : sources) {
                String value = source.apply(name(option));
                String clean = value == null ? "" : EnvironmentVariables.clean(option, value);
                if (!clean.isEmpty()) {
                    return clean;
                }
            }
            return null;
        }

        private IllegalArgumentException wrong(String option, String value, String requirement) {
            String name = named(option) == null ? EnvironmentVariables.name(option) : name(option);
            return new IllegalArgumentException(
                    name + " '" + value.replaceAll("[\\p{Cntrl}]+", " ") + "': " + requirement);
        }

        private static String name(String option) {
            return SettingNames.PROPERTIES.of(option);
        }
    }
}
