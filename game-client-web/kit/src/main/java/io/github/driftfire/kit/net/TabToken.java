package io.github.driftfire.kit.net;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.netcode.session.ResumeToken;
import org.jspecify.annotations.Nullable;

/** The seat's token in the tab's own storage. */
public final class TabToken implements ResumeToken {
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
