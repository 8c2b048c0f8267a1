package io.github.driftfire.engine.chat;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.limits.RateLimit;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.engine.text.PlayerName;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.Utf8Limit;
import io.github.driftfire.engine.text.VisibleText;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.wire.WireReader;
import org.jspecify.annotations.Nullable;

/**
 * A room's chat: checks what players and spectators say, and writes it into the feed of those who read it. Owned by the room's thread.
 *
 * <p>A text costs the room's thread some ten microseconds, an emote a look at each player. So both are limited twice: by {@link Speaker} for
 * the one who sends them, and for the room: texts to players and texts to spectators by {@link TextLimits} of their own, so that spectators
 * cannot use up what players may say, emotes to 20 a second, 40 at once.
 */
public final class RoomChat {
    private static final long EMOTE_PERIOD_NANOS = 50_000_000L;
    private static final int EMOTE_BURST = 40;

    private final ChatSettings settings;
    private final Game game;
    private final World world;
    private final ChatFeed feed;
    private final Counters counters;
    private final TextLimits toPlayers = new TextLimits();
    private final TextLimits toSpectators = new TextLimits();
    private final RateLimit emotes = RateLimit.every(EMOTE_PERIOD_NANOS, EMOTE_BURST);
    private final boolean[] playing;
    private final boolean spectatorsWrite;
    private final Silences silences = new Silences();

    private @Nullable RoomControl control;

    /** @param spectatorsWrite whether spectators may say something: not where they would read it, and notices about it, much later */
    public RoomChat(
            ChatSettings settings,
            int maxPlayers,
            boolean spectatorsWrite,
            Game game,
            World world,
            ChatFeed feed,
            Counters counters) {
        this.spectatorsWrite = spectatorsWrite;
        this.settings = settings;
        this.game = game;
        this.world = world;
        this.feed = feed;
        this.counters = counters;
        playing = new boolean[maxPlayers];
    }

    /** What tells who sees an avatar; called once, before the first tick. */
    public void control(RoomControl room) {
        control = room;
    }

    public ChatMode mode() {
        return settings.mode();
    }

    /** A player's or spectator's name, fit to be shown. */
    public String name(String raw) {
        return PlayerName.clean(raw, settings.words());
    }

    /** A player has got a number. */
    public void joined(int player) {
        playing[player] = true;
    }

    /** A player has gone for good. */
    public void left(int player) {
        playing[player] = false;
    }

    /**
     * A new speaker.
     *
     * @param player {@link Game#SPECTATOR} for a spectator
     * @param name shown for a spectator, who has no number
     * @param key by which the client is known again; empty if it is not
     */
    public Speaker speaker(int player, String name, String key, Speaker.Notices notices) {
        return new Speaker(player, name, silences, key, notices);
    }

    /** A text. Answers whether the payload was well-formed. */
    public boolean text(Speaker speaker, WireReader payload, long nowNanos) {
        ChatText chat = CommonMessages.CHAT.decode(payload);
        boolean spectates = speaker.player() == Game.SPECTATOR;
        if (payload.failed()
                || payload.left() > 0
                || chat.channel() >= ChatChannel.COUNT
                || (spectates && chat.channel() != ChatChannel.SPECTATORS)) {
            return false;
        }
        if (settings.mode() != ChatMode.ON || spectates && !spectatorsWrite) {
            refuse(speaker, NoticeKind.CHAT_OFF, nowNanos);
        } else if (chat.channel() == ChatChannel.TEAM && game.team(speaker.player()) == 0) {
            refuse(speaker, NoticeKind.NO_TEAM, nowNanos);
        } else if (!speaker.maySay(nowNanos)) {
            counters.increment(Counter.CHAT_REFUSED);
        } else if (!hasRoom(speaker, chat.channel()) || !limits(chat.channel()).mayRead(nowNanos)) {
            refuse(speaker, NoticeKind.BUSY, nowNanos);
        } else {
            say(speaker, chat, nowNanos);
        }
        return true;
    }

    private TextLimits limits(int channel) {
        return channel == ChatChannel.SPECTATORS ? toSpectators : toPlayers;
    }

    private void refuse(Speaker speaker, int kind, long nowNanos) {
        counters.increment(Counter.CHAT_REFUSED);
        speaker.notice(kind, 0, nowNanos);
    }

    private void say(Speaker speaker, ChatText chat, long nowNanos) {
        String visible = VisibleText.clean(chat.text(), ChatText.MAX_CHARS);
        String text = Utf8Limit.clip(visible, ChatText.MAX_BYTES).strip();
        if (text.isEmpty()) {
            return;
        }
        String key = TextSkeleton.of(text);
        if (speaker.repeats(key, nowNanos)) {
            refuse(speaker, NoticeKind.REPEATED, nowNanos);
        } else if (speaker.player() != Game.SPECTATOR && !game.chat(speaker.player(), text)) {
            refuse(speaker, NoticeKind.REFUSED, nowNanos);
        } else {
            limits(chat.channel()).pass(nowNanos);
            String passed = settings.words().replace(text);
            write(speaker, chat.channel(), passed);
            speaker.said(new SaidLine(nowNanos, chat.channel(), passed), key);
            counters.increment(Counter.CHAT_TEXTS);
            if (!passed.equals(text)) {
                counters.increment(Counter.CHAT_FILTERED);
                speaker.notice(NoticeKind.FILTERED, 0, nowNanos);
            }
        }
    }

    private boolean hasRoom(Speaker speaker, int channel) {
        return channel == ChatChannel.ROOM
                ? feed.hasRoom()
                : channel == ChatChannel.TEAM || feed.hasRoom(Game.SPECTATOR) && feed.hasRoom(speaker.player());
    }

    private void write(Speaker speaker, int channel, String text) {
        if (channel == ChatChannel.ROOM) {
            int player = speaker.player();
            RosterFeed.chat(feed.broadcast(), player, channel, "", text);
        } else if (channel == ChatChannel.TEAM) {
            int team = game.team(speaker.player());
            for (int player = 0; player < playing.length; player++) {
                if (playing[player] && game.team(player) == team && feed.hasRoom(player)) {
                    writeTo(player, speaker, channel, text);
                }
            }
        } else {
            writeTo(Game.SPECTATOR, speaker, channel, text);
            if (speaker.player() != Game.SPECTATOR) {
                writeTo(speaker.player(), speaker, channel, text);
            }
        }
    }

    private void writeTo(int reader, Speaker speaker, int channel, String text) {
        int player = speaker.player() == Game.SPECTATOR ? RosterFeed.NO_PLAYER : speaker.player();
        RosterFeed.chat(feed.to(reader), player, channel, speaker.name(), text);
    }

    /** An emote of a player. Answers whether the payload was well-formed. */
    public boolean emote(Speaker speaker, WireReader payload, long nowNanos) {
        int emote = payload.u8();
        if (payload.failed() || payload.left() > 0 || emote >= CommonMessages.EMOTES) {
            return false;
        }
        int player = speaker.player();
        int kind = world.model().avatarKind();
        int avatar = game.avatar(player);
        if (settings.mode() == ChatMode.OFF) {
            refuse(speaker, NoticeKind.CHAT_OFF, nowNanos);
        } else if (avatar >= 0 && world.lives(kind, avatar)) {
            if (speaker.mayShow(nowNanos) && emotes.allow(nowNanos)) {
                EntityTable avatars = world.table(kind);
                show(player, avatar, emote, avatars.get(avatar, FieldTable.X), avatars.get(avatar, FieldTable.Y));
                counters.increment(Counter.EMOTES);
            } else {
                counters.increment(Counter.CHAT_REFUSED);
            }
        }
        return true;
    }

    /** An emote of a player whom the game plays, over an avatar that lives. */
    public void emote(int player, int avatar, int emote) {
        if (settings.mode() != ChatMode.OFF) {
            EntityTable avatars = world.table(world.model().avatarKind());
            show(player, avatar, emote, avatars.get(avatar, FieldTable.X), avatars.get(avatar, FieldTable.Y));
            counters.increment(Counter.EMOTES);
        }
    }

    /** Writes an emote to those whose view contains the avatar. */
    private void show(int player, int avatar, int emote, int xSub, int ySub) {
        RoomControl room = control;
        if (room == null) {
            throw new IllegalStateException("the room's control is not set");
        }
        for (int reader = Game.SPECTATOR; reader < playing.length; reader++) {
            boolean reads = reader == Game.SPECTATOR || playing[reader];
            if (reads && room.watches(reader, xSub, ySub) && feed.hasRoom(reader)) {
                RosterFeed.emote(feed.to(reader), player, avatar, emote);
            }
        }
    }
}
