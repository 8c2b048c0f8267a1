package io.github.driftfire.model.replication;

import io.github.driftfire.model.protocol.Protocol;

/** The flags in a snapshot's head, and the widths of its private part. */
public final class FrameFlags {
    /** A feed follows the head. */
    public static final int FEED = 1;

    /** Forget everything: the whole view follows. */
    public static final int RESET = 2;

    /** Several ticks follow, a byte says how many; without it there is one. */
    public static final int SKIPPED = 4;

    /** Another view, and what is new in it. */
    public static final int VIEW = 8;

    /** Another avatar, or none. */
    public static final int AVATAR = 16;

    /** The avatar's owner fields, where they are not as predicted. */
    public static final int OWNER = 32;

    /** A checksum of all that is watched. */
    public static final int CHECK = 64;

    /** A version of the {@link ProbabilityModel}. */
    public static final int MODEL = 128;

    public static final int DEPTH_BITS = 4;

    /** In place of the inputs that wait: none waits, and up to {@link Protocol#MAX_MISSED_TICKS} missed ticks stand here. */
    public static final int MISSED = (1 << DEPTH_BITS) - 1;

    public static final int MISSED_BITS = 5;

    public static final int CELL_BITS = 8;
    public static final int INDEX_BITS = 16;
    public static final int CHECK_BITS = 16;

    private FrameFlags() {}
}
