package io.github.driftfire.kit.page;

import io.github.driftfire.netcode.session.Json;

/** Writes a JSON text, member by member. */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    /** Begins a text with an object. */
    public void begin() {
        out.setLength(0);
        out.append('{');
    }

    /** Ends the text that {@link #begin} began. */
    public String end() {
        close('}');
        out.setLength(out.length() - 1);
        return out.toString();
    }

    /** Begins an object that is a member. */
    public void object(String name) {
        name(name);
        out.append('{');
    }

    /** Begins an object that is a list's element. */
    public void element() {
        out.append('{');
    }

    public void endObject() {
        close('}');
    }

    public void list(String name) {
        name(name);
        out.append('[');
    }

    public void endList() {
        close(']');
    }

    public void text(String name, String value) {
        name(name);
        Json.quote(out, value);
        out.append(',');
    }

    public void flag(String name, boolean value) {
        name(name);
        out.append(value).append(',');
    }

    public void none(String name) {
        name(name);
        out.append("null,");
    }

    /** To three places; {@code null} for what is no number. */
    public void number(String name, double value) {
        name(name);
        if (value == Math.floor(value) && Math.abs(value) < 1e9) {
            out.append((int) value);
        } else if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append("null");
        } else {
            out.append(Browser.text(Math.floor(value * 1000 + 0.5) / 1000));
        }
        out.append(',');
    }

    private void name(String name) {
        out.append('"').append(name).append("\":");
    }

    /** Closes a bracket; the last comma in it is one too many. */
    private void close(char bracket) {
        int last = out.length() - 1;
        if (out.charAt(last) == ',') {
            out.setLength(last);
        }
        out.append(bracket).append(',');
    }
}
