package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.netcode.lobby.LobbySession;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Shows a live room behind the first screen, while the lobby has a place in one and the page is visible. Without one the game draws a background of its
 * own, and the page shows no reason.
 */
final class Background {
    /** Of the body, while a room is shown. */
    private static final String ATTRIBUTE = "data-background";

    private final LobbySession session;
    private final String game;
    private final HTMLElement space = Ui.element("space");
    private final BackgroundAttempts attempts = new BackgroundAttempts(Browser.chance(), Browser.nowMillis());
    private boolean firstScreen;

    Background(LobbySession session, String game) {
        this.session = session;
        this.game = game;
        PageEvents.on(PageEvents.BACKGROUND_BEGINS, detail -> begins());
        PageEvents.on(PageEvents.BACKGROUND_ENDS, detail -> ends());
        Ui.onWindow("mousemove click keydown", event -> attempts.input());
    }

    /** Whether the first screen is shown. */
    void firstScreen(boolean shown) {
        firstScreen = shown;
        update();
    }

    /** Begins or ends what is due. Called a few times a second. */
    void update() {
        if (!isWanted()) {
            stop();
        } else if (session.isListed()
                && session.request() == null
                && session.position() == 0
                && attempts.asks(Browser.nowMillis())) {
            session.tell(WatchBackground.of(game));
        }
    }

    /** Ends it, until the next update. */
    void stop() {
        if (attempts.stop()) {
            GameBridge.background(null, null);
        }
    }

    private boolean isWanted() {
        return firstScreen && !Ui.hidden() && !Browser.prefersReducedMotion() && !savesData();
    }

    void ticket(BackgroundTicket ticket) {
        if (isWanted() && session.request() == null && attempts.answered(Browser.nowMillis())) {
            GameBridge.background(ticket.room(), ticket.ticket());
        }
    }

    /** The lobby has none. */
    void failed() {
        attempts.failed(Browser.nowMillis());
    }

    private void begins() {
        attempts.begins(Browser.nowMillis());
        fadeOut(space);
        HTMLDocument.current().getBody().setAttribute(ATTRIBUTE, "");
    }

    private void ends() {
        if (HTMLDocument.current().getBody().hasAttribute(ATTRIBUTE)) {
            fadeOut(space);
            HTMLDocument.current().getBody().removeAttribute(ATTRIBUTE);
        }
        failed();
    }

    @JSBody(script = "return (navigator.connection || {}).saveData;")
    private static native boolean savesData();

    /** Lets the picture of this moment fade out above what follows. */
    @JSBody(params = "space", script = """
                    if (!space.width || !space.height || document.hidden) return;
                    var before = document.createElement('canvas');
                    before.className = 'before';
                    before.width = space.width;
                    before.height = space.height;
                    before.getContext('2d').drawImage(space, 0, 0);
                    before.onanimationend = before.remove;
                    space.after(before);
                    """)
    private static native void fadeOut(HTMLElement space);
}
