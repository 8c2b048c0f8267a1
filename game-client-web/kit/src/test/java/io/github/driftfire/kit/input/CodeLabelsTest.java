package io.github.driftfire.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodeLabelsTest {
    private final KeyLabels letters = new KeyLabels(text -> text.toUpperCase(Locale.ROOT));
    private final CodeLabels labels = new CodeLabels(letters);

    @Test
    void namesKeysByTheLayout() {
        assertEquals("W", labels.of("KeyW"));
        letters.learn("KeyW", "z");
        assertEquals("Z", labels.of("KeyW"));
        assertEquals("Space", labels.of("Space"));
        assertEquals("1", labels.of("Digit1"));
        assertEquals("Shift", labels.of("ShiftLeft"));
        assertEquals("\u2191", labels.of("ArrowUp"));
        assertEquals("Right click", labels.of("Mouse2"));
    }

    @Test
    void namesAGamepadsButtonsAsItsMakerDoes() {
        assertEquals("RT", labels.of("Pad7"));
        assertEquals("Button 18", labels.of("Pad17"));
        assertFalse(labels.pad("Xbox 360 Controller (STANDARD GAMEPAD)"));
        assertTrue(labels.pad("Wireless Controller (STANDARD GAMEPAD Vendor: 054c Product: 09cc)"));
        assertEquals("R2", labels.of("Pad7"));
        assertEquals("\u2715", labels.of("Pad0"));
        assertFalse(labels.pad("DualSense Wireless Controller"), "no change");
    }
}
