package io.github.driftfire.standalone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes what is not on the command line from variables: {@code --max-players} from {@code DRIFTFIRE_MAX_PLAYERS}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String PREFIX = "DRIFTFIRE_";

    private final Map<String, String> environment;
    private final String[] args;

    EnvironmentDefaults(Map<String, String> environment, String[] args) {
        this.environment = environment;
        this.args = args.clone();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && supplies(option) ? environment.get(variable(option)) : null;
    }

    /** Whether an option's value comes from the environment. An empty variable is none. */
    boolean supplies(OptionSpec option) {
        String value = environment.get(variable(option));
        return value != null
                && !value.isEmpty()
                && Arrays.stream(option.names())
                        .noneMatch(name -> Arrays.stream(args)
                                .anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "=")));
    }

    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
