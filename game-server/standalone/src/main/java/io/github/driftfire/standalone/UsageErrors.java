package io.github.driftfire.standalone;

import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Error messages of the command line: one line that names the setting, its value, and what would be right. */
final class UsageErrors {
    private UsageErrors() {}

    static String about(ParameterException problem, EnvironmentDefaults defaults) {
        if (problem.getArgSpec() instanceof OptionSpec option
                && problem.getCause() instanceof TypeConversionException mismatch) {
            String setting = defaults.supplies(option) ? EnvironmentDefaults.variable(option) : option.longestName();
            String value = problem.getValue() == null ? "" : " '" + oneLine(problem.getValue()) + "'";
            return line(setting + value + ": " + mismatch.getMessage());
        }
        String more = problem instanceof UnmatchedArgumentException ? "; --help lists the options" : "";
        return line(oneLine(String.valueOf(problem.getMessage())) + more);
    }

    /** The address cannot be bound. */
    static String about(Options options, IOException problem) {
        boolean inUse = problem instanceof BindException
                && String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
        return inUse
                ? line("--port '" + options.port() + "': must be a port that is free, and this one is in use")
                : line("--host '" + options.host() + "': must be an address of this machine ("
                        + oneLine(String.valueOf(problem.getMessage())) + ")");
    }

    static String line(String message) {
        return "driftfire: " + message;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }
}
