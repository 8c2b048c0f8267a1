package io.github.driftfire.client.golden;

import java.util.NoSuchElementException;

/** The lines of a text, one after another; each ends with a line feed. */
final class Lines {
    private final String text;
    private int at;

    private Lines(String text) {
        this.text = text;
    }

    static Lines of(String text) {
        return new Lines(text);
    }

    boolean hasNext() {
        return at < text.length();
    }

    String next() {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new NoSuchElementException("no whole line from character " + at + " of " + text.length());
        }
        String line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    int number() {
        return Integer.parseInt(next());
    }
}
