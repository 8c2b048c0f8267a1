package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MutesTest {
    private @Nullable String kept;

    private Mutes mutes() {
        return new Mutes(kept, text -> kept = text);
    }

    @Test
    void keepsNamesOverAReload() {
        mutes().mute("Ada", true);
        mutes().mute("Eve", true);
        assertTrue(mutes().hides("Ada") && mutes().hides("Eve"), "both");
        assertFalse(mutes().hides("Bob"));
        mutes().mute("Ada", false);
        assertFalse(mutes().hides("Ada"));
        mutes().mute("Eve", false);
        assertEquals(null, kept, "nothing to keep");
    }

    @Test
    void aPlayerWhoseNameIsAStarIsNotEverybody() {
        mutes().mute("*", true);
        assertTrue(mutes().hides("*"));
        assertFalse(mutes().all());
        assertFalse(mutes().hides("Ada"));
        Mutes all = mutes();
        all.all(true);
        assertTrue(mutes().hides("Ada"), "everybody");
        all.all(false);
        assertTrue(mutes().hides("*"), "still");
        assertFalse(mutes().hides("Ada"), "no more");
    }
}
