package io.github.driftfire.bench.balance;

import io.github.driftfire.arena.ArenaProvider;
import io.github.driftfire.arena.Skill;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An average pilot in the room that most people play in, with as many bots as it has, for ten minutes: its lives, and who leads. */
final class UsualRoom {
    static final int BOTS = new ArenaProvider().defaultBots(Tuning.DEFAULTS);
    static final int SEATS = 8;

    /** In which the leader should change. */
    static final int SPAN_SECONDS = 180;

    private static final int TICKS = 600 * SimulatedGame.HZ;

    /** Lives that begin later are not counted: a long one would not end. */
    private static final int LAST_LAUNCH = TICKS - 180 * SimulatedGame.HZ;

    /** A pilot that leads for less has not taken the lead. */
    private static final int LEADS_TICKS = 3 * SimulatedGame.HZ;

    /**
     * What was seen.
     *
     * @param lives in ticks
     * @param reigns ticks between two new leaders
     * @param spans seconds of the match that have three minutes before them
     * @param spansWithNewLeader those of them in whose three minutes the leader changed
     */
    record Seen(List<Integer> lives, List<Integer> reigns, int spans, int spansWithNewLeader) {}

    private final List<Integer> lives = new ArrayList<>();
    private final List<Integer> reigns = new ArrayList<>();
    private String leader = "";
    private String candidate = "";
    private int candidateSince;
    private int leadsSince;
    private int launched = -1;

    private UsualRoom() {}

    static Seen play(int index, Seeds seeds) {
        return new UsualRoom().watch(index, seeds);
    }

    private Seen watch(int index, Seeds seeds) {
        SimulatedGame game = new SimulatedGame("endless", 0, SEATS, BOTS, seeds.of(index), true);
        game.join(0, Skill.REGULAR, index % ShipClass.COUNT);
        int spans = 0;
        int fresh = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            game.play();
            life(game.flies(0), tick);
            lead(Objects.requireNonNullElse(game.leader(), ""), tick);
            if (tick >= SPAN_SECONDS * SimulatedGame.HZ && tick % SimulatedGame.HZ == 0) {
                spans++;
                fresh += tick - leadsSince < SPAN_SECONDS * SimulatedGame.HZ ? 1 : 0;
            }
        }
        return new Seen(lives, reigns, spans, fresh);
    }

    private void life(boolean flies, int tick) {
        if (flies && launched < 0) {
            launched = tick;
        } else if (!flies && launched >= 0) {
            if (launched <= LAST_LAUNCH) {
                lives.add(tick - launched);
            }
            launched = -1;
        }
    }

    private void lead(String now, int tick) {
        if (!now.equals(candidate)) {
            candidate = now;
            candidateSince = tick;
        }
        if (!candidate.equals(leader) && tick - candidateSince >= LEADS_TICKS) {
            if (!leader.isEmpty()) {
                reigns.add(tick - leadsSince);
            }
            leader = candidate;
            leadsSince = tick;
        }
    }
}
