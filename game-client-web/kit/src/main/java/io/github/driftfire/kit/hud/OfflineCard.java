package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.session.ClientSession;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Says that the line is gone, why, and what helps. A modal dialog: the focus moves into it. */
public final class OfflineCard {
    private final HTMLElement dialog = Ui.element("offline");
    private final HTMLElement title = Ui.element("offline-title");
    private final HTMLElement reason = Ui.element("offline-reason");
    private final HTMLElement next = Ui.element("offline-next");
    private final HTMLElement links = Ui.element("offline-rooms");
    private final HTMLElement retry = Ui.element("offline-retry");
    private final Listener listener;
    private final RoomList rooms;
    private final String pageTitle = Browser.title();
    private Failure failure = Failure.of(CloseCode.GOING_AWAY, "", "");
    private boolean shown;
    private boolean waiting;
    private boolean checking;

    /** Why no socket opens, once that is known. */
    private @Nullable Failure verdict;

    /** Called when a button is pressed. */
    public interface Listener {
        void retryNow();

        /** No more attempts until {@link #retryNow}. */
        void stopRetrying();

        /** Takes another seat. */
        void playAgain();

        void leave();

        void reload();
    }

    public OfflineCard(RoomList rooms, Listener listener) {
        this.rooms = rooms;
        this.listener = listener;
        Ui.on(retry, "click", event -> act());
        Ui.on(Ui.element("offline-leave"), "click", event -> listener.leave());
        // There is nothing behind it: Escape gives up, like the second button.
        Ui.<KeyInput>onWindow("keydown", event -> {
            if (shown && event.getCode().equals("Escape") && !event.isRepeat()) {
                event.preventDefault();
                listener.leave();
            }
        });
        Ui.on(dialog, "cancel", event -> event.preventDefault());
    }

    private void act() {
        Failure.Act act = failure.act();
        if (act == Failure.Act.RELOAD) {
            listener.reload();
        } else if (act == Failure.Act.AGAIN) {
            listener.playAgain();
        } else if (act == Failure.Act.WAIT) {
            await(!waiting);
        } else {
            listener.retryNow();
        }
    }

    private void await(boolean on) {
        waiting = on;
        Ui.text(retry, on ? Texts.of("Stop waiting") : Texts.of("Wait for a place"));
        Ui.toggle(dialog, "waiting", on);
        if (on) {
            listener.retryNow();
        } else {
            listener.stopRetrying();
            Ui.text(next, Texts.of("You are not waiting for a place."));
        }
    }

    /** @param why a sentence that is shown */
    public void show(CloseCode code, String why) {
        boolean waitsOn = shown && failure.act() == Failure.Act.WAIT && code == CloseCode.ROOM_FULL;
        boolean unreachable = code == CloseCode.GOING_AWAY && why.equals(ClientSession.UNREACHABLE);
        Failure known = unreachable ? verdict : null;
        verdict = known;
        show(known == null ? Failure.of(code, why, rooms.ownName()) : known);
        if (!waitsOn) {
            waiting = failure.act() == Failure.Act.WAIT;
        }
        Ui.toggle(dialog, "waiting", waiting);
        if (unreachable) {
            findOut(code, why);
        }
    }

    private void show(Failure now) {
        // The same failure again, after another attempt: what is read or pressed just now stays.
        boolean same = shown && now.equals(failure);
        failure = now;
        Browser.title(pageTitle + " \u2013 " + now.title());
        if (!same) {
            Ui.text(title, now.title());
            Ui.text(reason, now.reason());
            Ui.text(next, now.next());
            Ui.text(retry, now.label());
            retry.setHidden(now.act() == Failure.Act.NONE);
            links.setHidden(true);
        }
        if (!shown) {
            shown = true;
            Ui.openDialog(dialog);
            Ui.focus(title);
        }
    }

    public void hide() {
        if (shown) {
            shown = false;
            verdict = null;
            Ui.closeDialog(dialog);
            Ui.blur();
        }
    }

    /** Asks why there is no socket: a browser does not say. */
    private void findOut(CloseCode code, String why) {
        if (checking) {
            return;
        }
        checking = true;
        Failure asked = failure;
        Browser.fetch(rooms.root() + "play-check?origin=" + Browser.encode(Browser.origin()), text -> {
            checking = false;
            if (!shown || !failure.equals(asked)) {
                return;
            }
            String host = text == null ? null : ofRefusal(text, "host");
            verdict =
                    text == null ? null : host == null ? Failure.blocked() : refused(host, ofRefusal(text, "setting"));
            show(verdict == null ? Failure.of(code, why, rooms.ownName()) : verdict);
        });
    }

    private static Failure refused(String host, @Nullable String setting) {
        return Failure.refused(Browser.origin(), host, setting == null ? "" : setting);
    }

    /** A field of the server's answer, such as the host that it was asked as, if it refuses this page; {@code null} if it does not. */
    @JSBody(
            params = {"text", "field"},
            script =
                    "try { var answer = JSON.parse(text); return answer.allowed === false ? String(answer[field]) : null; }"
                            + " catch (failure) { return null; }")
    private static native @Nullable String ofRefusal(String text, String field);

    /** @param retryInMillis until the next attempt, 0 while one is under way */
    public void update(double nowMillis, double retryInMillis) {
        boolean needsRooms = failure.act() == Failure.Act.WAIT || failure.act() == Failure.Act.NONE;
        if (needsRooms) {
            rooms.poll(nowMillis, this::roomsKnown);
        }
        boolean retries = failure.act() == Failure.Act.RETRY;
        if (retries || waiting) {
            int seconds = (int) Math.ceil(retryInMillis / 1000);
            String when = seconds == 0
                    ? Texts.of("Connecting\u2026")
                    : Texts.of("Trying again in {0} s", Integer.toString(seconds));
            if (waiting) {
                Ui.text(next, Texts.of("Waiting for a place. You join when one is free."));
            } else {
                Ui.text(next, failure.next().isEmpty() ? when : failure.next() + " " + when);
            }
        }
    }

    private void roomsKnown() {
        if (!shown) {
            return;
        }
        rooms.link(links);
        RoomList.Room own = rooms.own();
        if (failure.act() == Failure.Act.NONE) {
            boolean others = !links.isHidden();
            Ui.text(
                    next,
                    own != null
                            ? Texts.of("It is open now.")
                            : others
                                    ? Texts.of("These rooms are open:")
                                    : rooms.reached() ? Texts.of("No other room has a free place.") : "");
            retry.setHidden(own == null);
            Ui.text(retry, Texts.of("Play"));
        } else if (waiting && own != null && !own.full()) {
            listener.retryNow();
        }
    }
}
