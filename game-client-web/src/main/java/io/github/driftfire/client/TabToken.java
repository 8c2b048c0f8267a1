package io.github.driftfire.client;

import io.github.driftfire.client.net.ResumeToken;
import io.github.driftfire.client.page.Browser;
import org.jspecify.annotations.Nullable;

/** The seat's token in the tab's own storage. */
final class TabToken implements ResumeToken {
    private static final String KEY = "driftfire.resume";

    @Override
    public @Nullable String value() {
        return Browser.recallInTab(KEY);
    }

    @Override
    public void keep(String token) {
        Browser.rememberInTab(KEY, token.isEmpty() ? null : token);
    }

    @Override
    public void clear() {
        Browser.rememberInTab(KEY, null);
    }
}
