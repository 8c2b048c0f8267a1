package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.kit.RoundWriter;
import io.github.driftfire.engine.kit.Rounds;
import io.github.driftfire.engine.kit.Teams;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * A game in rounds: when a round begins and is decided, who may fly, who is in which team, and what is reset.
 *
 * <p>While it waits for pilots and counts down, who is there flies for nothing. A round begins with new ships and no points. In a match for the
 * last ship flying nobody gets a second ship, and who comes during the round waits for the next one.
 */
final class RoundRules {
    /** Pilots with which a round starts. */
    private static final int LEAST_PILOTS = 2;

    /** How long a round for the last ship goes on when only bots are left. */
    private static final int BOTS_ALONE_SECONDS = 20;

    private static final int TEAMS = 2;

    private final Arena arena;
    private final FeedWriter feedWriter;
    private final boolean lastFlies;
    private final Rounds rounds;
    private final @Nullable Teams teams;
    private final Damage damage;
    private final @Nullable FieldRules field;
    private final RoundWriter writer;
    private final RoundResults results;
    private final RoundOrder order;
    private int people;

    RoundRules(Arena arena, Feed feed, FeedWriter feedWriter, Damage damage, @Nullable RoomControl room) {
        this.arena = arena;
        this.feedWriter = feedWriter;
        ArenaMode mode = arena.settings.mode();
        int hz = arena.settings.tickRateHz();
        lastFlies = mode.kind == ArenaMode.Kind.LAST;
        rounds = new Rounds(LEAST_PILOTS, mode.startSeconds * hz, mode.roundSeconds * hz, mode.podiumSeconds * hz);
        teams = mode.kind == ArenaMode.Kind.TEAMS ? new Teams(TEAMS, arena, arena.pilots.length) : null;
        this.damage = damage;
        field = lastFlies ? new FieldRules(arena, damage, feed) : null;
        writer = new RoundWriter(feed, arena, rounds, teams, arena.settings.maxPlayers(), hz);
        order = new RoundOrder(arena, lastFlies);
        results = new RoundResults(arena, room, order, lastFlies);
    }

    int phase() {
        return rounds.phase();
    }

    /** Whether what happens counts. */
    boolean isRunning() {
        return rounds.isRunning();
    }

    int ticksLeft() {
        return rounds.ticksLeft();
    }

    @Nullable
    FieldRules field() {
        return field;
    }

    int teamScore(int team) {
        return writer.teamScore(team);
    }

    void greet(int player, WireWriter out) {
        writer.greet(player, out);
        if (field != null) {
            field.greet(out);
        }
    }

    /** Before the pilot is announced. */
    void came(Pilot pilot) {
        people += pilot.bot ? 0 : 1;
        // A number's last owner must not weigh where the next one goes.
        pilot.team = 0;
        pilot.team = teams == null ? 0 : teams.chooseFor(pilot.number);
        pilot.contends = rounds.isRunning() && !lastFlies;
        results.came(pilot);
    }

    void left(Pilot pilot) {
        if (rounds.isRunning() && pilot.contends) {
            results.ended(pilot);
            leaveScore(pilot);
        }
        people -= pilot.bot ? 0 : 1;
        pilot.contends = false;
        writer.left(pilot.number);
    }

    /** A pilot's ship is lost; its life's numbers are still there. */
    void lifeEnded(Pilot pilot, int killer) {
        results.lifeEnded(pilot, killer);
        if (lastFlies && rounds.isRunning() && pilot.outTick < 0) {
            pilot.outTick = arena.tick;
        }
    }

    /** Whether a pilot without a ship may have one. */
    boolean mayLaunch(Pilot pilot) {
        return switch (rounds.phase()) {
            case RoundPhase.PODIUM -> false;
            case RoundPhase.RUNNING -> !lastFlies || pilot.contends && pilot.outTick < 0;
            default -> true;
        };
    }

    /** Before ships are launched. */
    void tick() {
        if (rounds.isRunning()) {
            decide();
        }
        evenOut();
        switch (rounds.tick(people == 0 ? 0 : arena.present)) {
            case RoundPhase.RUNNING -> begin();
            case RoundPhase.PODIUM -> end();
            case RoundPhase.WAITING -> abandon();
            default -> {
                if (field != null && rounds.isRunning()) {
                    field.tick(rounds.ticksPassed());
                }
            }
        }
        writer.tick(contenders());
    }

    /** Ships that a spectator of somebody without one sees: the best of those who fly. */
    int leadingShip() {
        int best = Pilot.NONE;
        for (Pilot pilot : arena.pilots) {
            if (pilot.ship >= 0 && (best < 0 || pilot.score > arena.pilots[best].score)) {
                best = pilot.number;
            }
        }
        return best < 0 ? Pilot.NONE : arena.pilots[best].ship;
    }

    private int contenders() {
        if (!lastFlies || !rounds.isRunning()) {
            return arena.present;
        }
        int contenders = 0;
        for (Pilot pilot : arena.pilots) {
            contenders += pilot.contends && pilot.outTick < 0 ? 1 : 0;
        }
        return contenders;
    }

    private void decide() {
        boolean oneTeam = teams != null && teams.size(teams.smallest()) == 0;
        if (oneTeam || contenders() < LEAST_PILOTS) {
            rounds.finish();
        } else if (lastFlies && !personContends()) {
            rounds.shorten(BOTS_ALONE_SECONDS * arena.settings.tickRateHz());
        }
    }

    private boolean personContends() {
        for (Pilot pilot : arena.pilots) {
            if (pilot.contends && pilot.outTick < 0 && !pilot.bot) {
                return true;
            }
        }
        return false;
    }

    /** During a round only a bot without a ship changes its team. */
    private void evenOut() {
        if (teams == null || arena.tick % arena.settings.tickRateHz() != 0) {
            return;
        }
        int bot = teams.surplusBot();
        if (bot >= 0 && (arena.pilots[bot].ship < 0 || !rounds.isRunning())) {
            leaveScore(arena.pilots[bot]);
            arena.score(arena.pilots[bot], -arena.pilots[bot].score);
            move(arena.pilots[bot], teams.smallest());
        }
    }

    /** What a pilot has brought stays with the team. */
    private void leaveScore(Pilot pilot) {
        if (teams != null) {
            teams.keep(pilot.number);
        }
    }

    private void move(Pilot pilot, int team) {
        pilot.team = team;
        feedWriter.came(pilot);
    }

    private void begin() {
        if (teams != null) {
            teams.forget();
            for (int player = teams.surplusPlayer(); player >= 0; player = teams.surplusPlayer()) {
                move(arena.pilots[player], teams.smallest());
            }
        }
        clear();
        for (Pilot pilot : arena.pilots) {
            pilot.beginRound(pilot.present);
            results.came(pilot);
        }
        if (field != null) {
            field.begin(rounds.roundTicks());
        }
    }

    private void end() {
        int count = order.sort();
        writer.podium(order.players(), count, writer.closeTeams());
        results.endedAll();
        clear();
        if (field != null) {
            field.end();
        }
    }

    private void abandon() {
        if (teams != null) {
            teams.forget();
        }
        for (Pilot pilot : arena.pilots) {
            pilot.beginRound(false);
            arena.score(pilot, 0);
        }
        if (field != null) {
            field.end();
        }
    }

    /** Takes away ships, shots, mines, and the riches that lie about. */
    private void clear() {
        for (Pilot pilot : arena.pilots) {
            if (pilot.ship >= 0) {
                results.lifeEnded(pilot, Pilot.NONE);
                arena.world.end(Ship.KIND, pilot.ship, Ship.DEPARTED);
                pilot.ship = Pilot.NONE;
            }
            if (pilot.present) {
                damage.rewards.forget(pilot);
            }
            pilot.lifeKills = 0;
        }
        endAll(Pulse.KIND, Pulse.ABSORBED);
        endAll(Mine.KIND, 0);
        endAll(Shard.KIND, 0);
    }

    private void endAll(int kind, int cause) {
        int end = arena.world.table(kind).end();
        for (int slot = 0; slot < end; slot++) {
            if (arena.world.lives(kind, slot)) {
                arena.world.end(kind, slot, cause);
            }
        }
    }
}
