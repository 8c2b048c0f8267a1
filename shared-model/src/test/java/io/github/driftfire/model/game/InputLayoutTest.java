package io.github.driftfire.model.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InputLayoutTest {
    private static final InputLayout LAYOUT = InputLayout.builder()
            .buttons("fire", 1)
            .value("speed", 2)
            .value("aim", 10)
            .build();

    @Test
    void putsTheFirstSliceIntoTheHighestBits() {
        assertEquals(1 << 23, LAYOUT.pack(1));
        assertEquals(3 << 21, LAYOUT.pack(0, 3, 0));
        assertEquals(1023 << 11, LAYOUT.pack(0, 0, 1023));
    }

    @Test
    void givesBackWhatWasPutIn() {
        int input = LAYOUT.pack(1, 2, 777);
        assertEquals(1, LAYOUT.get(input, 0));
        assertEquals(2, LAYOUT.get(input, 1));
        assertEquals(777, LAYOUT.get(input, 2));
        assertEquals(LAYOUT.pack(1, 3, 777), LAYOUT.with(input, 1, 3));
    }

    @Test
    void cutsAValueOffToItsSlice() {
        assertEquals(LAYOUT.pack(0, 1, 0), LAYOUT.pack(0, 5, 0));
    }

    @Test
    void countsOnlyButtonsAsButtons() {
        assertEquals(1 << 23, LAYOUT.buttonMask());
        assertEquals(0xff_0000, InputLayout.BUTTONS_AND_AIM.buttonMask());
    }

    @Test
    void refusesSlicesBeyond24Bits() {
        InputLayout.Builder builder = InputLayout.builder().value("a", 20);
        String message = assertThrows(IllegalArgumentException.class, () -> builder.value("b", 5))
                .getMessage();
        assertEquals("input slice b ends at bit 25 of 1..24", message);
    }

    @Test
    void knowsWhichInputsAreImpossible() {
        InputLayout layout = InputLayout.builder()
                .buttons("fire", 1)
                .value("aim", 16)
                .upTo(1023)
                .build();
        assertTrue(layout.isPossible(layout.pack(1, 1023)));
        assertFalse(layout.isPossible(layout.pack(1, 1024)), "an aim above the greatest");
        assertFalse(layout.isPossible(1), "a bit beside the slices");
        assertEquals(0xffff80, layout.mask());
    }

    @Test
    void anyInputIsPossibleWhereSlicesHoldAllBits() {
        assertTrue(InputLayout.BUTTONS_AND_AIM.isPossible(0xffffff));
    }
}
