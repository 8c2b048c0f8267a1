package io.github.driftfire.kit.input;

/** Fills a {@link Pointer} and {@link Keys} with what the page's events say. */
public final class GameControls implements Controls {
    private final Pointer pointer = new Pointer();
    private final Keys keys = new Keys();

    public Pointer pointer() {
        return pointer;
    }

    public Keys keys() {
        return keys;
    }

    /** An input has been made: what was only tapped counts as released from here on. */
    public void taken() {
        pointer.taken();
        keys.taken();
    }

    @Override
    public void release() {
        pointer.releaseAll();
        keys.releaseAll();
    }

    /** The own avatar is drawn at this pixel of the window, with so many pixels a unit. */
    public void avatarAt(double x, double y, double zoom, double nowMillis) {
        pointer.avatarAt(x, y, zoom, nowMillis);
    }

    @Override
    public int control(String code) {
        return keys.bit(code);
    }

    @Override
    public void key(int control, boolean down) {
        keys.key(control, down);
    }

    @Override
    public void releaseKeys() {
        keys.releaseAll();
    }

    @Override
    public void button(int button, boolean down) {
        pointer.button(button, down);
    }

    @Override
    public void point(double x, double y) {
        pointer.point(x, y);
    }

    @Override
    public boolean touch(int touches) {
        pointer.touch(touches);
        return true;
    }
}
