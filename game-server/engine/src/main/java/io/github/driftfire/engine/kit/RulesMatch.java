package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A started {@link RulesGame}: its rules, and what they need around them: players, bots, steering with late inputs, avatars, the roster and
 * the greeting. The package describes the order of a tick. Owned by the room's thread.
 */
final class RulesMatch {
    /** What a game's rules may write of a player, beside the score. */
    static final int CARRY_OVER_BYTES = CarryOver.MAX_BYTES - 3;

    final Players players;
    final GameRules rules;
    private final RoomSettings settings;
    private final World world;
    private final RoomControl room;
    private final int avatarKind;
    private final int playerField;
    private final EntityTable avatars;
    private final Steering steering;
    private final LateInputs lateInputs;
    private final RosterWriter roster;
    private final RulesContext context;
    private final RoomBots bots;
    private final CarriedFields carriedFields;

    /** Whether the last tick did not come to its end. */
    private boolean unfinished;

    /** @param opening makes the rules of a context that has all but them */
    RulesMatch(
            GameProvider provider,
            GameModel shared,
            RoomSettings settings,
            World world,
            Feed feed,
            RoomControl room,
            Function<GameContext, GameRules> opening) {
        this.settings = settings;
        this.world = world;
        this.room = room;
        Model model = world.model();
        int people = settings.maxPlayers();
        avatarKind = model.avatarKind();
        playerField = model.kind(avatarKind).fields().find("player");
        avatars = world.table(avatarKind);
        steering = shared.steering(settings.world());
        lateInputs = new LateInputs(world, steering, people, shared.input().buttonMask());
        players = new Players(people, settings.bots(), avatars.capacity());
        roster = new RosterWriter(feed, players, people, settings.bots(), model.tickRateHz());
        players.roster(roster);
        carriedFields = new CarriedFields(world, avatarKind, people);
        context = new RulesContext(
                world, settings, shared.messages(), feed, room, players, carriedFields, provider.facts());
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
        players.add(player, name, players.isBot(player) ? 0 : room.party(player));
        if (!players.isBot(player)) {
            lateInputs.joined(player);
        }
        rules.joined(player);
        players.announce(player);
    }

    void leave(int player) {
        try {
            if (players.avatar(player) >= 0) {
                context.lifeEnds(player);
            }
            rules.left(player);
        } finally {
            context.left(player);
            int avatar = players.avatar(player);
            if (avatar >= 0) {
                world.end(avatarKind, avatar, EntityTable.EXPIRED);
                players.avatarGone(player);
            }
            carriedFields.forget(player);
            players.remove(player);
            roster.left(player);
        }
    }

    void writeCarryOver(int player, WireWriter record) {
        record.u16(players.score(player));
        carriedFields.write(player, players.avatar(player), record);
        rules.writeCarryOver(player, record);
    }

    boolean readCarryOver(int player, WireReader record) {
        int score = record.u16();
        if (context.hasRounds()) {
            // A score belongs to its round.
            return true;
        }
        boolean understood = carriedFields.read(player, record)
                && !record.failed()
                && rules.readCarryOver(player, record)
                && !record.failed();
        if (understood) {
            players.addScore(player, score - players.score(player));
        } else {
            carriedFields.forget(player);
        }
        return understood;
    }

    /** Answers whether the message was well-formed. */
    boolean receive(int player, int number, WireReader payload) {
        return context.receive(player, number, payload);
    }

    int watched(int player) {
        if (player >= 0 && player < players.end() && players.isPresent(player)) {
            return players.avatar(player);
        }
        int leader = roster.leadingPlayer();
        return leader < 0 ? leader : players.avatar(leader);
    }

    int greet(int player, int part, WireWriter out) {
        int limitBytes = out.size() + Game.GREETING_BYTES;
        if (part == 0) {
            roster.greetSelf(player, out);
            context.greetRounds(player, out);
        }
        int kept = Math.max(0, part - players.end());
        if (part < players.end()) {
            int next = roster.greet(part, out, limitBytes);
            if (next != Game.GREETED) {
                return next;
            }
        }
        int next = context.greet(kept, out, limitBytes);
        return next == Game.GREETED ? Game.GREETED : players.end() + next;
    }

    @Nullable
    String leader() {
        return roster.leader();
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
            join(player, BotNames.name(player - players.people(), settings.seed()));
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
                    carriedFields.arrived(player, avatar);
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
                context.lifeEnds(player);
                rules.avatarEnded(player);
                players.avatarGone(player);
            }
        }
    }
}
