package io.github.driftfire.engine.kit;

import org.jspecify.annotations.Nullable;

/** An option's value cannot be right. */
public final class ConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String option;
    private final @Nullable String value;
    private final String requirement;

    /**
     * @param option its name, without dashes or a prefix
     * @param value as it was given; {@code null} where it must not be shown. What an address has before an @, or behind {@code password=}, is not
     *     shown
     * @param requirement what would be right: "must be a game that is there: arena, orbs"
     */
    public ConfigException(String option, @Nullable String value, String requirement) {
        super(option + (value == null ? "" : " '" + shown(value) + "'") + ": " + requirement);
        this.option = option;
        this.value = value == null ? null : shown(value);
        this.requirement = requirement;
    }

    private static String shown(String value) {
        return value.replaceAll("//[^/]*@", "//...@").replaceAll("(?i)(password=)[^&]*", "$1...");
    }

    public String option() {
        return option;
    }

    public @Nullable String value() {
        return value;
    }

    public String requirement() {
        return requirement;
    }
}
