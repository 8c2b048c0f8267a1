package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.AddressSettings;
import io.github.driftfire.endpoint.ClientAddresses;
import io.github.driftfire.endpoint.OriginPolicy;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The options' values, and what is right for each. */
final class Converters {
    private Converters() {}

    /** A whole number within bounds. */
    private abstract static class Whole implements ITypeConverter<Integer> {
        private final int least;
        private final int most;

        Whole(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public Integer convert(String text) {
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Answered below, like a number out of bounds.
            }
            throw new TypeConversionException("must be a whole number from " + least + " to " + most);
        }
    }

    static final class Port extends Whole {
        Port() {
            super(0, 65_535);
        }
    }

    static final class PerAddress extends Whole {
        PerAddress() {
            super(0, AddressSettings.MOST);
        }
    }

    /** A text of a certain form. */
    private abstract static class Text implements ITypeConverter<String> {
        private final Predicate<String> right;
        private final String requirement;

        Text(Predicate<String> right, String requirement) {
            this.right = right;
            this.requirement = requirement;
        }

        @Override
        public String convert(String text) {
            if (right.test(text)) {
                return text;
            }
            throw new TypeConversionException(requirement);
        }
    }

    static final class Host extends Text {
        Host() {
            super(text -> !text.isBlank(), "must be a host name or an address");
        }
    }

    static final class Origin extends Text {
        Origin() {
            super(OriginPolicy::isOrigin, "must be an origin such as https://play.example.com");
        }
    }

    static final class TrustedProxy extends Text {
        TrustedProxy() {
            super(ClientAddresses::isRange, "must be an address or a network such as 10.0.0.0/8");
        }
    }

    static final class Switch implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on", "1" -> true;
                case "false", "no", "off", "0" -> false;
                default -> throw new TypeConversionException("must be true or false");
            };
        }
    }

    static final class LogLevel implements ITypeConverter<System.Logger.Level> {
        @Override
        public System.Logger.Level convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "error" -> System.Logger.Level.ERROR;
                case "warning" -> System.Logger.Level.WARNING;
                case "info" -> System.Logger.Level.INFO;
                case "debug" -> System.Logger.Level.DEBUG;
                default -> throw new TypeConversionException("must be error, warning, info or debug");
            };
        }
    }
}
