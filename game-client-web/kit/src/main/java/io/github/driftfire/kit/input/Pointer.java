package io.github.driftfire.kit.input;

import io.github.driftfire.model.math.Brads;

/** The mouse or a finger as a game asks for it: where it is as seen from the own avatar, and what is pressed. */
public final class Pointer {
    private static final double AIM_SCALE = 64;

    /** After so long without a press or a movement, direction and distance rest: the avatar moves under a pointer that rests, and that is no input. */
    private static final double REST_MILLIS = 20_000;

    private double pixelX;
    private double pixelY;
    private double avatarX;
    private double avatarY;
    private double pixelsPerUnit = 1;
    private int heading;
    private double distance;
    private int held;
    private int tapped;
    private int touches;
    private boolean fingers;
    private boolean seen;
    private boolean moved;
    private double movedMillis;

    /** Whether there is one: the mouse has moved, or a finger is down. */
    public boolean present() {
        return fingers ? touches > 0 : seen;
    }

    /** The direction from the own avatar, in brads; as it was while no finger is down. */
    public int headingBrads() {
        return heading;
    }

    /** From the own avatar, in units; 0 without a pointer. */
    public double distance() {
        return present() ? distance : 0;
    }

    /** Whether the left button or a finger is down, or was since the last input. */
    public boolean primary() {
        return pressed(0);
    }

    /** Whether the right button or a second finger is down, or was since the last input. */
    public boolean secondary() {
        return pressed(2);
    }

    /** Whether the middle button or a third finger is down, or was since the last input. */
    public boolean middle() {
        return pressed(1);
    }

    private boolean pressed(int button) {
        return ((held | tapped) & 1 << button) != 0;
    }

    /** @param button 0 left, 1 middle, 2 right */
    void button(int button, boolean down) {
        moved = true;
        held = down ? held | 1 << button : held & ~(1 << button);
        tapped |= down ? 1 << button : 0;
    }

    void point(double x, double y) {
        if (x == pixelX && y == pixelY && seen) {
            // Browsers also send such events when the page changes under a pointer that rests.
            return;
        }
        seen = true;
        moved = true;
        pixelX = x;
        pixelY = y;
        aim();
    }

    void touch(int count) {
        fingers = true;
        touches = count;
        button(0, count > 0);
        button(2, count > 1);
        button(1, count > 2);
    }

    /** The own avatar is drawn at this pixel of the window. */
    void avatarAt(double x, double y, double zoom, double nowMillis) {
        avatarX = x;
        avatarY = y;
        pixelsPerUnit = zoom;
        if (moved) {
            moved = false;
            movedMillis = nowMillis;
        }
        if (present() && nowMillis - movedMillis < REST_MILLIS) {
            aim();
        }
    }

    void releaseAll() {
        held = 0;
        tapped = 0;
        touches = 0;
    }

    void taken() {
        tapped = 0;
    }

    private void aim() {
        double dx = pixelX - avatarX;
        double dy = pixelY - avatarY;
        int scaledX = (int) (dx * AIM_SCALE);
        int scaledY = (int) (dy * AIM_SCALE);
        if (scaledX != 0 || scaledY != 0) {
            heading = Brads.atan2(scaledY, scaledX);
        }
        distance = Math.sqrt(dx * dx + dy * dy) / pixelsPerUnit;
    }
}
