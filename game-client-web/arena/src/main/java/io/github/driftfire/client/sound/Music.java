package io.github.driftfire.client.sound;

/**
 * Composes the music, an eighth at a time, from a seed: chords in D minor that follow each other by a small table, single high notes above them, and
 * with danger a bass, then drums. What an eighth has follows from the seed and its number alone; danger only leaves layers out.
 */
final class Music {
    /** Of an eighth: 88 quarters a minute. */
    static final double STEP_SECONDS = 0.34;

    /** Two bars. */
    static final int CHORD_STEPS = 16;

    /** Voices of the pad: two sets of three, of which one fades while the other begins. */
    static final int PAD = 0;

    static final int BELL = 6;
    static final int BASS = 7;
    static final int KICK = 8;
    static final int HAT = 9;
    static final int VOICES = 10;

    private static final int BAR_STEPS = 8;
    private static final int CHORD_NOTES = 3;

    /** D, E, F, G, A, B flat, C, above the octave's C. */
    private static final int[] SCALE = {2, 4, 5, 7, 9, 10, 12};

    /** Three chords that may follow each, by the degrees of their roots; the diminished one is left out. */
    private static final int[] NEXT = {5, 3, 6, 0, 3, 5, 5, 6, 3, 0, 6, 4, 5, 3, 0, 2, 6, 3, 0, 2, 5};

    /** The pad's voices stay near these notes, as MIDI numbers them, so that each moves little. */
    private static final int[] CENTRES = {50, 57, 64};

    private static final int BASS_CENTRE = 38;
    private static final int BELL_CENTRE = 76;

    /** A bit for each eighth of a bar, the first one lowest. */
    private static final int[] BASS_BARS = {0b01001001, 0b01010101, 0b10010001, 0b01011001};

    private static final int[] KICK_BARS = {0b00010001, 0b01010001, 0b00010001, 0b10010001};

    private static final int SALT_CHORD = 1;
    private static final int SALT_SUSPENDED = 2;
    private static final int SALT_BELL = 3;
    private static final int SALT_PITCH = 4;
    private static final int SALT_BAR = 5;
    private static final int SALT_LOUD = 6;

    private final int seed;
    private int step;
    private int chord = -1;

    /** Takes the notes. */
    @FunctionalInterface
    interface Notes {
        /**
         * @param voice of {@link Music}'s
         * @param lasts in seconds
         * @param loud 0..1
         */
        void note(int voice, double hertz, double lasts, double loud);
    }

    Music(int seed) {
        this.seed = seed;
    }

    /** How loud the bass is with so much danger, 0..1. */
    static double pulse(double danger) {
        return ramp(danger, 0.2, 0.5);
    }

    /** How loud the drums are with so much danger, 0..1. */
    static double rhythm(double danger) {
        return ramp(danger, 0.45, 0.8);
    }

    private static double ramp(double value, double from, double to) {
        double part = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return part * part * (3 - 2 * part);
    }

    /** After a pause: goes on with the next chord, whose notes all sound. */
    void skipToChord() {
        step = (step + CHORD_STEPS - 1) / CHORD_STEPS * CHORD_STEPS;
    }

    /** Composes the next eighth. */
    void step(double volume, double danger, Notes notes) {
        if (volume <= 0) {
            return;
        }
        int inChord = step % CHORD_STEPS;
        if (inChord == 0) {
            chord = chord < 0 ? 0 : NEXT[chord * 3 + random(SALT_CHORD, step, 3)];
            pad(notes);
        }
        bell(inChord, notes);
        int bar = random(SALT_BAR, step / BAR_STEPS, 4);
        int beat = step % BAR_STEPS;
        if (pulse(danger) > 0) {
            bass(bar, beat, notes);
        }
        if (rhythm(danger) > 0) {
            drums(bar, beat, notes);
        }
        step++;
    }

    private void pad(Notes notes) {
        int first = PAD + (step / CHORD_STEPS & 1) * CHORD_NOTES;
        for (int i = 0; i < CHORD_NOTES; i++) {
            // Now and then the fourth or the second sounds instead of the third.
            int third = random(SALT_SUSPENDED, step, 4);
            int degree = i == 0 ? 0 : i == 1 ? 4 : third == 0 ? 3 : third == 1 ? 1 : 2;
            notes.note(first + i, hertz(near(chord + degree, CENTRES[i])), STEP_SECONDS * (CHORD_STEPS - 2), 1);
        }
    }

    private void bell(int inChord, Notes notes) {
        boolean sounds = inChord % 4 == 0 ? random(SALT_BELL, step, 5) < 2 : random(SALT_BELL, step, 10) == 0;
        if (sounds && inChord > 0) {
            int degree = 2 * random(SALT_PITCH, step, 4);
            int high = near(chord + degree, BELL_CENTRE - 5 + random(SALT_LOUD, step, 3) * 5);
            notes.note(BELL, hertz(high), 0.08, 0.5 + random(SALT_LOUD, step, 5) * 0.12);
        }
    }

    private void bass(int bar, int beat, Notes notes) {
        if ((BASS_BARS[bar] >> beat & 1) != 0) {
            int degree = beat == 6 ? 4 : 0;
            notes.note(BASS, hertz(near(chord + degree, BASS_CENTRE)), STEP_SECONDS * 0.7, beat == 0 ? 1 : 0.75);
        }
    }

    private void drums(int bar, int beat, Notes notes) {
        if ((KICK_BARS[bar] >> beat & 1) != 0) {
            notes.note(KICK, 150, 0.09, beat == 0 ? 1 : 0.8);
        }
        if (beat % 2 == 1 || bar == 3) {
            notes.note(HAT, 0, 0.02, beat % 4 == 1 ? 0.6 : 1);
        }
    }

    /** The note of a degree that is nearest to another, as MIDI numbers them. */
    private static int near(int degree, int centre) {
        int note = SCALE[degree % SCALE.length];
        return note + (centre - note + 6) / 12 * 12;
    }

    private static double hertz(int note) {
        return 440 * Math.pow(2, (note - 69) / 12.0);
    }

    /** 0..end - 1, always the same for a place in the music. */
    private int random(int salt, int at, int end) {
        int mixed = (seed ^ at * 0x9e3779b1) + salt * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 15) * 0x2c1b3c6d;
        mixed = (mixed ^ mixed >>> 12) * 0x297a2d39;
        return ((mixed ^ mixed >>> 15) & 0x7fffffff) % end;
    }
}
