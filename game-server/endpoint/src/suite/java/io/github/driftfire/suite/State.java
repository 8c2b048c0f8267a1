package io.github.driftfire.suite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code window.driftfire.state()} answered at one moment. */
public record State(Map<String, @Nullable Object> fields) {
    public String phase() {
        return text("phase");
    }

    public boolean flies() {
        return phase().equals("playing") && has("x");
    }

    /** Whether a live room is behind the first screen. */
    public boolean hasBackground() {
        return phase().equals("name") && has("frames") && whole("frames") > 0;
    }

    public boolean has(String field) {
        return fields.get(field) != null;
    }

    public String text(String field) {
        return String.valueOf(fields.get(field));
    }

    public boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    public double number(String field) {
        if (fields.get(field) instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("no number " + field + " in " + fields);
    }

    public int whole(String field) {
        return (int) number(field);
    }

    /** The elements of a list; none where there is no such list. */
    @SuppressWarnings("unchecked")
    public List<State> list(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .map(each -> new State((Map<String, @Nullable Object>) each))
                        .toList()
                : List.of();
    }

    /** What is described by several fields. */
    @SuppressWarnings("unchecked")
    public State part(String field) {
        if (fields.get(field) instanceof Map<?, ?> part) {
            return new State((Map<String, @Nullable Object>) part);
        }
        throw new AssertionError("no " + field + " in " + fields);
    }

    /** A field of the own avatar's predicted row. */
    public int own(String field) {
        return part("own").whole(field);
    }

    /** The entities of a kind that are drawn: x and y in units as drawn, own, and their rows. */
    public List<State> drawn(String kind) {
        return part("kinds").list(kind).stream().filter(each -> each.has("x")).toList();
    }

    /** The name of a player, by number. */
    public String name(int player) {
        return part("names").text(Integer.toString(player));
    }

    /** Whether the own avatar is named so. */
    public boolean fliesAs(String name) {
        return flies() && name(whole("player")).equals(name);
    }

    /** Whether the own ship is there and does not move. */
    public boolean rests() {
        return has("own") && own("vx") == 0 && own("vy") == 0;
    }

    /** Own ship's distance to a thing, in units. */
    public double distance(State thing) {
        return Math.hypot(thing.number("x") - number("x"), thing.number("y") - number("y"));
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
