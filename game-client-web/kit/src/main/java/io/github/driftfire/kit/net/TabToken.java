package io.github.driftfire.kit.net;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.netcode.session.ResumeToken;
import org.jspecify.annotations.Nullable;

/** The seat's token in the tab's own storage. */
public record TabToken(String key) implements ResumeToken {
    @Override
    public @Nullable String value() {
        return Browser.recallInTab(key);
    }

    @Override
    public void keep(String token) {
        Browser.rememberInTab(key, token.isEmpty() ? null : token);
    }

    @Override
    public void clear() {
        Browser.rememberInTab(key, null);
    }
}
