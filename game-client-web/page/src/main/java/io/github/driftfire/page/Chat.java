package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.protocol.Welcome;
import java.util.Objects;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Chat and emotes of the page: Enter opens the line, Tab changes its channel, Escape closes it; while V is held, or after a touch of the button, the
 * emotes are there. Nothing of a muted player is shown.
 */
final class Chat implements ChatPanel.Listener, PlayerDialog.Listener {
    private final Mutes mutes;
    private final ChatPanel panel = new ChatPanel(this);
    private final EmoteWheel wheel = new EmoteWheel(ChatEvents::show);
    private final EmoteBubbles bubbles = new EmoteBubbles();
    private final PlayerDialog dialog = new PlayerDialog(this);
    private final VotePrompt vote = new VotePrompt();
    private final HTMLElement section = Ui.element("chat");
    private final HTMLElement chatButton = Ui.element("chat-button");
    private final HTMLElement emoteButton = Ui.element("emote-button");
    private final HTMLElement muteAll = Ui.element("mute-all");
    private ChatEvents.Roster roster = ChatEvents.empty();
    private int own = -1;
    private boolean texts;
    private boolean writes;
    private boolean emotes;

    Chat(StorageKeys keys) {
        String key = keys.of("muted");
        mutes = new Mutes(Browser.recallInTab(key), muted -> Browser.rememberInTab(key, muted));
    }

    void begin() {
        PageEvents.on(PageEvents.STATE, this::state);
        PageEvents.on(PageEvents.PLAYERS, this::players);
        PageEvents.on(PageEvents.CHAT, this::said);
        PageEvents.on(PageEvents.EMOTE, this::shown);
        PageEvents.on(PageEvents.NOTICE, told -> panel.notice(ChatWords.notice(told.getKind(), told.getSeconds())));
        Ui.onWindow("keydown", this::down);
        Ui.onWindow("keyup", this::up);
        Ui.onWindow("blur", event -> wheel.close());
        Ui.on(chatButton, "click", event -> {
            if (panel.isOpen()) {
                panel.close();
            } else {
                panel.open();
            }
        });
        Ui.on(emoteButton, "click", event -> {
            if (wheel.isOpen()) {
                wheel.close();
            } else {
                wheel.open();
            }
        });
        Ui.checked(muteAll, mutes.all());
        Ui.on(muteAll, "change", event -> {
            mutes.all(Ui.checked(muteAll));
            if (mutes.all()) {
                panel.hide("");
            }
        });
        show();
    }

    @Override
    public void vote(int player) {
        vote.begin(player);
    }

    private void state(PageEvents.Detail now) {
        boolean seated =
                now.getState().equals(PageEvents.PLAYING) || now.getState().equals(PageEvents.DEAD);
        boolean there = seated || now.getState().equals(PageEvents.WATCHING);
        texts = there && now.getChat().equals(Welcome.CHAT_ON);
        writes = texts && !now.isReads();
        emotes = seated && !now.getChat().equals(Welcome.CHAT_OFF);
        if (now.getState().equals(PageEvents.READY)) {
            panel.clear();
            vote.seat(-1);
        }
        show();
    }

    private void show() {
        section.setHidden(!texts);
        chatButton.setHidden(!writes);
        emoteButton.setHidden(!emotes || own < 0);
        if (!writes && panel.isOpen()) {
            panel.close();
        }
        if (!emotes) {
            wheel.close();
        }
        panel.channels(own < 0, ChatEvents.team(roster, own) > 0);
    }

    private void players(PageEvents.Detail detail) {
        roster = ChatEvents.roster(detail);
        own = detail.getPlayer();
        vote.seat(own);
        show();
    }

    private void shown(PageEvents.Detail emote) {
        String name = ChatEvents.name(roster, emote.getPlayer());
        if (emote.getPlayer() == own || !mutes.hides(name)) {
            bubbles.show(emote.getPlayer(), emote.getKind());
        }
    }

    private void said(PageEvents.Detail line) {
        String name = Objects.requireNonNullElse(line.getName(), "");
        int player = line.getPlayer();
        boolean mine = player >= 0 && player == own;
        if (mine || !mutes.hides(name)) {
            panel.line(
                    mine ? ChatPanel.OWN : player,
                    name,
                    ChatEvents.hue(roster, player),
                    ChatEvents.team(roster, player),
                    line.getChannel(),
                    line.getText());
        }
    }

    private void down(KeyInput key) {
        boolean typing = Ui.focusKind(key) == 2;
        if (panel.isOpen() && typing) {
            typed(key);
        } else if (typing || key.isCtrlKey() || key.isAltKey() || key.isMetaKey() || Ui.anyDialog()) {
            return;
        } else if (wheel.isOpen() && key.getCode().startsWith("Digit")) {
            int number = key.getCode().charAt(5) - '1';
            if (number >= 0) {
                wheel.choose(number);
            }
            stop(key);
        } else if (wheel.isOpen() && key.getKey().equals("Escape")) {
            wheel.close();
            stop(key);
        } else if (key.getKey().equals("Enter") && writes && !key.isRepeat() && Ui.focusKind(key) == 0) {
            panel.open();
            stop(key);
        } else if (key.getCode().equals("KeyV") && emotes && own >= 0 && !key.isRepeat()) {
            wheel.open();
        }
    }

    private void typed(KeyInput key) {
        if (key.isComposing()) {
            // The input method's own, and neither the menu's nor the game's.
            keep(key);
        } else if (key.getKey().equals("Escape")) {
            panel.close();
            stop(key);
        } else if (key.getKey().equals("Tab") && !key.isShiftKey()) {
            panel.nextChannel();
            stop(key);
        } else if (key.getKey().equals("Enter") && key.isRepeat()) {
            // Held since it opened the line: it would close it.
            stop(key);
        }
    }

    private void up(KeyInput key) {
        if (key.getCode().equals("KeyV") && wheel.isOpen()) {
            wheel.release();
        }
    }

    /** Neither the game nor the browser acts on it. */
    @JSBody(params = "event", script = "event.preventDefault(); event.stopImmediatePropagation();")
    private static native void stop(Event event);

    /** The game does not act on it, the browser does. */
    @JSBody(params = "event", script = "event.stopImmediatePropagation();")
    private static native void keep(Event event);

    @Override
    public void say(int channel, String text) {
        ChatEvents.say(channel, text);
    }

    @Override
    public void chose(int player, String name) {
        dialog.open(player, name, mutes.isMuted(name), own >= 0 && player >= 0);
    }

    @Override
    public void mute(String name, boolean on) {
        mutes.mute(name, on);
        if (on) {
            panel.hide(name);
        }
    }
}
