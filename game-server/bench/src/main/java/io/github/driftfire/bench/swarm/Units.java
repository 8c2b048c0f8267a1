package io.github.driftfire.bench.swarm;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The option values that have units. */
final class Units {
    private Units() {}

    /** A time such as {@code 75ms}; the unit may be left out. */
    static final class Millis implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return positive(text.endsWith("ms") ? text.substring(0, text.length() - 2) : text, "a time such as 75ms");
        }
    }

    /** A rate such as {@code 100/s} or {@code 200/min}, in events a second; without a unit as well. */
    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            String form = "a rate such as 100/s or 200/min";
            int slash = text.indexOf('/');
            if (slash < 0) {
                return positive(text, form);
            }
            double number = positive(text.substring(0, slash), form);
            return switch (text.substring(slash + 1).toLowerCase(Locale.ROOT)) {
                case "s" -> number;
                case "min" -> number / 60;
                default -> throw new TypeConversionException("'" + text + "' is not " + form);
            };
        }
    }

    private static double positive(String number, String form) {
        try {
            double value = Double.parseDouble(number);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number below zero.
        }
        throw new TypeConversionException("'" + number + "' is not " + form);
    }
}
