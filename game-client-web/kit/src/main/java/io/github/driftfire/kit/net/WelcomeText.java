package io.github.driftfire.kit.net;

import io.github.driftfire.model.protocol.Welcome;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A {@link Welcome} as it stands in its text. */
interface WelcomeText extends JSObject {
    @JSProperty
    int getPlayer();

    @JSProperty
    String getRoom();

    @JSProperty
    String getResume();

    @JSProperty
    String getChat();

    @JSProperty
    int getDelay();

    @JSProperty
    WorldText getWorld();

    /** The settings inside of it. */
    interface WorldText extends JSObject {
        @JSProperty
        String getPreset();

        @JSProperty
        int getWidthUnits();

        @JSProperty
        int getHeightUnits();

        @JSProperty
        int getTickRateHz();
    }
}
