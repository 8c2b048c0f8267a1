package io.github.driftfire.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.Protocol;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlayerNameTest {
    @Test
    void leavesAnOrdinaryNameAlone() {
        for (String name : new String[] {"Ada", "Ada Lovelace", "Żółć", "Ωmega", "山田太郎", "عمر", "O'Neil-7"}) {
            assertEquals(name, PlayerName.clean(name));
        }
    }

    @Test
    void trimsAndJoinsSpaces() {
        assertEquals("A B", PlayerName.clean("  A \t\n\u00a0\u3000 B  "));
        assertEquals("ABCDEFGHIJKLMNO", PlayerName.clean("ABCDEFGHIJKLMNO P"), "no space left at the cut");
    }

    @Test
    void cutsAtSixteenCharactersAndNotWithinOne() {
        assertEquals("abcdefghijklmnop", PlayerName.clean("abcdefghijklmnopq"));
        assertEquals("\uD83D\uDE80".repeat(8), PlayerName.clean("\uD83D\uDE80".repeat(20)));
        assertEquals("a" + "\uD83D\uDE80".repeat(7), PlayerName.clean("a" + "\uD83D\uDE80".repeat(20)));
    }

    @Test
    void namesTheNameless() {
        for (String raw : new String[] {
            "",
            " ",
            "\u0000\u0007",
            "\u202e",
            "\u3164\u3164",
            "\u2800",
            "\uD83D",
            "\u0301",
            "\u200b\u200b",
            "\ufe0f",
            "\u034f",
            "\u115f",
            "\u0301\u0302",
            "\ud834\udd59",
            "\udb40\udc41\udb40\udc7f",
            "\u180b"
        }) {
            assertEquals("Pilot", PlayerName.clean(raw), "for " + escaped(raw));
        }
    }

    @Test
    void dropsWhatGarblesTheLinesOfOthers() {
        assertEquals("evil", PlayerName.clean("e\u202ev\u2066i\u200dl\u200f\ufeff"), "direction overrides and joiners");
        assertEquals("ab", PlayerName.clean("a\u0000\u001b\u0085b"), "control characters");
        assertEquals("ab", PlayerName.clean("a\ue000\uD83Db\udfff"), "private use, half characters");
        assertEquals("a b", PlayerName.clean("a\u3164\u115f\uffa0b"), "fillers that look like nothing");
    }

    @Test
    void writesWhatDiffersInFormOnlyInTheUsualForm() {
        assertEquals("Ada 7", PlayerName.clean("\uff21\uff44\uff41\u3000\uff17"), "full width");
        assertEquals("Ada", PlayerName.clean("\ud835\udc00\ud835\udc1d\ud835\udc1a"), "mathematical letters");
        assertEquals("\u00c5sa", PlayerName.clean("A\u200b\u030asa"), "an accent behind what is not shown");
        assertEquals(16, PlayerName.clean("\ufdfa".repeat(64)).length(), "a character that is eighteen");
    }

    @Test
    void keepsAccentsButNotTowersOfThem() {
        assertEquals("\u00f1\u0301\u0302", PlayerName.clean("n\u0303\u0301\u0302\u0304\u0305"));
        assertEquals("ab", PlayerName.clean("\u0301ab"), "an accent on nothing");
    }

    @Test
    void cleansAnythingToSomethingThatStaysClean() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                raw.append((char) (random.nextBoolean() ? random.nextInt(0x300) : random.nextInt(0x10000)));
            }
            String clean = PlayerName.clean(raw.toString());
            assertTrue(
                    !clean.isEmpty() && clean.length() <= Protocol.MAX_NAME_CHARS,
                    () -> clean.length() + " characters from " + escaped(raw.toString()));
            assertEquals(clean, PlayerName.clean(clean), () -> "cleaned twice: " + escaped(raw.toString()));
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
        return out.toString();
    }
}
