package io.github.driftfire.kit.input;

import org.teavm.jso.JSBody;

/** What a hand feels: a telephone vibrates, a gamepad rumbles; whichever is in use. */
public final class Haptics {
    private static final int SAMPLE_MILLIS = 120;

    private final DeviceInUse device;
    private final PadReader pads;
    private boolean on = true;

    public Haptics(DeviceInUse device, PadReader pads) {
        this.device = device;
        this.pads = pads;
    }

    /** Whether anything is felt; a sample says that it is switched on. */
    public void on(boolean now) {
        boolean begins = now && !on;
        on = now;
        if (begins) {
            pulse(SAMPLE_MILLIS, 0.7);
        }
    }

    /** @param strength 0..1; a telephone has one strength only, and vibrates shorter for less */
    public void pulse(int millis, double strength) {
        if (!on) {
            return;
        }
        if (device.device() == Device.TOUCH) {
            vibrate((int) (millis * strength));
        } else if (device.device() == Device.PAD) {
            pads.rumble(millis, strength, strength * 0.6);
        }
    }

    /** Browsers complain on the console about a page that vibrates before it was touched. */
    @JSBody(
            params = "millis",
            script = "if (navigator.vibrate && (!navigator.userActivation || navigator.userActivation.hasBeenActive))"
                    + " navigator.vibrate(millis);")
    private static native void vibrate(int millis);
}
