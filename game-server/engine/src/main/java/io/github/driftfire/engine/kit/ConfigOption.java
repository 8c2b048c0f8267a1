package io.github.driftfire.engine.kit;

import java.util.List;
import java.util.function.Predicate;

/**
 * One option of a server or of a game: its name, what values it takes, its default, and one line that says what it sets. The command line, system
 * properties, environment variables and the documentation's tables read it from here.
 *
 * <p>Immutable.
 */
public final class ConfigOption {
    private final String name;
    private final String valueName;
    private final String defaultText;
    private final String description;
    private final String requirement;
    private final Predicate<String> valid;
    private final boolean list;

    private ConfigOption(
            String name,
            String valueName,
            String defaultText,
            String description,
            String requirement,
            Predicate<String> valid,
            boolean list) {
        this.name = name;
        this.valueName = valueName;
        this.defaultText = defaultText;
        this.description = description;
        this.requirement = requirement;
        this.valid = valid;
        this.list = list;
    }

    /** A whole number within bounds, both included. */
    public static ConfigOption number(String name, int defaultValue, int min, int max, String description) {
        return number(name, Integer.toString(defaultValue), min, max, description);
    }

    /** A whole number within bounds, both included, whose default depends on other options. */
    public static ConfigOption number(String name, String defaultText, int min, int max, String description) {
        return new ConfigOption(
                name,
                "number",
                defaultText,
                description,
                "must be a whole number from " + min + " to " + max,
                text -> isWhole(text, min, max),
                false);
    }

    /** One of a few words, the default first. */
    public static ConfigOption word(String name, List<String> words, String description) {
        return new ConfigOption(
                name,
                "word",
                words.get(0),
                description,
                "must be " + String.join(" or ", words),
                List.copyOf(words)::contains,
                false);
    }

    /** @param requirement what a value must be, after "must be" */
    public static ConfigOption text(
            String name, String defaultText, Predicate<String> valid, String requirement, String description) {
        return new ConfigOption(name, "text", defaultText, description, "must be " + requirement, valid, false);
    }

    /**
     * Any number of texts, with commas between them.
     *
     * @param requirement what each must be, after "must be"
     */
    public static ConfigOption list(
            String name, String defaultText, Predicate<String> valid, String requirement, String description) {
        return new ConfigOption(name, "text", defaultText, description, "must be " + requirement, valid, true);
    }

    /** Without dashes or a prefix, such as {@code max-players}. */
    public String name() {
        return name;
    }

    /** What a value is called in a usage message: {@code number}, {@code word} or {@code text}. */
    public String valueName() {
        return valueName;
    }

    /** The default as it is documented; a value of the option, unless it depends on other options. */
    public String defaultText() {
        return defaultText;
    }

    /** One line without a full stop. */
    public String description() {
        return description;
    }

    /** What a right value is, for an error message: "must be a whole number from 10 to 120". */
    public String requirement() {
        return requirement;
    }

    /** Whether the option takes several values. */
    public boolean isList() {
        return list;
    }

    /** Whether a text is a right value; of a list, a right element. */
    public boolean isValid(String text) {
        return valid.test(text);
    }

    private static boolean isWhole(String text, int min, int max) {
        try {
            int value = Integer.parseInt(text);
            return value >= min && value <= max;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
