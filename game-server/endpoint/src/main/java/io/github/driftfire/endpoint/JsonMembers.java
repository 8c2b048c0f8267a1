package io.github.driftfire.endpoint;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The members of a client's message. JSON-B alone makes a text of any number and null of anything that is missing; here a wrong one is named.
 * One that is {@code null} counts as missing.
 */
final class JsonMembers {
    private static final String NUMBER = "a whole number";

    private final JsonObject object;
    private final String whose;

    /** @param whose such as "A hello" */
    JsonMembers(JsonObject object, String whose) {
        this.object = object;
        this.whose = whose;
    }

    String text(String member) {
        String text = textOrNull(member);
        if (text == null) {
            throw missing(member);
        }
        return text;
    }

    @Nullable
    String textOrNull(String member) {
        JsonValue value = present(member);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new WrongMemberException(whose + "'s '" + member + "' is a text");
    }

    int number(String member) {
        return number(member, NUMBER);
    }

    /** @param requirement what it must be, after "is" */
    int number(String member, String requirement) {
        Integer number = numberOrNull(member, requirement);
        if (number == null) {
            throw missing(member);
        }
        return number;
    }

    @Nullable
    Integer numberOrNull(String member) {
        return numberOrNull(member, NUMBER);
    }

    /**
     * A number of any size may be written; one that is no {@code int} is refused before it is expanded.
     *
     * @param requirement what it must be, after "is"
     */
    @Nullable
    Integer numberOrNull(String member, String requirement) {
        JsonValue value = present(member);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                // Answered below, like what is no number.
            }
        }
        throw new WrongMemberException(whose + "'s '" + member + "' is " + requirement);
    }

    boolean flag(String member) {
        JsonValue value = present(member);
        if (value == null) {
            throw missing(member);
        }
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new WrongMemberException(whose + "'s '" + member + "' is true or false");
        };
    }

    private WrongMemberException missing(String member) {
        return new WrongMemberException(whose + " needs '" + member + "'");
    }

    private @Nullable JsonValue present(String member) {
        JsonValue value = object.get(member);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }
}
