package io.github.driftfire.netcode.planted;

import java.net.URI;

/** Planted: netcode must run in a browser and on a JVM, so it opens no socket of either. */
public final class NetcodeThatKnowsTheBrowser {
    private NetcodeThatKnowsTheBrowser() {}

    static URI where(String text) {
        return URI.create(text);
    }
}
