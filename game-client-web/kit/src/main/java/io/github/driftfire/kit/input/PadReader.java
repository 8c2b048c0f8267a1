package io.github.driftfire.kit.input;

import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Reads the browser's gamepads: the one that was used last. They come and go at any time; a browser shows one after its first press only, and has
 * {@code null} in the places of those that are gone.
 */
public final class PadReader {
    private final Pad pad = new Pad();

    /** Of {@link #read}: place of the pad, buttons, x, y. */
    private final Float64Array reading = new Float64Array(4);

    private boolean connected;

    public PadReader() {
        reading.set(0, -1);
        Ui.onWindow("gamepadconnected", event -> connected = true);
        connected = present();
    }

    /** Reads it. Answers whether there is one. */
    public boolean poll() {
        if (!connected) {
            return false;
        }
        connected = read(reading);
        if (connected) {
            pad.read((int) reading.get(1), reading.get(2), reading.get(3));
        } else {
            pad.release();
        }
        return connected;
    }

    public Pad pad() {
        return pad;
    }

    /** What the pad calls itself; empty without one. */
    public String name() {
        return name((int) reading.get(0));
    }

    /** Rumbles, where the pad can. A pad that is unplugged meanwhile is no failure. */
    public void rumble(int millis, double strong, double weak) {
        rumble((int) reading.get(0), millis, strong, weak);
    }

    @JSBody(
            script = "return !!navigator.getGamepads && Array.prototype.some.call(navigator.getGamepads(),"
                    + " function(pad) { return !!pad; });")
    private static native boolean present();

    @JSBody(
            params = "reading",
            script = "var all = navigator.getGamepads(), chosen = null, i, j, pad, buttons;"
                    + " for (i = 0; i < all.length; i++) { pad = all[i]; if (!pad || !pad.connected) continue;"
                    + " if (!chosen || pad.index === reading[0]) chosen = pad; }"
                    + " for (i = 0; i < all.length; i++) { pad = all[i];"
                    + " if (pad && pad.connected && pad !== chosen && pad.buttons.some(function(each) { return each.pressed; }))"
                    + " { chosen = pad; break; } }"
                    + " if (!chosen) { reading[0] = -1; return false; }"
                    + " buttons = 0; for (j = 0; j < chosen.buttons.length && j < 17; j++)"
                    + " if (chosen.buttons[j].pressed || chosen.buttons[j].value > 0.4) buttons |= 1 << j;"
                    + " reading[0] = chosen.index; reading[1] = buttons; reading[2] = chosen.axes[0] || 0;"
                    + " reading[3] = chosen.axes[1] || 0; return true;")
    private static native boolean read(Float64Array reading);

    @JSBody(
            params = "index",
            script = "var pad = index < 0 ? null : navigator.getGamepads()[index]; return pad ? pad.id : '';")
    private static native String name(int index);

    @JSBody(
            params = {"index", "millis", "strong", "weak"},
            script = "var pad = index < 0 ? null : navigator.getGamepads()[index];"
                    + " if (pad && pad.vibrationActuator && pad.vibrationActuator.playEffect) {"
                    + " var done = pad.vibrationActuator.playEffect('dual-rumble',"
                    + " { duration: millis, strongMagnitude: strong, weakMagnitude: weak });"
                    + " if (done && done.catch) done.catch(function(failure) { console.warn(failure); }); }")
    private static native void rumble(int index, int millis, double strong, double weak);
}
