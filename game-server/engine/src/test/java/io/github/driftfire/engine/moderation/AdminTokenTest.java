package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdminTokenTest {
    private static final String TOKEN = "0123456789abcdef0123456789ABCDEF";

    @TempDir
    Path folder;

    private AdminToken read(String content) throws IOException {
        Path file = folder.resolve("token");
        Files.writeString(file, content);
        return AdminToken.read(file.toString());
    }

    @Test
    void readsOneLineWithAnyEnd() throws IOException {
        assertTrue(read(TOKEN).matches(TOKEN), "no end");
        assertTrue(read(TOKEN + "\n").matches(TOKEN), "a line feed");
        assertTrue(read(TOKEN + "\r\n").matches(TOKEN), "a carriage return");
        assertFalse(read(TOKEN).matches(TOKEN + " "), "more");
        assertFalse(read(TOKEN).matches(""), "nothing");
    }

    @Test
    void withoutATokenNothingMatches() {
        assertFalse(AdminToken.NONE.matches(""));
        assertFalse(AdminToken.NONE.matches(TOKEN));
    }

    @Test
    void saysWhatIsWrongButNotTheToken() {
        assertWrong(TOKEN.substring(1), "has 31 characters");
        assertWrong("x".repeat(257), "has 257 characters");
        assertWrong("", "has 0 characters");
        assertWrong(TOKEN + "\n" + TOKEN, "has several lines");
        assertWrong(TOKEN + "\u00e9", "has a character of another kind");
        assertWrong(TOKEN.replace('0', ' '), "has a character of another kind");
        assertWrong("x".repeat(5_000), "is longer");
        IllegalArgumentException missing = assertThrows(
                IllegalArgumentException.class,
                () -> AdminToken.read(folder.resolve("none").toString()));
        assertEquals("must be a file that can be read", missing.getMessage());
    }

    private void assertWrong(String content, String but) {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> read(content));
        assertEquals(
                "must be a file of one line with 32 to 256 printable ASCII characters without spaces, and it " + but,
                wrong.getMessage());
    }
}
