package io.github.driftfire.engine.kit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One option of a server or of a game: its name, what values it takes, its default, and one line that says what it sets. The command line, system
 * properties, environment variables and the documentation's tables read it from here.
 *
 * <p>Immutable.
 */
public final class ConfigOption {
    /** What a flag is set by. */
    static final Set<String> ON = Set.of("true", "yes", "on", "1");

    private static final String COMMA = ",";

    /** A comma before another assignment: the others belong to a value. */
    private static final String COMMA_BETWEEN_ASSIGNMENTS = "\\s*,\\s*(?=[a-z0-9-]+\\.[a-z0-9-]+=)";

    private static final Set<String> OFF = Set.of("false", "no", "off", "0");

    private final String name;
    private final Kind kind;
    private final String valueName;
    private final String defaultText;
    private final String description;
    private final String requirement;
    private final Predicate<String> valid;
    private final String separator;

    /** How a value is read. */
    public enum Kind {
        NUMBER,
        /** One of a few words. */
        WORD,
        TEXT,
        /** Any number of texts. */
        LIST,
        /** True or false. */
        FLAG
    }

    private ConfigOption(
            String name,
            Kind kind,
            String valueName,
            String defaultText,
            String description,
            String requirement,
            Predicate<String> valid,
            String separator) {
        this.name = name;
        this.kind = kind;
        this.valueName = valueName;
        this.defaultText = defaultText;
        this.description = description;
        this.requirement = requirement;
        this.valid = valid;
        this.separator = separator;
    }

    private ConfigOption(
            String name,
            Kind kind,
            String valueName,
            String defaultText,
            String description,
            String requirement,
            Predicate<String> valid) {
        this(name, kind, valueName, defaultText, description, requirement, valid, COMMA);
    }

    /** A whole number within bounds, both included. */
    public static ConfigOption number(String name, int defaultValue, int min, int max, String description) {
        return number(name, Integer.toString(defaultValue), min, max, description);
    }

    /** A whole number within bounds, both included, whose default depends on other options. */
    public static ConfigOption number(String name, String defaultText, int min, int max, String description) {
        return new ConfigOption(
                name,
                Kind.NUMBER,
                "number",
                defaultText,
                description,
                "must be a whole number from " + min + " to " + max,
                text -> isWhole(text, min, max));
    }

    /** One of a few words, in letters of any case. */
    public static ConfigOption word(String name, String defaultWord, List<String> words, String description) {
        String all = String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
        return new ConfigOption(
                name,
                Kind.WORD,
                "word",
                defaultWord,
                description,
                "must be " + all,
                text -> words.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** On or off; off unless it is set. */
    public static ConfigOption flag(String name, String description) {
        return new ConfigOption(
                name,
                Kind.FLAG,
                "true|false",
                "false",
                description,
                "must be true or false",
                text -> ON.contains(text.toLowerCase(Locale.ROOT)) || OFF.contains(text.toLowerCase(Locale.ROOT)));
    }

    /**
     * @param valueName what a value is called in a usage message, such as {@code folder}
     * @param requirement what a value must be, after "must be"
     */
    public static ConfigOption text(
            String name,
            String valueName,
            String defaultText,
            Predicate<String> valid,
            String requirement,
            String description) {
        return new ConfigOption(name, Kind.TEXT, valueName, defaultText, description, "must be " + requirement, valid);
    }

    /**
     * Any number of texts, with commas between them.
     *
     * @param valueName what an element is called in a usage message, such as {@code room}
     * @param requirement what each must be, after "must be"
     */
    public static ConfigOption list(
            String name,
            String valueName,
            String defaultText,
            Predicate<String> valid,
            String requirement,
            String description) {
        return new ConfigOption(name, Kind.LIST, valueName, defaultText, description, "must be " + requirement, valid);
    }

    /** Any number of assignments of the form {@code group.name=value}, with commas between them; a value may contain commas as well. */
    static ConfigOption assignments(String name, String valueName, String description) {
        return new ConfigOption(
                name,
                Kind.LIST,
                valueName,
                "none",
                description,
                "must be of the form " + valueName,
                text -> text.matches("[a-z0-9-]+\\.[a-z0-9-]+=.*"),
                COMMA_BETWEEN_ASSIGNMENTS);
    }

    /** Without dashes or a prefix, such as {@code max-players}. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** What a value is called in a usage message, such as {@code number}. */
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
        return kind == Kind.LIST;
    }

    /** What stands between the elements of a list, as a regular expression. */
    public String separator() {
        return separator;
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
