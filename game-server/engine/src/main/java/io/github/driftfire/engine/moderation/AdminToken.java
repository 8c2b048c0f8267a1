package io.github.driftfire.engine.moderation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret by which an operator is known. Only its hash is kept. Immutable. */
public final class AdminToken {
    static final int MIN_CHARS = 32;
    static final int MAX_CHARS = 256;

    /** There is no operator. */
    public static final AdminToken NONE = new AdminToken("");

    private static final int MAX_FILE_BYTES = 4_096;

    private final boolean exists;
    private final byte[] hash;

    private AdminToken(String token) {
        exists = !token.isEmpty();
        hash = hash(token);
    }

    /**
     * Reads the token from a file: one line.
     *
     * @throws IllegalArgumentException it cannot be read or is no token; the message says what must be, and nothing of the token
     */
    public static AdminToken read(String file) {
        String text;
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_FILE_BYTES) {
                throw new IllegalArgumentException(requirement("is longer"));
            }
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(requirement("is no text in UTF-8"), e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("must be a file that can be read", e);
        }
        return of(text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : text.replaceFirst("\n\\z", ""));
    }

    static AdminToken of(String token) {
        if (token.lines().count() > 1) {
            throw new IllegalArgumentException(requirement("has several lines"));
        }
        if (token.length() < MIN_CHARS || token.length() > MAX_CHARS) {
            throw new IllegalArgumentException(requirement("has " + token.length() + " characters"));
        }
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(requirement("has a character of another kind"));
        }
        return new AdminToken(token);
    }

    private static String requirement(String but) {
        return "must be a file of one line with " + MIN_CHARS + " to " + MAX_CHARS
                + " printable ASCII characters without spaces, and it " + but;
    }

    /** Whether a text is the token; takes as long whatever is wrong with it. */
    public boolean matches(String text) {
        boolean same = MessageDigest.isEqual(hash, hash(text));
        return same && exists;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
