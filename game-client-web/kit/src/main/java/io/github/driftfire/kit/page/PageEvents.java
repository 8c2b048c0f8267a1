package io.github.driftfire.kit.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What the scripts of a page send each other: {@code page.js} and {@code profile.js}, the same for every game, and the game's own
 * {@code client.js}. Events of the document. Each has every member of its {@link Detail} that is named here, and is sent only when something has
 * changed.
 *
 * <p>On a page without {@code page.js} nothing listens to the game's events, and the game goes on by itself.
 */
public final class PageEvents {
    /** Page to game: takes a place in the {@code room}, {@code null} for the usual one, by a {@code ticket} if there is one. */
    public static final String JOIN = "driftfire:join";

    /**
     * Page to game, on the first screen: shows the {@code room} behind it, by a {@code ticket} of {@link io.github.driftfire.model.lobby.BackgroundTicket};
     * without one, no room any more.
     */
    public static final String BACKGROUND = "driftfire:background";

    /** Game to page: what is drawn behind the first screen is a room from the next picture on. */
    public static final String BACKGROUND_BEGINS = "driftfire:background-begins";

    /** Game to page: it is none from the next picture on, or the attempt has failed. */
    public static final String BACKGROUND_ENDS = "driftfire:background-ends";

    /** Page to game: back to the first screen. */
    public static final String LEAVE = "driftfire:leave";

    /** Page to game: sends the message {@code kind} of {@link io.github.driftfire.model.game.CommonMessages} with its {@code payload}. */
    public static final String MESSAGE = "driftfire:message";

    /** Page to game, of a spectator or of a player without an avatar: {@code player}, -1 for the leader, -2 for the whole arena. */
    public static final String FOLLOW = "driftfire:follow";

    /** Game to page: the player wants a seat. A page that {@link #offer takes it over} answers with {@link #JOIN} or {@link #LEAVE}. */
    public static final String PLAY = "driftfire:play";

    /**
     * Game to page: {@code state} is one of the states below, with {@code room} as the session named it or {@code null}. {@code left} says of
     * {@link #READY} that the player gave the seat up. {@code chat} is what the room passes on, {@code on}, {@code emotes} or {@code off};
     * {@code reads} says that texts are read there, but not written.
     */
    public static final String STATE = "driftfire:state";

    /** The first screen is shown. */
    public static final String READY = "ready";

    public static final String JOINING = "joining";
    public static final String PLAYING = "playing";
    public static final String WATCHING = "watching";

    /** In the game without an avatar. */
    public static final String DEAD = "dead";

    /** The connection is gone: the game says why, and what helps. */
    public static final String AWAY = "away";

    /**
     * Game to page: the connection is gone, by {@code code}, {@code reason}. A page that takes it over answers with {@link #JOIN} or {@link #LEAVE}; otherwise the game says so by itself.
     */
    public static final String CLOSED = "driftfire:closed";

    /** Game to page: the {@code players} of the room have changed. */
    public static final String PLAYERS = "driftfire:players";

    /** Game to page: {@code player} (-1 for a spectator), {@code name}, {@code channel}, {@code text}. */
    public static final String CHAT = "driftfire:chat";

    /** Game to page: {@code player} shows the emote {@code kind} at its avatar; see {@link #placeX}. */
    public static final String EMOTE = "driftfire:emote";

    /** Game to page: {@code kind} as in {@link io.github.driftfire.model.game.NoticeKind}, {@code seconds}. */
    public static final String NOTICE = "driftfire:notice";

    /** Game to page: a vote on {@code player}: {@code yes}, {@code needed}, {@code seconds}, {@code kind}. */
    public static final String VOTE_STATE = "driftfire:vote-state";

    /**
     * Game to page, without an avatar: the {@code player} at the centre of the view and its {@code name} (-1 and empty for none), by which {@code wish}: a
     * player's number, -1 for the leader, -2 for the whole arena, -3 for none; its {@code rank}, 0 if it is not known; {@code seconds} by which it is late.
     */
    public static final String WATCHED = "driftfire:watched";

    /** Game to page: the own avatar is destroyed, by {@code player} or by none (-1). */
    public static final String DIED = "driftfire:died";

    /**
     * {@code page.js} to {@code profile.js}, which {@code boot.js} loads at the first such event: opens the profile of the player {@code id},
     * known by this {@code name}; without an id the own.
     */
    public static final String PROFILE = "driftfire:profile";

    /** {@code profile.js} to {@code page.js}: the own player is called otherwise, or is deleted ({@code left}). */
    public static final String PLAYER_CHANGED = "driftfire:player-changed";

    /** What an event tells. Each has some of the members. */
    public interface Detail extends JSObject {
        @JSProperty
        @Nullable
        String getRoom();

        @JSProperty
        void setRoom(@Nullable String room);

        @JSProperty
        @Nullable
        String getName();

        @JSProperty
        void setName(@Nullable String name);

        @JSProperty
        @Nullable
        String getTicket();

        @JSProperty
        void setTicket(@Nullable String ticket);

        @JSProperty
        int getWish();

        @JSProperty
        void setWish(int wish);

        @JSProperty
        int getRank();

        @JSProperty
        void setRank(int rank);

        @JSProperty
        String getState();

        @JSProperty
        void setState(String state);

        @JSProperty
        String getChat();

        @JSProperty
        void setChat(String chat);

        @JSProperty
        boolean isLeft();

        @JSProperty
        void setLeft(boolean left);

        @JSProperty
        boolean isReads();

        @JSProperty
        void setReads(boolean reads);

        @JSProperty
        int getCode();

        @JSProperty
        void setCode(int code);

        @JSProperty
        String getReason();

        @JSProperty
        void setReason(String reason);

        /** A number of the roster. */
        @JSProperty
        int getPlayer();

        @JSProperty
        void setPlayer(int player);

        @JSProperty
        int getChannel();

        @JSProperty
        void setChannel(int channel);

        @JSProperty
        String getText();

        @JSProperty
        void setText(String text);

        /** A player's public id. */
        @JSProperty
        @Nullable
        String getId();

        @JSProperty
        void setId(@Nullable String id);

        @JSProperty
        Int8Array getPayload();

        @JSProperty
        void setPayload(Int8Array payload);

        @JSProperty
        int getKind();

        @JSProperty
        void setKind(int kind);

        @JSProperty
        int getSeconds();

        @JSProperty
        void setSeconds(int seconds);

        @JSProperty
        int getYes();

        @JSProperty
        void setYes(int yes);

        @JSProperty
        int getNeeded();

        @JSProperty
        void setNeeded(int needed);
    }

    /** Is called with an event's detail. */
    @JSFunctor
    @FunctionalInterface
    public interface Listener extends JSObject {
        void on(Detail detail);
    }

    /** Is called with an event's detail, and answers whether it takes the event over. */
    @JSFunctor
    @FunctionalInterface
    public interface Taker extends JSObject {
        boolean takes(Detail detail);
    }

    /** Answers where a player's avatar is drawn, in CSS pixels of the window; not a number where it is not. */
    @JSFunctor
    @FunctionalInterface
    public interface Places extends JSObject {
        double of(int player, boolean vertical);
    }

    private PageEvents() {}

    /** The game's side of {@link #placeX}. */
    @JSBody(params = "places", script = "document.driftfirePlaces = places;")
    public static native void places(Places places);

    @JSBody(params = "player", script = "return document.driftfirePlaces(player, false);")
    public static native double placeX(int player);

    @JSBody(params = "player", script = "return document.driftfirePlaces(player, true);")
    public static native double placeY(int player);

    /** One without members. */
    @JSBody(script = "return {};")
    public static native Detail detail();

    public static void send(String event, Detail detail) {
        offer(event, detail);
    }

    /** Answers whether the other script takes it over. */
    @JSBody(
            params = {"event", "detail"},
            script = "return !document.dispatchEvent(new CustomEvent(event, { detail: detail, cancelable: true }));")
    public static native boolean offer(String event, Detail detail);

    @JSBody(
            params = {"event", "listener"},
            script = "document.addEventListener(event, function(happened) { listener(happened.detail); });")
    public static native void on(String event, Listener listener);

    /** For the events that can be taken over: {@link #PLAY}, {@link #CLOSED}. */
    @JSBody(
            params = {"event", "taker"},
            script =
                    "document.addEventListener(event, function(happened) { if (taker(happened.detail)) happened.preventDefault(); });")
    public static native void take(String event, Taker taker);
}
