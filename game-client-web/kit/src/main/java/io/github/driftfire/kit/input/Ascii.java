package io.github.driftfire.kit.input;

/** Letters of a-z. The JDK's methods know all of Unicode, which makes a script 10 kB larger. */
public final class Ascii {
    private static final int CASE = 'a' - 'A';

    private Ascii() {}

    /** Any other character stays. */
    public static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + CASE) : letter;
    }

    /** Any other character stays. */
    public static char upper(char letter) {
        return letter >= 'a' && letter <= 'z' ? (char) (letter - CASE) : letter;
    }
}
