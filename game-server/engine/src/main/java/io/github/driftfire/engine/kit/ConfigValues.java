package io.github.driftfire.engine.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that an operator has given to options. Every method throws a {@link ConfigException} for one that cannot be right. */
public final class ConfigValues {
    private final UnaryOperator<@Nullable String> values;

    /** @param values answers an option's value by its name, {@code null} for none; of a list its elements with commas between */
    public ConfigValues(UnaryOperator<@Nullable String> values) {
        this.values = values;
    }

    /** The value of a text or a word; {@code null} if none is given. */
    public @Nullable String find(ConfigOption option) {
        String value = values.apply(option.name());
        if (value != null && !option.isValid(value)) {
            throw new ConfigException(option.name(), value, option.requirement());
        }
        return value;
    }

    /** The same, or the default. */
    public String text(ConfigOption option) {
        String value = find(option);
        return value == null ? option.defaultText() : value;
    }

    /** A number; {@code null} if none is given. */
    public @Nullable Integer findNumber(ConfigOption option) {
        String value = find(option);
        return value == null ? null : Integer.valueOf(value);
    }

    /** The same, or the default, which must be a number. */
    public int number(ConfigOption option) {
        return Integer.parseInt(text(option));
    }

    public boolean flag(ConfigOption option) {
        return ConfigOption.ON.contains(text(option).toLowerCase(Locale.ROOT));
    }

    /** The elements of a list; none if nothing is given. */
    public List<String> list(ConfigOption option) {
        String value = values.apply(option.name());
        List<String> elements = value == null
                ? List.of()
                : Stream.of(value.split(option.separator(), -1)).toList();
        for (String element : elements) {
            if (!option.isValid(element)) {
                throw new ConfigException(option.name(), element, option.requirement());
            }
        }
        return elements;
    }
}
