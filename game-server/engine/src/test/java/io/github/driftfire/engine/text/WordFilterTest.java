package io.github.driftfire.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordFilterTest {
    private static final WordFilter FILTER = new WordFilter(
            List.of("drat", "blast*", "*heck", "*darn*", "boo", "\u0433\u0430\u0434", "*\u574f\u86cb*", "1337"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drat",
                "DRAT",
                "Dr\u00e4t",
                "d\u0280\u0430t",
                "\uff24\uff32\uff21\uff34",
                "dr4t",
                "dr@t",
                "draaaat",
                "ddrraatt",
                "d.r.a.t",
                "d-r_a*t",
                "d r a t",
                "d  r  a  t",
                "d. r. a. t",
                "dr.at",
                "d.rat",
                "d\u0433at",
                "\u13a0rat",
                "blast",
                "blasted",
                "bl\u00e1sting",
                "b.l.a.s.t.e.d",
                "heck",
                "whatheck",
                "darn",
                "godarnit",
                "boo",
                "booo",
                "b00",
                "\u0413\u0410\u0414",
                "1337",
                "drat!",
                "\"drat\"",
                "drat,drat"
            })
    void findsAWordThroughADisguise(String text) {
        assertTrue(FILTER.matches(text), () -> text + " becomes " + FILTER.replace(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dratted",
                "hydrat",
                "d rat",
                "dr at",
                "the rat",
                "bo",
                "bow",
                "sandblast it",
                "checked",
                "b o",
                "",
                "!!!",
                "42",
                "d r a",
                "drai",
                "I do rate it",
                "barn",
                "an old.rat sat"
            })
    void leavesInnocentWordsAlone(String text) {
        assertSame(text, FILTER.replace(text));
    }

    @Test
    void replacesTheWordAndNothingElse() {
        assertEquals("Oh ****, a hydrat!", FILTER.replace("Oh DR\u00c4T, a hydrat!"));
        assertEquals("so * * * * it", FILTER.replace("so d r a t it"));
        assertEquals("so ******* it", FILTER.replace("so d.r.a.t it"));
        assertEquals("******** ****!", FILTER.replace("godarnit drat!"));
        assertEquals("\ud83d\ude80 **** \ud83d\ude80", FILTER.replace("\ud83d\ude80 drat \ud83d\ude80"));
        assertEquals(
                "\u4f60****", FILTER.replace("\u4f60\u574f\u86cb\u574f\u86cb").replaceAll("^\\*", "\u4f60"));
    }

    @Test
    void aNumberIsNoWordUnlessItIsListed() {
        WordFilter filter = new WordFilter(List.of("oat", "55"));
        assertFalse(filter.matches("047"), "digits that could stand for letters");
        assertTrue(filter.matches("0at"), "a digit among letters");
        assertTrue(filter.matches("55"), "a listed number");
    }

    @Test
    void aDoubleLetterOfTheListMustBeDouble() {
        WordFilter filter = new WordFilter(List.of("boot"));
        assertFalse(filter.matches("bot"), "one letter less");
        assertTrue(filter.matches("booot"), "one more");
        assertTrue(filter.matches("b o o t"), "letter by letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "**", "a", "a*b", "*a*", "..", "abcdefghijklmnopqrstuvwxyzabcdefghijklm"})
    void whatIsNoWordIsRefused(String entry) {
        assertFalse(WordFilter.isWord(entry), entry);
        assertThrows(IllegalArgumentException.class, () -> new WordFilter(List.of(entry)));
    }

    @ParameterizedTest
    @CsvSource({
        "Admin, \u0410dmin",
        "Admin, \u13aadmin",
        "paypal, \u0440\u0430ypal",
        "mike, rnike",
        "Ada, AD\u0410",
        "Zo\u00eb, Zoe",
        "cool, c\u0585\u0585l",
        "Lisa, \ua4e1isa"
    })
    void theTableHasLettersThatLookAlike(String name, String other) {
        assertEquals(TextSkeleton.of(name), TextSkeleton.of(other), () -> name + " and " + other);
    }

    @Test
    void anyTextIsReadWithoutHarm() {
        Rng random = new Rng(3);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String word =
                    (random.oneIn(4) ? "*" : "") + letters(random, 2 + random.below(8)) + (random.oneIn(4) ? "*" : "");
            words.add(word);
        }
        WordFilter filter = new WordFilter(words);
        int replaced = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 120) {
                int kind = random.below(6);
                text.append(
                        kind < 3
                                ? letters(random, 1 + random.below(kind * 4 + 1))
                                : kind == 3 ? " " : Character.toString(random.below(3) << 16 | random.below(0x10000)));
            }
            String clean = VisibleText.clean(text.toString(), 120);
            String shown = filter.replace(clean);
            assertEquals(clean.length(), shown.length(), "characters");
            replaced += shown.equals(clean) ? 0 : 1;
        }
        assertTrue(replaced > 100, "texts with a word: " + replaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b ", "a.b.", "ab", "a a ", "a.bb", "abababab "})
    void aHostileTextIsReadInFewSteps(String part) {
        WordFilter filter =
                new WordFilter(List.of("*" + "ab".repeat(16), "ab".repeat(15) + "x*", "*" + "ba".repeat(16) + "*"));
        String text = part.repeat(60).substring(0, 120);
        int steps = filter.scan(text).steps();
        assertTrue(steps <= 120 * WordFilter.MAX_LETTERS, () -> "look-ups for " + text + ": " + steps);
    }

    private static String letters(Rng random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('a' + random.below(26)));
        }
        return letters.toString();
    }
}
