package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** The key by which a server knows this browser again, to hold bans and mutes: random, and kept until the browser's storage is emptied. */
final class Device {
    private Device() {}

    /** Draws one if there is none; {@code null} where the browser keeps nothing. */
    static @Nullable String key() {
        if (Browser.recall(StorageKeys.DEVICE) == null) {
            Browser.remember(StorageKeys.DEVICE, draw());
        }
        return Browser.recall(StorageKeys.DEVICE);
    }

    /** 128 bits as 22 characters of base64url. */
    @JSBody(
            script = "return btoa(String.fromCharCode.apply(null, crypto.getRandomValues(new Uint8Array(16))))"
                    + ".replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');")
    private static native String draw();
}
