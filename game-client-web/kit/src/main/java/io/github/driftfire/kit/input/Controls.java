package io.github.driftfire.kit.input;

/** What keys, buttons and the pointer do in a game. */
public interface Controls {
    /** What a key does, by its place as in {@code KeyW}: a bit of the game's choice; 0 for a key that the game does not use. Two keys may do the same. */
    int control(String code);

    /** The first key of a control goes down, or its last one up. */
    void key(int control, boolean down);

    /** All keys are released. */
    void releaseKeys();

    /** All keys and buttons are released, and what was pressed and is not yet in an input is dropped. */
    void release();

    /** @param button 0 left, 1 middle, 2 right */
    void button(int button, boolean down);

    /** The pointer, or the first finger, is at this pixel of the window. */
    void point(double x, double y);

    /**
     * A finger goes down or up.
     *
     * @param touches that are down now
     * @return whether the game uses fingers; otherwise the browser makes clicks of them
     */
    default boolean touch(int touches) {
        return false;
    }

    /**
     * A finger goes down on the game.
     *
     * @param id the same until it is lifted
     * @param x and y of the window, in CSS pixels
     * @return whether the game follows fingers one by one; {@link #touch} then counts none, and nothing is a click
     */
    default boolean finger(int id, double x, double y) {
        return false;
    }

    /** A finger that is followed has moved. */
    default void fingerMoved(int id, double x, double y) {}

    /** A finger that is followed is gone. */
    default void fingerLifted(int id) {}
}
