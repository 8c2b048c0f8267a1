package io.github.driftfire.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.model.protocol.Protocol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UniqueNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ada, ada",
        "Ada, A da",
        "Ada, A.d-a",
        "Ada, \u0410d\u0430",
        "Ada, \u0391da",
        "Ada, \u00c1d\u00e0",
        "Vesper, Ve\u0455per",
        "Nova, \u039dova",
        "Orrin, 0rrin",
        "Halley, HaI1ey",
        "Will, WiII",
        "Marlow, rnarlow",
        "Wren, VVren",
        "Pascal, \u0420\u0430\u0455\u0441\u0430\u04cf",
        "Lukasz, \u0141ukasz",
        "Bor, B\u00f8r",
        "Hana, \u041dana",
    })
    void findsThatOneNameCanBeTakenForAnother(String name, String imitation) {
        assertEquals(TextSkeleton.of(name), TextSkeleton.of(imitation), () -> name + " and " + imitation);
        assertEquals(
                PlayerName.clean(imitation) + " 2",
                UniqueName.of(PlayerName.clean(imitation), Set.of(TextSkeleton.of(name))));
    }

    @ParameterizedTest
    @CsvSource({"Ada, Adam", "Bob, Rob", "w1, w2", "w10, w100", "\u5c71\u7530, \u5c71\u672c", "!!!, ???"})
    void leavesDifferentNamesAlone(String name, String other) {
        assertNotEquals(TextSkeleton.of(name), TextSkeleton.of(other));
        assertEquals(other, UniqueName.of(other, Set.of(TextSkeleton.of(name))));
    }

    @Test
    void numbersWithinSixteenCharacters() {
        Set<String> taken = Set.of(TextSkeleton.of("abcdefghijklmnop"), TextSkeleton.of("abcdefghijklmn 2"));
        assertEquals("abcdefghijklmn 3", UniqueName.of("abcdefghijklmnop", taken));
        String rockets = "\ud83d\ude80".repeat(8);
        assertEquals("\ud83d\ude80".repeat(7) + " 2", UniqueName.of(rockets, Set.of(TextSkeleton.of(rockets))));
    }

    /** The shortcut for many equal names must agree with the definition: the lowest number whose skeleton is free. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pilot",
                "abcdefghijklmnop",
                "!!!",
                "????????????????",
                "VVVVVVVVVVVVVVVV",
                "rnrnrnrnrnrnrnr",
                "\u00c1\u0301\u00c1\u0301",
                "\u0635\u0644\u0649 \u0627\u0644\u0644\u0647",
                "1",
                "v 2",
            })
    void givesAThousandEqualNamesTheLowestFreeNumbers(String name) {
        Set<String> taken = new HashSet<>(Set.of(TextSkeleton.of(name)));
        for (int number = 2; number <= 1000; number++) {
            String unique = UniqueName.of(name, taken);
            assertTrue(unique.endsWith(" " + number), unique);
            assertTrue(unique.length() <= Protocol.MAX_NAME_CHARS, unique);
            assertTrue(taken.add(TextSkeleton.of(unique)), unique + " can be taken for another");
        }
        assertEquals(1000, taken.size(), "names");
    }

    @Test
    void aHundredThousandNamesThatAreTakenAreNotCounted() {
        AtomicInteger asked = new AtomicInteger();
        Set<String> taken = new HashSet<>(Set.of(TextSkeleton.of("Ada")));
        for (int number = 2; number <= 100_000; number++) {
            taken.add(TextSkeleton.of("Ada " + number));
        }
        String unique = UniqueName.of("Ada", skeleton -> {
            asked.getAndIncrement();
            return taken.contains(skeleton);
        });
        assertEquals("Ada 100001", unique);
        assertTrue(asked.get() <= 50, () -> "asked " + asked);
    }

    @Test
    void tellsPlayersOfARoomApartAndFromItsBots() {
        Stage stage = new Stage(8, game -> game.reserved = List.of("Vesper"));
        stage.seat("Ada");
        Stage.Player imitator = stage.seat("\u0410da");
        stage.seat("ADA");
        stage.seat("ve5per");
        stage.seat("VESPER");
        imitator.session().left();
        stage.tick();
        stage.seat("Ada");
        assertEquals(
                List.of(
                        "join 0 Ada",
                        "join 1 \u0410da 2",
                        "join 2 ADA 3",
                        "join 3 ve5per",
                        "join 4 VESPER 2",
                        "leave 1",
                        "join 1 Ada 2"),
                stage.game.events);
    }

    @Test
    void keepsANameThroughAResume() {
        Stage stage = new Stage(4);
        Stage.Player ada = stage.seat("Ada");
        ada.session().closed();
        stage.tick();
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        assertNull(again.line().closedWith(), "who came back");
        assertEquals(List.of("join 0 Ada"), stage.game.events);
    }
}
