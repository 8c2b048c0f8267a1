package io.github.driftfire.suite;

/** What some container does in its own way and an application cannot change. The game plays the same with all of them. */
public enum Habit {
    /** Reads frames that are not masked, as if they were (GlassFish, Payara): what is in them is still judged. */
    READS_UNMASKED_FRAMES,
    /** Waits for a frame of any announced size to come, a few megabytes at most (GlassFish, Payara). */
    GATHERS_HUGE_FRAMES,
    /** Forgets what came in one piece with the handshake (GlassFish, Payara); no browser sends before the answer. */
    FORGETS_WHAT_CAME_WITH_THE_HANDSHAKE
}
