package io.github.driftfire.client.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.kit.input.HeldKeys;
import io.github.driftfire.kit.input.KeyDispatch;
import io.github.driftfire.kit.input.KeyStroke;
import io.github.driftfire.kit.input.KeyStroke.Target;
import io.github.driftfire.kit.input.Keyboard;
import io.github.driftfire.model.arena.Ship;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private final Stick stick = new Stick();
    private int mutes;
    private int panels;
    private final KeyDispatch keys = new KeyDispatch(stick, new HeldKeys(stick), new Keyboard.Commands() {
        @Override
        public void toggleSound() {
            mutes++;
        }

        @Override
        public void toggleNetworkPanel() {
            panels++;
        }
    });

    @BeforeEach
    void fly() {
        keys.playing(true);
    }

    private static KeyStroke key(String code) {
        return key(code, code.startsWith("Key") ? code.substring(3) : code, Target.PAGE);
    }

    private static KeyStroke key(String code, String key, Target target) {
        return new KeyStroke(code, key, false, code.startsWith("Shift"), false, false, false, target);
    }

    private static KeyStroke repeated(String code) {
        return new KeyStroke(code, code, true, false, false, false, false, Target.PAGE);
    }

    private static KeyStroke with(String code, boolean shift, boolean meta) {
        return new KeyStroke(code, code, false, shift, false, false, meta, Target.PAGE);
    }

    private int held() {
        stick.taken();
        return stick.controls();
    }

    @ParameterizedTest
    @CsvSource({"KeyA,ArrowLeft", "KeyD,ArrowRight", "KeyW,ArrowUp", "ShiftLeft,KeyQ"})
    void holdsAnActionUntilTheLastOfItsKeysIsReleased(String one, String other) {
        keys.down(key(one));
        keys.down(with(other, one.startsWith("Shift"), false));
        int control = held();
        keys.up(with(one, other.startsWith("Shift"), false));
        assertEquals(control, held(), "the other key still holds");
        keys.up(key(other));
        assertEquals(0, held());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KeyW", "KeyA", "KeyD", "Space", "KeyE", "KeyQ", "ArrowUp", "ArrowLeft"})
    void letsGoOfAKeyWhoseReleaseCommandKeepsBack(String code) {
        keys.down(key(code));
        assertTrue(held() != 0);
        keys.down(with("MetaLeft", false, true));
        assertEquals(0, held(), "Command goes down: from here on no release of another key arrives");
        keys.up(with("MetaLeft", false, false));
        assertEquals(0, held());
    }

    @Test
    void letsGoOfAKeyThatWasPressedDuringCommand() {
        keys.down(with("MetaLeft", false, true));
        assertFalse(keys.down(with("KeyW", false, true)), "a shortcut of the browser");
        assertEquals(0, held());
        keys.up(with("MetaLeft", false, false));
        assertEquals(0, held());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheStateOfShiftFromTheNextEvent(boolean down) {
        keys.down(key("ShiftLeft"));
        keys.down(with("ShiftRight", true, false));
        assertEquals(Ship.BOOST, held());
        KeyStroke next = with("KeyD", false, false);
        if (down) {
            keys.down(next);
        } else {
            keys.up(next);
        }
        assertEquals(0, held() & Ship.BOOST, "no Shift is down any more");
    }

    @Test
    void holdsAKeyAgainThatTheKeyboardRepeats() {
        keys.down(key("KeyW"));
        keys.releaseAll();
        assertEquals(0, held());
        keys.down(repeated("KeyW"));
        assertEquals(Ship.THRUST, held());
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"CONTROL", "TEXT"})
    void leavesKeysToWhatHasTheFocus(Target target) {
        for (String code : new String[] {"ArrowLeft", "ArrowRight", "ArrowUp", "Space", "KeyW"}) {
            assertFalse(keys.down(key(code, code, target)), code + " is not used up");
            assertEquals(0, held(), code);
        }
    }

    @Test
    void releasesAKeyThoughTheFocusHasMovedMeanwhile() {
        keys.down(key("KeyW"));
        keys.up(key("KeyW", "w", Target.TEXT));
        assertEquals(0, held());
    }

    @Test
    void letsGoOfEverythingWhenTheFlightEnds() {
        keys.down(key("KeyW"));
        keys.down(key("Space"));
        keys.playing(false);
        assertEquals(0, held());
        keys.playing(true);
        keys.up(key("KeyW"));
        assertEquals(0, held());
    }

    @ParameterizedTest
    @CsvSource({
        "KeyM,m,1,QWERTY",
        "KeyM,M,1,with the capitals' lock",
        "Semicolon,m,1,AZERTY",
        "KeyM,',',0,AZERTY: there it writes a comma",
        "KeyM,ь,1,Russian: no Latin letter",
        "KeyM,צ,1,Hebrew",
        "KeyM,Process,1,an input method",
        "KeyV,м,0,Russian: looks like an m and is none"
    })
    void mutesByTheLetterOfTheLayout(String code, String key, int expected, String layout) {
        keys.down(key(code, key, Target.PAGE));
        assertEquals(expected, mutes, layout);
    }

    @Test
    void steersByPlacesWhateverTheLayoutWritesThere() {
        keys.down(key("KeyW", "z", Target.PAGE));
        keys.down(key("KeyA", "q", Target.PAGE));
        assertEquals(Ship.THRUST | Ship.LEFT, held());
    }

    @Test
    void doesNotMuteFromATextFieldNorOnceMoreWhileHeld() {
        keys.down(key("KeyM", "m", Target.TEXT));
        assertEquals(0, mutes);
        keys.down(new KeyStroke("KeyM", "m", true, false, false, false, false, Target.PAGE));
        assertEquals(0, mutes);
        keys.down(new KeyStroke("KeyM", "m", false, false, true, false, false, Target.PAGE));
        assertEquals(0, mutes, "with Control");
    }

    @Test
    void opensTheNetworkPanelFromEverywhere() {
        assertTrue(keys.down(key("F3", "F3", Target.TEXT)));
        assertEquals(1, panels);
    }
}
