package io.github.driftfire.arena;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.wire.WireReader;

/**
 * Plays games without anybody and prints how they went, for tuning by hand; and how long a tick takes.
 *
 * <p>One seat for a person is taken by somebody who flies like a bot of some skill, or who does not know the keys yet.
 */
final class Rehearsal implements RosterFeed.Reader, ArenaFeed.Reader {
    private static final int MINUTES = 20;

    private final Stage stage;
    private final String guest;
    private final int[] deathsBy = new int[5];
    private final int[] guestDeathsBy = new int[5];
    private long guestTicks;
    private long blamed;

    private Rehearsal(Stage stage, String guest) {
        this.stage = stage;
        this.guest = guest;
    }

    public static void main(String[] args) {
        for (String guest : new String[] {"nobody", "CLUELESS", "NOVICE", "REGULAR", "ACE"}) {
            new Rehearsal(new Stage(ArenaSettings.dogfight(64, 12, 3)), guest).play();
        }
        clock("dogfight, 64 bots", new Stage(ArenaSettings.dogfight(1, 64, 3)), 0);
        clock("workload, 1000", new Stage(new ArenaSettings("workload", 5367, 5367, 20, 1000, 0, 1)), 1000);
        clock("workload, 3000", new Stage(new ArenaSettings("workload", 9295, 9295, 20, 3000, 0, 1)), 3000);
    }

    private void play() {
        Bot hand = null;
        Rng random = new Rng(4);
        if (!guest.equals("nobody")) {
            stage.game.join(0, guest);
            BotRoster roster = stage.game.match().roster;
            Skill skill = guest.equals("CLUELESS") ? Skill.NOVICE : Skill.valueOf(guest);
            hand = new Bot(stage.arena, roster, new Sight(stage.arena, roster), null, stage.arena.pilots[0], skill);
        }
        int ticks = MINUTES * 60 * stage.arena.tuning.hz;
        int[] modes = new int[Bot.Mode.values().length];
        for (int i = 0; i < ticks; i++) {
            if (hand != null && guest.equals("CLUELESS")) {
                fumble(random);
            } else if (hand != null) {
                hand.decide();
                stage.controls[0] = ShipSteering.controls(hand.input());
                stage.aims[0] = ShipSteering.aim(hand.input());
            }
            stage.tick();
            guestTicks += stage.arena.pilots[0].ship >= 0 ? 1 : 0;
            RosterFeed.read(new WireReader(stage.broadcast.bytes(), 0, stage.broadcast.size()), this);
            stage.game.match().roster.countModes(modes);
        }
        print(modes);
    }

    /** Turns, thrusts and fires now and then, by the keys. */
    private void fumble(Rng random) {
        int held = stage.controls[0];
        if (random.oneIn(10)) {
            held ^= Ship.THRUST;
        }
        if (random.oneIn(8)) {
            held = held & ~(Ship.LEFT | Ship.RIGHT) | (new int[] {0, Ship.LEFT, Ship.RIGHT})[random.below(3)];
        }
        if (random.oneIn(12)) {
            held ^= Ship.FIRE;
        }
        stage.controls[0] = held;
    }

    private void print(int[] modes) {
        int hz = stage.arena.tuning.hz;
        System.out.println(
                "== guest: " + guest + ", " + MINUTES + " minutes; deaths by pulse " + deathsBy[0] + ", rock "
                        + deathsBy[1] + " (" + blamed + " blamed), ramming " + deathsBy[2] + ", lance " + deathsBy[3]
                        + "; shards forgone "
                        + stage.arena.shardsForgone + ", rocks " + stage.arena.rocks.count() + ", shards "
                        + stage.arena.shards.count());
        for (Skill skill : new Skill[] {Skill.NOVICE, Skill.REGULAR, Skill.ACE}) {
            int kills = 0;
            int deaths = 0;
            int score = 0;
            int count = 0;
            for (int i = 0; i < 12; i++) {
                Pilot pilot = stage.arena.pilots[64 + i];
                if (Skill.of(i) == skill && pilot.present) {
                    kills += pilot.kills;
                    deaths += pilot.deaths;
                    score += pilot.score;
                    count++;
                }
            }
            System.out.printf(
                    "   %-8s %d: kills/min %.2f  deaths/min %.2f  mean life %.0f s  score at the end %d%n",
                    skill,
                    count,
                    kills / (double) MINUTES / count,
                    deaths / (double) MINUTES / count,
                    MINUTES * 60.0 * count / Math.max(1, deaths),
                    score / count);
        }
        Pilot pilot = stage.arena.pilots[0];
        if (pilot.present) {
            System.out.printf(
                    "   guest: kills/min %.2f deaths %d (pulse %d rock %d ram %d)  mean life %.0f s  score %d%n",
                    pilot.kills / (double) MINUTES,
                    pilot.deaths,
                    guestDeathsBy[0],
                    guestDeathsBy[1],
                    guestDeathsBy[2],
                    guestTicks / (double) hz / Math.max(1, pilot.deaths),
                    pilot.score);
        }
        long all = 0;
        for (int mode : modes) {
            all += mode;
        }
        for (Bot.Mode mode : Bot.Mode.values()) {
            System.out.printf("   %s %.0f%%", mode, 100.0 * modes[mode.ordinal()] / all);
        }
        System.out.println();
    }

    private static void clock(String what, Stage stage, int players) {
        Rng random = new Rng(1);
        for (int player = 0; player < players; player++) {
            stage.game.join(player, "p" + player);
        }
        int measured = 2_000;
        long began = 0;
        for (int i = 0; i < 2 * measured; i++) {
            if (i == measured) {
                began = System.nanoTime();
            }
            for (int player = 0; player < players; player++) {
                int held = stage.controls[player];
                held ^= random.oneIn(10) ? Ship.THRUST : 0;
                held ^= random.oneIn(20) ? Ship.FIRE : 0;
                stage.controls[player] = held;
            }
            stage.tick();
        }
        System.out.printf(
                "%s: %.1f us a tick, %d pulses%n",
                what, (System.nanoTime() - began) / 1e3 / measured, stage.arena.pulses.count());
    }

    @Override
    public void kill(int killer, int victim, int means) {
        deathsBy[means]++;
        if (means == ArenaFeed.BY_ROCK && killer != ArenaFeed.NOBODY) {
            blamed++;
        }
        if (victim == 0) {
            guestDeathsBy[means]++;
        }
    }

    @Override
    public void player(int pilot, boolean bot, int team, int hue, String name) {}

    @Override
    public void left(int pilot) {}

    @Override
    public void leadersBegin(int pilots, int ownRank) {}

    @Override
    public void leader(int place, int pilot, int score) {}

    @Override
    public void mapBegin() {}

    @Override
    public void mapPlace(int pilot, int x256, int y256) {}

    @Override
    public void own(int pilot) {}

    @Override
    public void message(int type, WireReader in) {
        ArenaFeed.read(type, in, this);
    }
}
