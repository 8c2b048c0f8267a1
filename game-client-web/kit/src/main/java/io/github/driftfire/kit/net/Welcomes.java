package io.github.driftfire.kit.net;

import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** Reads a {@link Welcome} with the browser's own JSON. */
final class Welcomes {
    private Welcomes() {}

    /** Answers {@code null} to a text that is no welcome. */
    static @Nullable Welcome read(String text) {
        WelcomeText read = parse(text, Welcome.TYPE);
        if (read == null) {
            return null;
        }
        WelcomeText.WorldText world = read.getWorld();
        WorldSettings settings = new WorldSettings(
                world.getPreset(), world.getWidthUnits(), world.getHeightUnits(), world.getTickRateHz());
        return new Welcome(
                Welcome.TYPE,
                read.getPlayer(),
                read.getRoom(),
                settings,
                read.getResume(),
                read.getChat(),
                read.getDelay());
    }

    /** The seconds that a warning leaves to answer it; 0 of a text that is none. */
    static int inactivity(String text) {
        return seconds(text, InactivityWarning.TYPE);
    }

    @JSBody(
            params = {"text", "type"},
            script = "try { var message = JSON.parse(text);"
                    + " return message && message.type === type ? Math.max(0, Math.min(600, message.seconds | 0)) : 0; }"
                    + " catch (failure) { return 0; }")
    private static native int seconds(String text, String type);

    @JSBody(
            params = {"text", "type"},
            script =
                    "try { var message = JSON.parse(text);"
                            + " if (!message || message.type !== type || !message.world) return null;"
                            + " message.resume = message.resume || ''; message.delay = message.delay | 0; return message; } catch (failure) { return null; }")
    private static native @Nullable WelcomeText parse(String text, String type);
}
