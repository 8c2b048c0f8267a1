package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.KeptResults;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A room with a {@link DiscGame}, stepped by hand. */
final class DiscRoom {
    private static final long TICK_NANOS = 1_000_000_000L / DiscGame.SETTINGS.tickRateHz();

    final DiscGame game;
    final Room room;
    final KeptResults kept = new KeptResults();
    private final String fingerprint;
    private long nowNanos;
    private @Nullable Game opened;

    DiscRoom(DiscGame game, int maxPlayers, int bots) {
        this(game, maxPlayers, bots, spec -> spec);
    }

    /** @param kind of the room */
    DiscRoom(DiscGame game, int maxPlayers, int bots, UnaryOperator<RoomSpec> kind) {
        this(game, maxPlayers, bots, kind, Moderation.unattended());
    }

    /** @param shared what the room's server has of moderation */
    DiscRoom(DiscGame game, int maxPlayers, int bots, UnaryOperator<RoomSpec> kind, Moderation shared) {
        this.game = game;
        RoomSettings settings = DiscGame.settings(maxPlayers, bots);
        RoomSpec spec = new RoomSpec("test", maxPlayers, () -> opened = game.open(settings));
        room = new Room(
                kind.apply(spec),
                () -> nowNanos,
                RoomEvents.NONE,
                RoomServices.none().with(shared).with(kept.results()));
        fingerprint = GameFingerprint.of(game);
    }

    /** The room's game. */
    Game opened() {
        return Objects.requireNonNull(opened);
    }

    DiscGame.Rules rules() {
        DiscGame.Rules rules = game.rules;
        if (rules == null) {
            throw new IllegalStateException("no room was opened");
        }
        return rules;
    }

    void tick() {
        nowNanos += TICK_NANOS;
        room.tick(nowNanos);
    }

    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick();
        }
    }

    /** A player in a seat, who has been sent the first snapshot. */
    Player join(String name) {
        Player player = connect(name, null);
        tick();
        return player;
    }

    /** A player in a seat who has a device key and comes from an address. */
    Player join(String name, String device, ClientAddress address) {
        Player player = new Player();
        player.session = room.admit(player, address);
        player.session().hello(new Hello(Hello.TYPE, name, fingerprint, null, null, null, device));
        tick();
        return player;
    }

    /** A connection that has said nothing. */
    Player silent() {
        Player player = new Player();
        player.session = room.admit(player);
        return player;
    }

    Player connect(String name, @Nullable String token) {
        Player player = silent();
        player.session().hello(new Hello(Hello.TYPE, name, fingerprint, token));
        return player;
    }

    /** A client that says hello with a ticket. */
    Player redeem(String name, String ticket) {
        Player player = silent();
        player.session().hello(new Hello(Hello.TYPE, name, fingerprint, null, null, ticket));
        return player;
    }

    /** A client: what it is sent, as text. */
    final class Player implements Connection, ReplicaListener, RosterFeed.Reader {
        final Replica replica = new Replica(game.model(DiscGame.SETTINGS), this);
        final List<String> feed = new ArrayList<>();
        final List<CloseCode> closes = new ArrayList<>();
        private final WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
        boolean keepsFeed = true;

        @Nullable
        Session session;

        @Nullable
        Welcome welcome;

        int sequence;

        void input(int held) {
            InputFrame.encode(out.reset(), ++sequence, held, replica.tick(), 0);
            session().frame(out.bytes(), 0, out.size());
        }

        Session session() {
            Session open = session;
            if (open == null) {
                throw new IllegalStateException("not connected");
            }
            return open;
        }

        String token() {
            Welcome seated = welcome;
            if (seated == null) {
                throw new IllegalStateException("not seated");
            }
            return seated.resume();
        }

        int x() {
            return replica.table(DiscGame.DISC).get(replica.avatar(), DiscGame.X);
        }

        @Override
        public void send(ByteBuffer frame, Sent sent) {
            if (keepsFeed) {
                byte[] bytes = new byte[frame.remaining()];
                frame.get(bytes);
                if (!replica.apply(bytes)) {
                    throw new AssertionError("the replica broke at a snapshot of " + bytes.length + " bytes");
                }
                WireReader in = replica.feed();
                RosterFeed.read(in, this);
                if (in.failed()) {
                    throw new AssertionError("the feed is malformed");
                }
            }
            sent.sent(true);
        }

        @Override
        public void send(Welcome message, Sent sent) {
            welcome = message;
            sent.sent(true);
        }

        @Override
        public void close(CloseCode code, String reason) {
            closes.add(code);
        }

        @Override
        public void abort() {
            throw new AssertionError("cut");
        }

        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}

        @Override
        public void player(int player, boolean bot, int team, int hue, String name) {
            feed.add((bot ? "bot " : "player ") + player + " " + name + " team " + team);
        }

        @Override
        public void left(int player) {
            feed.add("left " + player);
        }

        @Override
        public void own(int player) {
            feed.add("own " + player);
        }

        @Override
        public void leadersBegin(int players, int ownRank) {
            feed.add("leaders of " + players + " rank " + ownRank);
        }

        @Override
        public void leader(int place, int player, int score) {
            feed.add("leader " + place + " " + player + " " + score);
        }

        @Override
        public void chat(int player, int channel, String name, String text) {
            String where = channel == ChatChannel.ROOM ? "" : channel == ChatChannel.TEAM ? "team " : "spectators ";
            feed.add("chat " + where + (player == RosterFeed.NO_PLAYER ? name : player) + " " + text);
        }

        @Override
        public void emote(int player, int slot, int emote) {
            feed.add("emote " + player + " at " + slot + ": " + emote);
        }

        @Override
        public void vote(int target, int yes, int needed, int seconds, int state) {
            feed.add("vote " + target + ": " + yes + " of " + needed + ", " + seconds + " s"
                    + (state == RosterFeed.VOTE_CARRIED
                            ? ", carried"
                            : state == RosterFeed.VOTE_FAILED ? ", failed" : ""));
        }

        @Override
        public void notice(int kind, int seconds) {
            feed.add("notice " + kind + " " + seconds);
        }

        @Override
        public void message(int type, WireReader in) {
            if (type == DiscGame.PAINTED.number()) {
                feed.add("painted " + DiscGame.PAINTED.decode(in));
            } else if (type == DiscGame.ROUND.number()) {
                feed.add("round " + DiscGame.ROUND.decode(in));
            } else {
                in.fail();
            }
        }
    }
}
