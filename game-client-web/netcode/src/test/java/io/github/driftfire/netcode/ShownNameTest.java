package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ShownNameTest {
    @Test
    void leavesOrdinaryNamesAlone() {
        for (String name : new String[] {
            "Ada Lovelace", "\u0410\u0434\u0430", "\u05d0\u05d3\u05d4", "\u00c5sa", "\ud83d\ude80", "e\u0301"
        }) {
            assertEquals(name, ShownName.of(name));
        }
    }

    @Test
    void dropsWhatTurnsTheLineAroundOrIsNotSeen() {
        assertEquals("Ada", ShownName.of("\u202eA\u200bd\u2066a\u00ad\ufeff\u061c"));
        assertEquals("Ada", ShownName.of("A\u0000d\na\u007f"));
        assertEquals("", ShownName.of("\u3164\u2800".substring(0, 1)));
    }

    @Test
    void boundsTheMarksOnALetter() {
        assertEquals("Z\u0301\u0302algo", ShownName.of("Z\u0301\u0302\u0303\u0304\u0305\u0306algo"));
    }
}
