package io.github.driftfire.client.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
    private final List<String> heard = new ArrayList<>();
    private final Cues cues = new Cues(new Cues.Listener() {
        @Override
        public void levelReached() {
            heard.add("level");
        }

        @Override
        public void upgradeChosen() {
            heard.add("upgrade");
        }

        @Override
        public void counted(int left) {
            heard.add("count " + left);
        }

        @Override
        public void roundOver(boolean won) {
            heard.add(won ? "won" : "over");
        }
    });

    @Test
    void soundsForNothingThatWasThere() {
        cues.ship(4, 3);
        cues.result(2, true);
        assertEquals(List.of(), heard);
    }

    @Test
    void soundsOnceForALevelAndAnUpgrade() {
        cues.ship(0, 0);
        cues.ship(1, 0);
        cues.ship(1, 0);
        cues.ship(1, 1);
        cues.ship(1, 1);
        assertEquals(List.of("level", "upgrade"), heard);
    }

    @Test
    void beginsAnewWithANewShip() {
        cues.ship(5, 5);
        cues.ship(2, 0);
        cues.ship(3, 1);
        assertEquals(List.of("upgrade", "level"), heard);
    }

    @Test
    void countsTheLastFiveSecondsOnceEach() {
        for (int tenths = 80; tenths >= 0; tenths--) {
            cues.seconds((tenths + 9) / 10);
        }
        assertEquals(List.of("count 5", "count 4", "count 3", "count 2", "count 1"), heard);
    }

    @Test
    void soundsForEachResult() {
        cues.result(0, false);
        cues.result(1, true);
        cues.result(1, true);
        cues.result(2, false);
        assertEquals(List.of("won", "over"), heard);
    }

    @Test
    void soundsForNothingOfAnotherMatch() {
        cues.result(0, false);
        cues.ship(0, 0);
        cues.begin();
        cues.result(3, true);
        cues.ship(3, 1);
        assertEquals(List.of(), heard);
    }
}
