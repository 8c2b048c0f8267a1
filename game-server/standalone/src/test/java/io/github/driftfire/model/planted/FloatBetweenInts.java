package io.github.driftfire.model.planted;

/** Floats where a signature shows them, and where only the instructions do. */
public final class FloatBetweenInts {
    float share;

    void taken(float[] share) {}

    float given() {
        return share;
    }

    static int half(int value) {
        return (int) (value * 0.5f);
    }

    static Object room(int size) {
        return new float[size];
    }
}
