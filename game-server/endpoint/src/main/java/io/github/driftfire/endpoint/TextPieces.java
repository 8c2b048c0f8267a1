package io.github.driftfire.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * A text that comes in pieces, up to a bound. In pieces, because WildFly counts a text's fragments no more once it has waited for one, and Liberty
 * counts none: it would gather for as long as they come.
 *
 * <p>Owned by whichever thread delivers a session's messages, one after another.
 */
final class TextPieces {
    private final int maxChars;
    private volatile @Nullable StringBuilder begun;

    TextPieces(int maxChars) {
        this.maxChars = maxChars;
    }

    /** Whether the text would be too long with one more piece; it is forgotten then. */
    boolean exceeds(String piece) {
        StringBuilder before = begun;
        boolean tooLong = piece.length() + (before == null ? 0 : before.length()) > maxChars;
        if (tooLong) {
            begun = null;
        }
        return tooLong;
    }

    /** The text that a piece completes; {@code null} while there are more to come. */
    @Nullable
    String add(String piece, boolean last) {
        StringBuilder before = begun;
        if (last) {
            begun = null;
            return before == null ? piece : before.append(piece).toString();
        }
        begun = before == null ? new StringBuilder(piece) : before.append(piece);
        return null;
    }

    /** Forgets what has come of a text. */
    void clear() {
        begun = null;
    }
}
