package io.github.driftfire.model.replication;

/**
 * Hears what the bits of frames are spent on, while a {@link Replica} reads them: for those who tune the codec.
 *
 * <p>An arithmetic code has no bit that belongs to one decision. So a decision reports the chance that it had, whose negative
 * logarithm is what it cost, and a blob reports the bits that it really took. Owned by the replica's thread.
 */
public interface BitLedger {
    /** What bits are spent on. */
    enum Purpose {
        /** Type, flags, tick, acknowledged input. */
        HEAD,
        FEED,
        MODEL,
        /** Ticks in this frame, queue depth, own avatar, owner's fields. */
        PRIVATE,
        ENTRANT_INDEX,
        /** Whether an entity does anything unexpected: mostly that it does not. */
        QUIET,
        CONTROLS,
        CHANGES,
        ENDS,
        BIRTHS,
        ORPHANS,
        ENTRANTS,
        VIEW,
        KEYFRAMES,
        CHECKSUM,
        /** What a blob took beyond its decisions. */
        BLOB_ENDS,
        PADDING
    }

    /** The ordinals of the {@link Purpose}s: a client that keeps no account does without the enum, which costs its script a kilobyte. */
    int HEAD = 0;

    int FEED = 1;

    int MODEL = 2;

    int PRIVATE = 3;

    int ENTRANT_INDEX = 4;

    int QUIET = 5;

    int CONTROLS = 6;

    int CHANGES = 7;

    int ENDS = 8;

    int BIRTHS = 9;

    int ORPHANS = 10;

    int ENTRANTS = 11;

    int VIEW = 12;

    int KEYFRAMES = 13;

    int CHECKSUM = 14;

    int BLOB_ENDS = 15;

    int PADDING = 16;

    /** Where {@link #about} has no kind or no field to name. */
    int NONE = -1;

    /** Keeps no account. */
    BitLedger CLOSED = new Closed();

    /**
     * The decisions that follow are about this.
     *
     * @param purpose ordinal of a {@link Purpose}
     */
    void about(int purpose, int kind, int field);

    /** A decision was made that had this chance, in 1/4096. */
    void decision(int chance);

    /** Evenly spread bits among decisions. */
    void raw(int bits);

    /** A blob has ended, after so many bits; they hold all decisions since the last one. */
    void blob(int bits);

    /**
     * Bits outside of blobs.
     *
     * @param purpose ordinal of a {@link Purpose}
     */
    void plain(int purpose, int bits);

    /** See {@link #CLOSED}. */
    final class Closed implements BitLedger {
        private Closed() {}

        @Override
        public void about(int purpose, int kind, int field) {}

        @Override
        public void decision(int chance) {}

        @Override
        public void raw(int bits) {}

        @Override
        public void blob(int bits) {}

        @Override
        public void plain(int purpose, int bits) {}
    }
}
