package io.github.driftfire.kit;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.ChatListener;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** The game's side of {@link PageEvents}. */
final class PageBridge implements ChatListener {
    /** While a room of a thousand players is greeted, its list changes with each picture. */
    private static final double PLAYERS_MILLIS = 250;

    private String state = "";
    private @Nullable String room;
    private final ChangeThrottle members = new ChangeThrottle(PLAYERS_MILLIS);
    private int watched = -1;
    private String watchedName = "";
    private String chat = Welcome.CHAT_OFF;
    private boolean reads;
    private @Nullable GameClient client;

    /** What the page has the game do. */
    interface Listener {
        void join(PageEvents.Detail seat);

        /** @param shown room and ticket of the one behind the first screen */
        void background(PageEvents.Detail shown);

        /** @param player a number, -1 for the leader, -2 for the whole arena */
        void follow(int player);

        /** Back to the first screen. */
        void toFirstScreen();
    }

    PageBridge(Listener listener) {
        PageEvents.on(PageEvents.JOIN, listener::join);
        PageEvents.on(PageEvents.BACKGROUND, listener::background);
        PageEvents.on(PageEvents.FOLLOW, detail -> listener.follow(detail.getPlayer()));
        PageEvents.on(PageEvents.LEAVE, detail -> listener.toFirstScreen());
        PageEvents.on(PageEvents.MESSAGE, this::send);
    }

    /** A game begins: its chat is the page's from here on. */
    void welcomed(Welcome welcome, @Nullable GameClient entered) {
        chat = welcome.chat();
        reads = welcome.player() < 0 && welcome.delay() > 0;
        state = "";
        client = entered;
        if (entered != null) {
            entered.chat(this);
        }
    }

    private void send(PageEvents.Detail message) {
        if (client != null) {
            client.send(message.getKind(), message.getPayload().toJavaArray());
        }
    }

    @Override
    public void chat(Player speaker, int channel, String text) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setPlayer(speaker.number());
        detail.setName(speaker.name());
        detail.setChannel(channel);
        detail.setText(text);
        PageEvents.send(PageEvents.CHAT, detail);
    }

    @Override
    public void emote(Player player, int slot, int emote) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setPlayer(player.number());
        detail.setKind(emote);
        PageEvents.send(PageEvents.EMOTE, detail);
    }

    @Override
    public void notice(int kind, int seconds) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setKind(kind);
        detail.setSeconds(seconds);
        PageEvents.send(PageEvents.NOTICE, detail);
    }

    /** @param votes one of the states of {@link io.github.driftfire.model.game.RosterFeed} */
    @Override
    public void vote(Player target, int yes, int needed, int seconds, int votes) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setPlayer(target.number());
        detail.setName(target.name());
        detail.setYes(yes);
        detail.setNeeded(needed);
        detail.setSeconds(seconds);
        detail.setKind(votes);
        PageEvents.send(PageEvents.VOTE_STATE, detail);
    }

    /** Whether the page asks for the seat. */
    boolean takesPlay() {
        return PageEvents.offer(PageEvents.PLAY, PageEvents.detail());
    }

    /**
     * Tells the state, if it is another one.
     *
     * @param now one of the states of {@link PageEvents}
     * @param left whether the player gave the seat up
     */
    void state(String now, @Nullable String seatsRoom, boolean left) {
        boolean sameRoom = seatsRoom == null ? room == null : seatsRoom.equals(room);
        if (now.equals(state) && sameRoom && !left) {
            return;
        }
        state = now;
        room = seatsRoom;
        members.reset();
        watched = -1;
        PageEvents.Detail detail = PageEvents.detail();
        detail.setState(now);
        detail.setRoom(seatsRoom);
        detail.setLeft(left);
        detail.setChat(chat);
        detail.setReads(reads);
        PageEvents.send(PageEvents.STATE, detail);
    }

    /** Tells whether what is drawn behind the first screen is a room from the next picture on. */
    void background(boolean begins) {
        PageEvents.send(begins ? PageEvents.BACKGROUND_BEGINS : PageEvents.BACKGROUND_ENDS, PageEvents.detail());
    }

    /** Whether the page does something about a connection that is gone. */
    boolean takesClosed(int code, String reason) {
        PageEvents.Detail detail = PageEvents.detail();
        detail.setCode(code);
        detail.setReason(reason);
        return PageEvents.offer(PageEvents.CLOSED, detail);
    }

    /**
     * Tells who is looked at, if that has changed.
     *
     * @param wish as it was asked for
     * @param player who it is, -1 for none
     * @param rank 0 if it is not known
     */
    void watched(int wish, int player, String name, int rank, int delaySeconds) {
        int now = (wish * 4096 + player) * 16 + rank;
        if (now == watched && name.equals(watchedName)) {
            return;
        }
        watched = now;
        watchedName = name;
        PageEvents.Detail detail = PageEvents.detail();
        detail.setWish(wish);
        detail.setPlayer(player);
        detail.setName(name);
        detail.setRank(rank);
        detail.setSeconds(delaySeconds);
        PageEvents.send(PageEvents.WATCHED, detail);
    }

    /** Tells that the own avatar is destroyed. */
    void died(int killer) {
        watched = -1;
        PageEvents.Detail detail = PageEvents.detail();
        detail.setPlayer(killer);
        PageEvents.send(PageEvents.DIED, detail);
    }

    /** Tells who is in the room, if that has changed, at most four times a second. Called once a picture. */
    void players(Roster roster) {
        if (!members.takes(roster.members(), Browser.nowMillis())) {
            return;
        }
        PageEvents.Detail detail = PageEvents.detail();
        detail.setPlayer(roster.own());
        list(detail);
        for (int number = 0; number < roster.end(); number++) {
            if (roster.knows(number)) {
                Player player = roster.player(number);
                add(detail, number, player.name(), player.hue(), player.team(), player.bot());
            }
        }
        PageEvents.send(PageEvents.PLAYERS, detail);
    }

    @JSBody(params = "detail", script = "detail.players = [];")
    private static native void list(PageEvents.Detail detail);

    @JSBody(
            params = {"detail", "player", "name", "hue", "team", "bot"},
            script = "detail.players.push({ player: player, name: name, hue: hue, team: team, bot: bot });")
    private static native void add(PageEvents.Detail detail, int player, String name, int hue, int team, boolean bot);
}
