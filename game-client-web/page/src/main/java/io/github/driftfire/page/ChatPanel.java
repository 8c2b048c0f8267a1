package io.github.driftfire.page;

import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.ChatChannel;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The lines that were said, and the one that is written. Closed, it shows the last lines for a few seconds and lets clicks through; open, all
 * that are kept.
 */
final class ChatPanel {
    static final int OWN = -2;

    private static final int FRESH_MILLIS = 8000;
    private static final int NOTICE_MILLIS = 6000;
    private static final int KEPT_LINES = 60;

    private final HTMLElement panel = Ui.element("chat");
    private final HTMLElement lines = Ui.element("chat-lines");
    private final HTMLElement form = Ui.element("chat-form");
    private final HTMLElement field = Ui.element("chat-text");
    private final HTMLElement channelButton = Ui.element("chat-channel");
    private final HTMLElement notice = Ui.element("chat-notice");
    private final Listener listener;
    private int channel = ChatChannel.ROOM;
    private boolean spectates;
    private boolean team;
    private boolean open;
    private int notices;

    /** Called with what the player does here. */
    interface Listener {
        void say(int channel, String text);

        void chose(int player, String name);
    }

    ChatPanel(Listener listener) {
        this.listener = listener;
        Ui.on(form, "submit", event -> {
            event.preventDefault();
            submit();
        });
        Ui.on(channelButton, "click", event -> {
            nextChannel();
            Ui.focus(field);
        });
        Ui.on(Ui.element("chat-close"), "click", event -> close());
    }

    /** Which channels there are: a spectator's is one of its own. */
    void channels(boolean spectating, boolean inTeam) {
        spectates = spectating;
        team = inTeam;
        boolean lost = spectates
                ? channel != ChatChannel.SPECTATORS
                : channel == ChatChannel.TEAM && !team || channel == ChatChannel.SPECTATORS;
        if (lost) {
            channel = spectates ? ChatChannel.SPECTATORS : ChatChannel.ROOM;
        }
        showChannel();
    }

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
        Ui.toggle(panel, "open", true);
        form.setHidden(false);
        showChannel();
        scrollDown(lines);
        Ui.focus(field);
    }

    void close() {
        open = false;
        Ui.toggle(panel, "open", false);
        form.setHidden(true);
        Ui.value(field, "");
        Ui.blur();
    }

    void clear() {
        empty(lines);
        Ui.text(notice, "");
    }

    void nextChannel() {
        channel = spectates
                ? ChatChannel.SPECTATORS
                : channel == ChatChannel.ROOM && team ? ChatChannel.TEAM : ChatChannel.ROOM;
        showChannel();
    }

    private void showChannel() {
        Ui.text(channelButton, ChatWords.channel(channel));
        Ui.disabled(channelButton, spectates || !team);
        panel.setAttribute("data-channel", ChatWords.channel(channel));
    }

    private void submit() {
        String text = Ui.trimmed(field);
        close();
        if (!text.isEmpty()) {
            listener.say(channel, text);
        }
    }

    /**
     * @param player -1 for a spectator, {@link #OWN} for who reads this
     * @param hue 0..255, or -1 for none
     * @param team whose colour the game's style sheet has instead; 0 for none
     */
    void line(int player, String name, int hue, int team, int said, String text) {
        HTMLElement line = Ui.child(lines, "p", player == OWN ? "fresh own" : "fresh");
        line.setAttribute("data-name", name);
        line.setAttribute("data-team", Integer.toString(team));
        if (said != ChatChannel.ROOM) {
            Ui.text(Ui.child(line, "span", "channel"), ChatWords.channel(said));
        }
        HTMLElement who = Ui.child(line, "button", "who");
        who.setAttribute("type", "button");
        Ui.text(who, name);
        who.setAttribute("dir", "auto");
        Ui.style(who, "color", hue < 0 ? "#8fa3c8" : "hsl(" + hue * 360 / 256 + ",80%,74%)");
        Ui.disabled(who, player == OWN);
        Ui.on(who, "click", event -> listener.chose(player, name));
        HTMLElement words = Ui.child(line, "span", "said");
        words.setAttribute("dir", "auto");
        Ui.text(words, text);
        trim(lines, KEPT_LINES);
        scrollDown(lines);
        Window.setTimeout(() -> Ui.toggle(line, "fresh", false), FRESH_MILLIS);
    }

    /** Takes away what a player has said; an empty name stands for everybody. */
    @JSBody(
            params = {"lines", "name"},
            script = "Array.from(lines.children).forEach(function(line) {"
                    + " if (!name || line.getAttribute('data-name') === name) line.remove(); });")
    private static native void remove(HTMLElement lines, String name);

    void hide(String name) {
        remove(lines, name);
    }

    void notice(String text) {
        int mine = ++notices;
        Ui.text(notice, text);
        Window.setTimeout(
                () -> {
                    if (mine == notices) {
                        Ui.text(notice, "");
                    }
                },
                NOTICE_MILLIS);
    }

    @JSBody(params = "element", script = "element.textContent = '';")
    private static native void empty(HTMLElement element);

    @JSBody(
            params = {"element", "most"},
            script = "while (element.children.length > most) element.firstElementChild.remove();")
    private static native void trim(HTMLElement element, int most);

    @JSBody(params = "element", script = "element.scrollTop = element.scrollHeight;")
    private static native void scrollDown(HTMLElement element);
}
