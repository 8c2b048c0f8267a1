package io.github.driftfire.kit.input;

/** A gamepad of the standard mapping, as it was read last. Plain Java. */
public final class Pad {
    public static final int SOUTH = 0;
    public static final int EAST = 1;
    public static final int START = 9;
    public static final int UP = 12;
    public static final int DOWN = 13;
    public static final int LEFT = 14;
    public static final int RIGHT = 15;

    /** Sticks rest a little beside their middle. */
    private static final double DEAD = 0.22;

    /** Deflection that counts as a press in menus. */
    private static final double MENU_DEFLECTION = 0.6;

    private int buttons;
    private int pressed;
    private int menuHeld;
    private int menuPressed;
    private double x;
    private double y;

    /**
     * Takes a reading.
     *
     * @param now a bit for each button that is down
     * @param rawX of the left stick, -1..1 to the right
     * @param rawY -1..1 downwards
     */
    public void read(int now, double rawX, double rawY) {
        pressed = now & ~buttons;
        buttons = now;
        double deflection = Math.sqrt(rawX * rawX + rawY * rawY);
        // From the dead zone's edge on it begins at 0, and ends at 1 in the corners, too.
        double scale = deflection <= DEAD ? 0 : Math.min(1, (deflection - DEAD) / (1 - DEAD)) / deflection;
        x = rawX * scale;
        y = rawY * scale;
        int menu = now
                | (x < -MENU_DEFLECTION ? 1 << LEFT : x > MENU_DEFLECTION ? 1 << RIGHT : 0)
                | (y < -MENU_DEFLECTION ? 1 << UP : y > MENU_DEFLECTION ? 1 << DOWN : 0);
        menuPressed = menu & ~menuHeld;
        menuHeld = menu;
    }

    /** It is gone. */
    public void release() {
        read(0, 0, 0);
    }

    /** A bit for each button that is down. */
    public int buttons() {
        return buttons;
    }

    /** A bit for each button that went down with the last reading. */
    public int pressed() {
        return pressed;
    }

    /** The same with the stick as a cross of four buttons. */
    public int menuPressed() {
        return menuPressed;
    }

    /** Of the left stick without its dead zone, -1..1 to the right. */
    public double x() {
        return x;
    }

    /** -1..1 downwards. */
    public double y() {
        return y;
    }

    /** Whether a button went down with the last reading, or the stick is deflected: a hand is on it. */
    public boolean moved() {
        return pressed != 0 || x != 0 || y != 0;
    }
}
