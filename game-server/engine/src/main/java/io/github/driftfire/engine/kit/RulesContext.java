package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.engine.results.ResultWriter;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.ServerMessageType;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@link GameContext} of a {@link RulesGame}. */
final class RulesContext implements GameContext {
    private final World world;
    private final RoomSettings settings;
    private final Feed feed;
    private final RoomControl control;
    private final Players players;
    private final CarriedFields carriedFields;
    private @Nullable LifeResult lifeResult;
    private @Nullable RoundWriter rounds;
    private final Rng random;
    private final @Nullable SpatialIndex[] indices;
    private final @Nullable LagCompensation[] rewinds;
    private final @Nullable Listener<?>[] listeners;
    private final List<Kept<?>> kept = new ArrayList<>();
    private final WireWriter scratch = new WireWriter(Game.GREETING_BYTES);
    private int tick;
    private int bots;

    /** A client's message type and what is done with it. */
    private static final class Listener<M> {
        final ClientMessageType<M> type;
        final ClientMessageListener<M> listener;

        Listener(ClientMessageType<M> type, ClientMessageListener<M> listener) {
            this.type = type;
            this.listener = listener;
        }

        boolean receive(int player, WireReader in) {
            M message = type.decode(in);
            if (in.failed() || in.left() > 0) {
                return false;
            }
            listener.received(player, message);
            return true;
        }
    }

    /** A message that is a part of the greeting. */
    private static final class Kept<M> {
        final ServerMessageType<M> type;
        final Supplier<M> current;

        Kept(ServerMessageType<M> type, Supplier<M> current) {
            this.type = type;
            this.current = current;
        }

        void write(WireWriter out) {
            RulesContext.write(out, type, current.get());
        }
    }

    /** @param facts that the game declares: the score among them is kept of each life unless the rules say what is */
    RulesContext(
            World world,
            RoomSettings settings,
            Messages messages,
            Feed feed,
            RoomControl control,
            Players players,
            CarriedFields carriedFields,
            List<Fact> facts) {
        this.world = world;
        this.settings = settings;
        this.feed = feed;
        this.control = control;
        this.players = players;
        this.carriedFields = carriedFields;
        random = new Rng(settings.seed());
        indices = new SpatialIndex[world.model().kindCount()];
        rewinds = new LagCompensation[world.model().kindCount()];
        listeners = new Listener<?>[messages.fromClient().size()];
        bots = settings.bots();
        if (facts.contains(Fact.SCORE)) {
            lifeResult = (player, life) -> life.with(Fact.SCORE, players.score(player));
        }
    }

    /** Whether the room is one that is played in rounds. */
    boolean hasRounds() {
        return rounds != null;
    }

    @Override
    public void carryOver(int... avatarFields) {
        carriedFields.set(avatarFields);
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Model model() {
        return world.model();
    }

    @Override
    public RoomSettings settings() {
        return settings;
    }

    @Override
    public Rng random() {
        return random;
    }

    @Override
    public Players players() {
        return players;
    }

    @Override
    public int spawnAnywhere(int kind, int marginUnits) {
        int slot = world.spawn(kind);
        if (slot >= 0) {
            EntityTable table = world.table(kind);
            table.set(slot, FieldTable.X, anywhere(world.model().widthSub(), marginUnits));
            table.set(slot, FieldTable.Y, anywhere(world.model().heightSub(), marginUnits));
        }
        return slot;
    }

    /** In whole units: the source of chance has 16 bits. */
    private int anywhere(int sizeSub, int marginUnits) {
        return random.between(marginUnits, sizeSub / Model.SUB - 1 - marginUnits) * Model.SUB;
    }

    @Override
    public SpatialIndex index(int kind) {
        SpatialIndex index = indices[kind];
        if (index == null) {
            index = new SpatialIndex(world, kind, false);
            index.rebuild();
            indices[kind] = index;
        }
        return index;
    }

    @Override
    public LagCompensation lagCompensation(int kind, int maxMillis) {
        LagCompensation rewind = rewinds[kind];
        if (rewind == null) {
            rewind = new LagCompensation(world, kind, maxMillis, false);
            rewinds[kind] = rewind;
        }
        return rewind;
    }

    @Override
    public <M> void on(ClientMessageType<M> type, ClientMessageListener<M> listener) {
        listeners[type.number()] = new Listener<>(type, listener);
    }

    @Override
    public <M> void say(ServerMessageType<M> type, M message) {
        write(feed.broadcast(), type, message);
    }

    @Override
    public <M> void tell(int player, ServerMessageType<M> type, M message) {
        if (!players.isBot(player)) {
            write(feed.to(player), type, message);
        }
    }

    @Override
    public <M> void near(int xSub, int ySub, ServerMessageType<M> type, M message) {
        if (control.watches(Game.SPECTATOR, xSub, ySub)) {
            write(feed.to(Game.SPECTATOR), type, message);
        }
        for (int player = 0; player < players.people(); player++) {
            if (players.isPresent(player) && control.watches(player, xSub, ySub)) {
                write(feed.to(player), type, message);
            }
        }
    }

    @Override
    public <M> void keep(ServerMessageType<M> type, Supplier<M> current) {
        kept.add(new Kept<>(type, current));
    }

    @Override
    public RoundWriter rounds(Rounds played, @Nullable Teams teams) {
        RoundWriter writer = new RoundWriter(
                feed, players, played, teams, players.people(), world.model().tickRateHz());
        rounds = writer;
        return writer;
    }

    /** What a greeting says of the round, in a room that is played in rounds. */
    void greetRounds(int player, WireWriter out) {
        if (rounds != null) {
            rounds.greet(player, out);
        }
    }

    /** A number is free again. */
    void left(int player) {
        if (rounds != null) {
            rounds.left(player);
        }
    }

    @Override
    public PlayerBests bests(int player) {
        return players.isBot(player) ? PlayerBests.NONE : control.bests(player);
    }

    @Override
    public void look(int player, int xSub, int ySub) {
        if (!players.isBot(player)) {
            control.look(player, xSub, ySub);
        }
    }

    @Override
    public void bots(int wanted) {
        bots = wanted;
    }

    @Override
    public void emote(int bot, int emote) {
        if (emote < 0 || emote >= CommonMessages.EMOTES) {
            throw new IllegalArgumentException("emote " + emote + " is not in 0.." + (CommonMessages.EMOTES - 1));
        }
        if (players.isBot(bot) && players.avatar(bot) >= 0) {
            control.emote(bot, players.avatar(bot), emote);
        }
    }

    @Override
    public void kick(int player, String reason) {
        if (!players.isBot(player)) {
            control.kick(player, reason);
        }
    }

    @Override
    public void resultOfLife(LifeResult result) {
        lifeResult = result;
    }

    /** The life of a player with an avatar ends. */
    void lifeEnds(int player) {
        LifeResult result = lifeResult;
        if (result != null && !players.isBot(player)) {
            ResultWriter life = control.result(player, players.ticksLived(player));
            result.add(player, life);
            life.end();
        }
    }

    int bots() {
        return bots;
    }

    /** Motion has moved everything. */
    void moved(int newTick) {
        tick = newTick;
        for (SpatialIndex index : indices) {
            if (index != null) {
                index.rebuild();
            }
        }
        record();
    }

    /** Notes where everything is; once more after the rules have moved things. */
    void record() {
        for (LagCompensation rewind : rewinds) {
            if (rewind != null) {
                rewind.record(tick);
            }
        }
    }

    /** Answers whether the message was well-formed. */
    boolean receive(int player, int type, WireReader payload) {
        Listener<?> listener = listeners[type];
        return listener == null || listener.receive(player, payload);
    }

    /**
     * Writes kept messages into a greeting, as many as there is room for.
     *
     * @return the index to go on with, or {@link Game#GREETED}
     */
    int greet(int from, WireWriter out, int limitBytes) {
        for (int index = from; index < kept.size(); index++) {
            Kept<?> message = kept.get(index);
            message.write(scratch.reset());
            if (scratch.failed()) {
                throw new IllegalStateException("message " + message.type.name() + " is kept, but larger than "
                        + Game.GREETING_BYTES + " bytes");
            }
            if (out.size() + scratch.size() > limitBytes) {
                return index;
            }
            out.copy(scratch.bytes(), 0, scratch.size());
        }
        return Game.GREETED;
    }

    private static <M> void write(WireWriter out, ServerMessageType<M> type, M message) {
        out.u8(type.number());
        type.encode(out, message);
    }
}
