package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A room's game made of {@link GameRules}: what a room asks of its {@link Game}, answered for any rules. A {@link RulesMatch} plays them.
 *
 * <p>If the avatar's kind has a field {@code player}, it is set to the player's number when the avatar arrives.
 */
public final class RulesGame implements Game {
    /** Living entities of a kind for which the game gives no capacity. */
    public static final int DEFAULT_CAPACITY = 1024;

    private final GameProvider provider;
    private final GameModel shared;
    private final RoomSettings settings;
    private final Function<GameContext, GameRules> opening;
    private final int[] capacities;
    private final Model model;
    private final int avatarKind;
    private @Nullable RoomControl control;
    private @Nullable RulesMatch match;

    /**
     * @param opening makes the rules when the room's world is there; what it makes has been given the context
     * @param capacities most living entities of each kind but the avatars', by kind; {@link #DEFAULT_CAPACITY} for those that are left out
     */
    public RulesGame(
            GameProvider provider, RoomSettings settings, Function<GameContext, GameRules> opening, int... capacities) {
        this.provider = provider;
        this.settings = settings;
        this.opening = opening;
        this.capacities = capacities.clone();
        shared = provider.model();
        model = shared.model(settings.world());
        avatarKind = model.avatarKind();
    }

    @Override
    public WorldSettings settings() {
        return settings.world();
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public String fingerprint() {
        return GameFingerprint.of(shared);
    }

    /** Twice what may live: what ends keeps its slot until the tick is over. */
    @Override
    public int capacity(int kind) {
        if (kind == avatarKind) {
            return 2 * (settings.maxPlayers() + settings.bots());
        }
        return 2 * (kind < capacities.length ? capacities[kind] : DEFAULT_CAPACITY);
    }

    @Override
    public void control(RoomControl room) {
        control = room;
    }

    @Override
    public void start(World world, Feed feed) {
        RoomControl room = control;
        if (room == null) {
            throw new IllegalStateException("the room has not been given");
        }
        RulesMatch opened = new RulesMatch(provider, shared, settings, world, feed, room, opening);
        match = opened;
        opened.begin();
    }

    @Override
    public void join(int player, String name) {
        match().join(player, name);
    }

    @Override
    public InputLayout inputLayout() {
        return shared.input();
    }

    @Override
    public Messages messages() {
        return shared.messages();
    }

    @Override
    public boolean message(int player, int number, WireReader payload) {
        return match().receive(player, number, payload);
    }

    @Override
    public boolean chat(int player, String text) {
        return match().rules.chat(player, text);
    }

    @Override
    public int team(int player) {
        return match().players.team(player);
    }

    @Override
    public String admin(String command) {
        return match().rules.admin(command);
    }

    @Override
    public void leave(int player) {
        match().leave(player);
    }

    @Override
    public void disconnected(int player) {
        match().rules.disconnected(player);
    }

    @Override
    public void resumed(int player) {
        match().rules.resumed(player);
    }

    @Override
    public void writeCarryOver(int player, WireWriter record) {
        match().writeCarryOver(player, record);
    }

    @Override
    public boolean readCarryOver(int player, WireReader record) {
        return match().readCarryOver(player, record);
    }

    @Override
    public int greet(int player, int part, WireWriter feed) {
        return match().greet(player, part, feed);
    }

    @Override
    public void tick(int tick, Inputs inputs) {
        match().tick(tick, inputs);
    }

    @Override
    public int avatar(int player) {
        return match().players.avatar(player);
    }

    @Override
    public int watched(int player) {
        return match().watched(player);
    }

    @Override
    public List<String> reservedNames() {
        return IntStream.range(0, settings.bots())
                .mapToObj(bot -> BotNames.name(bot, settings.seed()))
                .toList();
    }

    @Override
    public @Nullable String leader() {
        return match().leader();
    }

    @Override
    public int bots() {
        return match().players.presentBots();
    }

    private RulesMatch match() {
        RulesMatch playing = match;
        if (playing == null) {
            throw new IllegalStateException("the game has not been started");
        }
        return playing;
    }
}
