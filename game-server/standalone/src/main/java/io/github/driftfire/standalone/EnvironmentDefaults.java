package io.github.driftfire.standalone;

import io.github.driftfire.engine.kit.EnvironmentVariables;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes what is not on the command line from {@link EnvironmentVariables}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private final EnvironmentVariables variables;
    private final String[] args;

    EnvironmentDefaults(Map<String, String> environment, String[] args) {
        this.variables = new EnvironmentVariables(environment::get);
        this.args = args.clone();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && !isGiven(option) ? variables.find(name(option)) : null;
    }

    /** Whether an option's value comes from the environment. */
    boolean supplies(OptionSpec option) {
        return !isGiven(option) && variables.find(name(option)) != null;
    }

    /** A line for the log about each variable that is no setting. */
    Collection<String> ignored() {
        return variables.ignored();
    }

    static String variable(OptionSpec option) {
        return EnvironmentVariables.name(name(option));
    }

    private boolean isGiven(OptionSpec option) {
        return Arrays.stream(option.names())
                .anyMatch(name -> Arrays.stream(args)
                        .anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "=")));
    }

    private static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }
}
