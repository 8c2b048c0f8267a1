package io.github.driftfire.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BindingsTest {
    private final BoundAction thrust = new BoundAction("thrust", "Thrust", 1, "KeyW ArrowUp Mouse2");
    private final BoundAction fire = new BoundAction("fire", "Fire", 8, "Space Mouse0 Pad7 Pad0");
    private final List<BoundAction> actions = List.of(thrust, fire);
    private final Bindings bindings = new Bindings(actions);

    @Test
    void doesTheUsualAtFirst() {
        assertEquals(1, bindings.bit("ArrowUp"));
        assertEquals(8, bindings.bit("Mouse0"));
        assertEquals(0, bindings.bit("KeyX"));
        assertTrue(bindings.isUsual());
        assertEquals("", bindings.text());
    }

    @Test
    void givesACodeToOneActionOnly() {
        bindings.bind(fire, "KeyW", "Space");
        assertEquals(List.of("KeyW", "Mouse0", "Pad7", "Pad0"), bindings.codes(fire));
        assertEquals(List.of("ArrowUp", "Mouse2"), bindings.codes(thrust));
        assertSame(fire, bindings.action("KeyW"));
        assertNull(bindings.action("Space"));
        bindings.bind(fire, "KeyW", "Mouse0");
        assertEquals(List.of("KeyW", "Mouse0", "Pad7", "Pad0"), bindings.codes(fire), "it had it already");
    }

    @Test
    void keepsOnlyWhatIsNotAsUsual() {
        bindings.bind(thrust, "KeyI", null);
        bindings.unbind(thrust, "KeyW");
        assertEquals("thrust=ArrowUp,Mouse2,KeyI", bindings.text());
        Bindings next = new Bindings(actions);
        next.read(bindings.text());
        assertEquals(1, next.bit("KeyI"));
        assertEquals(0, next.bit("KeyW"));
        assertEquals(bindings.text(), next.text());
        next.reset();
        assertTrue(next.isUsual());
        assertEquals(1, next.bit("KeyW"));
    }

    @Test
    void keepsAnActionWithoutAnyKey() {
        for (String code : List.copyOf(bindings.codes(fire))) {
            bindings.unbind(fire, code);
        }
        assertEquals("fire=", bindings.text());
        Bindings next = new Bindings(actions);
        next.read("fire=");
        assertEquals(List.of(), next.codes(fire));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        bindings.read("warp=KeyX;thrust=KeyI,Escape,KeyI;;=;fire");
        assertEquals(List.of("KeyI"), bindings.codes(thrust), "not twice, and not the menu's key");
        assertEquals(8, bindings.bit("Space"));
        bindings.read("fire=KeyW");
        assertEquals(8, bindings.bit("KeyW"));
        assertEquals(List.of("ArrowUp", "Mouse2"), bindings.codes(thrust), "taken from the usual one");
        bindings.read(null);
        assertTrue(bindings.isUsual());
    }

    @Test
    void leavesThePageItsKeys() {
        for (String code : List.of("Escape", "Enter", "Tab", "KeyV", "F3", "F11", "ControlLeft", "Pad9", "")) {
            assertFalse(Bindings.isFree(code), code);
        }
        for (String code : List.of("KeyW", "KeyF", "F", "Space", "ShiftLeft", "Mouse1", "Pad0", "Digit1")) {
            assertTrue(Bindings.isFree(code), code);
        }
    }

    @Test
    void readsAGamepadsButtonsAtOnce() {
        assertEquals(8, bindings.padBits(1 << 7));
        assertEquals(8, bindings.padBits(1 << 0 | 1 << 3));
        assertEquals(0, bindings.padBits(1 << 3));
        bindings.bind(thrust, "Pad3", null);
        assertEquals(9, bindings.padBits(1 << 0 | 1 << 3));
    }

    @Test
    void namesTheFirstCodeOfADevice() {
        assertEquals("KeyW", bindings.first(thrust, false, false));
        assertEquals("Mouse2", bindings.first(thrust, false, true));
        assertEquals("", bindings.first(thrust, true, false));
        assertEquals("Pad7", bindings.first(fire, true, false));
    }
}
