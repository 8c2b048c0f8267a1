package io.github.driftfire.client.hud;

import io.github.driftfire.client.page.Ui;
import io.github.driftfire.model.protocol.CloseCode;
import org.teavm.jso.dom.html.HTMLElement;

/** Says that the line is gone, why, and what happens next. */
public final class OfflineCard {
    private final HTMLElement title = Ui.element("offline-title");
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

    /** @param comesBack whether the client tries again by itself */
    public void show(CloseCode code, String why, boolean comesBack) {
        // Only a newer page helps then.
        stale = code == CloseCode.STALE_MODEL;
        hopeless = !comesBack;
        Ui.text(title, titleOf(code));
        Ui.text(reason, why);
        Ui.text(retry, stale ? "Reload" : "Try now");
        if (stale) {
            Ui.text(next, "A newer version is here.");
        } else if (hopeless) {
            Ui.text(next, "Trying again by itself would not help.");
        }
    }

    private static String titleOf(CloseCode code) {
        return switch (code) {
            case ROOM_FULL -> "Room full";
            case NO_SUCH_ROOM -> "No such room";
            case STALE_MODEL -> "New version";
            case REPLACED, SEAT_BUSY -> "Playing elsewhere";
            default -> "Signal lost";
        };
    }

    public void update(double retryInMillis) {
        if (!stale && !hopeless) {
            int seconds = (int) Math.ceil(retryInMillis / 1000);
            Ui.text(next, seconds == 0 ? "Connecting\u2026" : "Trying again in " + seconds + " s");
        }
    }
}
