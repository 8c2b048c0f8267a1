package io.github.driftfire.engine.sessions;

/** How an operator names and gives a setting, for messages that name one. */
public enum SettingNames {
    /** Of the jar: {@code --origin https://play.example.com}. */
    OPTIONS("--", " "),
    /** Of the web application: {@code driftfire.origin=https://play.example.com}. */
    PROPERTIES("driftfire.", "=");

    private final String prefix;
    private final String separator;

    SettingNames(String prefix, String separator) {
        this.prefix = prefix;
        this.separator = separator;
    }

    /** @param setting such as {@code max-per-address} */
    public String of(String setting) {
        return prefix + setting;
    }

    public String of(String setting, String value) {
        return prefix + setting + separator + value;
    }
}
