package io.github.driftfire.kit;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;

/** A script of another version than the server's, from a cache: the page is loaded anew, once. */
final class StaleScript {
    private final String key;

    StaleScript(StorageKeys keys) {
        key = keys.reloaded();
    }

    /** The server takes the script. */
    void accepted() {
        Browser.rememberInTab(key, null);
    }

    /** Answers false where that was tried before, or where the browser would forget that it was and reload for ever. */
    boolean reloadsOnce() {
        if (Browser.recallInTab(key) != null) {
            return false;
        }
        Browser.rememberInTab(key, "1");
        if (Browser.recallInTab(key) == null) {
            return false;
        }
        Browser.reloadPastCaches();
        return true;
    }
}
