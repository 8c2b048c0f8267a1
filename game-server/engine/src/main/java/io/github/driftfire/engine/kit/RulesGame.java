package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A room's game made of {@link GameRules}: adds players, bots, steering with late inputs, avatars, the roster and the greeting. The package
 * describes the order of a tick.
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
    private final int playerField;
    private @Nullable RoomControl control;
    private @Nullable Play play;

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
        playerField = model.kind(avatarKind).fields().find("player");
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
        Play opened = new Play(world, feed, room);
        play = opened;
        opened.begin();
    }

    @Override
    public void join(int player, String name) {
        play().join(player, name);
    }

    @Override
    public Messages messages() {
        return shared.messages();
    }

    @Override
    public boolean message(int player, int number, WireReader payload) {
        return play().context.receive(player, number, payload);
    }

    @Override
    public boolean acceptsChat() {
        return true;
    }

    @Override
    public void chat(int player, String text) {
        play().chat(player, text);
    }

    @Override
    public String admin(String command) {
        return play().rules.admin(command);
    }

    @Override
    public void leave(int player) {
        play().leave(player);
    }

    @Override
    public void disconnected(int player) {
        play().rules.disconnected(player);
    }

    @Override
    public void resumed(int player) {
        play().rules.resumed(player);
    }

    @Override
    public int greet(int player, int part, WireWriter feed) {
        return play().greet(player, part, feed);
    }

    @Override
    public void tick(int tick, Inputs inputs) {
        play().tick(tick, inputs);
    }

    @Override
    public int avatar(int player) {
        return play().players.avatar(player);
    }

    @Override
    public List<String> reservedNames() {
        return IntStream.range(0, settings.bots()).mapToObj(this::botName).toList();
    }

    @Override
    public int bots() {
        return play().players.presentBots();
    }

    private String botName(int bot) {
        return BotNames.name(bot + (settings.seed() & 15));
    }

    private Play play() {
        Play playing = play;
        if (playing == null) {
            throw new IllegalStateException("the game has not been started");
        }
        return playing;
    }

    /** A started game. */
    private final class Play {
        final Players players;
        final GameRules rules;
        private final World world;
        private final Feed feed;
        private final EntityTable avatars;
        private final Steering steering;
        private final LateInputs lateInputs;
        private final RosterWriter roster;
        private final RulesContext context;
        private final RoomBots bots;

        /** Whether the last tick did not come to its end. */
        private boolean unfinished;

        Play(World world, Feed feed, RoomControl room) {
            this.world = world;
            this.feed = feed;
            int people = settings.maxPlayers();
            avatars = world.table(avatarKind);
            steering = shared.steering(settings.world());
            lateInputs = new LateInputs(
                    world, steering, people, shared.input().buttonMask());
            players = new Players(people, settings.bots(), avatars.capacity());
            roster = new RosterWriter(feed, players, people, settings.bots(), model.tickRateHz());
            players.roster(roster);
            context = new RulesContext(world, settings, shared.messages(), feed, room, players);
            bots = new RoomBots(provider, world, players, settings);
            rules = opening.apply(context);
        }

        void begin() {
            rules.begin();
            for (int bot = 0; bot < settings.bots(); bot++) {
                manageBots();
            }
        }

        void join(int player, String name) {
            players.add(player, name);
            rules.joined(player);
            players.announce(player);
        }

        void leave(int player) {
            try {
                rules.left(player);
            } finally {
                int avatar = players.avatar(player);
                if (avatar >= 0) {
                    world.end(avatarKind, avatar, EntityTable.EXPIRED);
                    players.avatarGone(player);
                }
                players.remove(player);
                roster.left(player);
            }
        }

        void chat(int player, String text) {
            if (rules.chat(player, text)) {
                RosterFeed.chat(feed.broadcast(), player, text);
            }
        }

        int greet(int player, int part, WireWriter out) {
            int limitBytes = out.size() + GREETING_BYTES;
            if (part == 0) {
                roster.greetSelf(player, out);
            }
            int kept = Math.max(0, part - players.end());
            if (part < players.end()) {
                int next = roster.greet(part, out, limitBytes);
                if (next != GREETED) {
                    return next;
                }
            }
            int next = context.greet(kept, out, limitBytes);
            return next == GREETED ? GREETED : players.end() + next;
        }

        void tick(int tick, Inputs inputs) {
            players.begin(tick, inputs);
            if (unfinished) {
                forgetEndedAvatars();
            }
            unfinished = true;
            manageBots();
            rules.before(tick);
            bots.decide(tick);
            steer(inputs);
            world.step();
            context.moved(tick);
            arrive();
            rules.rules(tick);
            removeEndedAvatars();
            context.record();
            roster.tick();
            unfinished = false;
        }

        /** After a tick that an exception ended: another entity may get the slot of an avatar that ended in it. */
        private void forgetEndedAvatars() {
            for (int player = 0; player < players.end(); player++) {
                int avatar = players.avatar(player);
                if (avatar >= 0 && !world.lives(avatarKind, avatar)) {
                    players.avatarGone(player);
                }
            }
        }

        /** Bots come and go one at a time. */
        private void manageBots() {
            int wanted = Math.min(settings.bots(), context.bots() - players.presentPeople());
            if (players.presentBots() < wanted) {
                int player = bots.next();
                join(player, botName(player - players.people()));
            } else if (players.presentBots() > Math.max(0, wanted)) {
                leave(bots.last());
            }
        }

        private void steer(Inputs inputs) {
            int[] rows = avatars.rows();
            for (int player = 0; player < players.end(); player++) {
                if (!players.isPresent(player)) {
                    continue;
                }
                int avatar = players.avatar(player);
                int input = players.isBot(player) ? bots.input(player) : lateInputs.apply(player, avatar, inputs);
                players.steered(player, input, avatar < 0 ? 0 : steering.steer(rows, avatars.at(avatar), input));
            }
        }

        private void arrive() {
            for (int player = 0; player < players.end(); player++) {
                if (players.isPresent(player) && players.avatar(player) < 0 && players.mayArrive(player)) {
                    int avatar = rules.arrive(player);
                    if (avatar >= 0) {
                        players.arrived(player, avatar);
                        if (playerField >= 0) {
                            avatars.set(avatar, playerField, player);
                        }
                    }
                }
            }
        }

        private void removeEndedAvatars() {
            for (int player = 0; player < players.end(); player++) {
                int avatar = players.avatar(player);
                if (avatar >= 0 && !world.lives(avatarKind, avatar)) {
                    rules.avatarEnded(player);
                    players.avatarGone(player);
                }
            }
        }
    }
}
