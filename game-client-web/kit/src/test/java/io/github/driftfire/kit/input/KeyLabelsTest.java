package io.github.driftfire.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyLabelsTest {
    private final KeyLabels labels = new KeyLabels(key -> key.toUpperCase(Locale.ROOT));

    @Test
    void takesTheUsualKeyboardUntilItKnowsBetter() {
        assertEquals("W", labels.label("KeyW"));
        assertEquals("M", labels.command('m'));
    }

    @Test
    void writesWhatAFrenchKeyboardHas() {
        labels.learn("KeyW", "z");
        labels.learn("KeyA", "q");
        labels.learn("KeyM", ",");
        assertEquals("Z", labels.label("KeyW"));
        assertEquals("Q", labels.label("KeyA"));
        assertEquals("M", labels.command('m'), "the letter is elsewhere, and acts from there");
    }

    @Test
    void writesWhatARussianKeyboardHas() {
        labels.learn("KeyW", "ц");
        labels.learn("KeyM", "ь");
        assertEquals("Ц", labels.label("KeyW"));
        assertEquals("Ь", labels.command('m'));
    }

    @Test
    void learnsOnlyLetters() {
        assertFalse(labels.learn("KeyW", "Dead"));
        assertFalse(labels.learn("Space", " "));
        assertFalse(labels.learn("ShiftLeft", "Shift"));
        assertFalse(labels.learn("KeyW", "w"), "as on a usual keyboard");
        assertTrue(labels.learn("KeyW", "z"));
        assertFalse(labels.learn("KeyW", "Z"), "the same with Shift");
        assertTrue(labels.learn("KeyW", "w"), "another layout again");
        assertEquals("W", labels.label("KeyW"));
        labels.learn("KeyS", "ß");
        assertEquals("ß", labels.label("KeyS"), "its capital is two letters");
    }
}
