package io.github.driftfire.client.hud;

import io.github.driftfire.client.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** Says that the line is gone, why, and what happens next. */
public final class OfflineCard {
    private final HTMLElement reason = Ui.element("offline-reason");
    private final HTMLElement next = Ui.element("offline-next");
    private final HTMLElement retry = Ui.element("offline-retry");
    private boolean stale;
    private boolean hopeless;

    /** Hears the buttons. */
    public interface Listener {
        void retryNow();

        void leave();

        void reload();
    }

    public OfflineCard(Listener listener) {
        Ui.on(retry, "click", event -> {
            if (stale) {
                listener.reload();
            } else {
                listener.retryNow();
            }
        });
        Ui.on(Ui.element("offline-leave"), "click", event -> listener.leave());
    }

    /**
     * @param comesBack whether the client tries again by itself
     * @param isStale whether only a newer page helps
     */
    public void show(String why, boolean comesBack, boolean isStale) {
        stale = isStale;
        hopeless = !comesBack;
        Ui.text(reason, why);
        Ui.text(retry, isStale ? "Reload" : "Try now");
        if (isStale) {
            Ui.text(next, "A newer version is here.");
        } else if (hopeless) {
            Ui.text(next, "Trying again by itself would not help.");
        }
    }

    public void update(double retryInMillis) {
        if (!stale && !hopeless) {
            int seconds = (int) Math.ceil(retryInMillis / 1000);
            Ui.text(next, seconds == 0 ? "Connecting\u2026" : "Back in " + seconds + " s");
        }
    }
}
