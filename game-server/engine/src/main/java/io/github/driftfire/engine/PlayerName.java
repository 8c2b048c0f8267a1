package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.Protocol;

/** Makes a name fit to be shown to others out of whatever a client sent. */
final class PlayerName {
    private static final String ANONYMOUS = "Pilot";

    private PlayerName() {}

    /** 1..{@link Protocol#MAX_NAME_CHARS} printable characters without leading, trailing or double spaces. */
    static String clean(String raw) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < raw.length() && name.length() < Protocol.MAX_NAME_CHARS; ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                    name.append(' ');
                }
            } else if (isPrintable(c) && name.length() + Character.charCount(c) <= Protocol.MAX_NAME_CHARS) {
                name.appendCodePoint(c);
            }
        }
        String clean = name.toString().strip();
        return clean.isEmpty() ? ANONYMOUS : clean;
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            // Direction overrides and joiners are FORMAT: they would garble the lines of others.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
