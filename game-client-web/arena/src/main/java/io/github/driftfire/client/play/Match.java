package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import io.github.driftfire.netcode.InputPacer;
import io.github.driftfire.netcode.InputSender;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.InterpolationClock;
import io.github.driftfire.netcode.Prediction;
import io.github.driftfire.netcode.Roster;
import io.github.driftfire.netcode.RoundState;
import io.github.driftfire.netcode.RoundTripTime;

/** A flight in the arena: shots, beams, damage and scores beside what {@link GameClient} keeps of any game. */
public final class Match implements GameClientListener {
    private final Tuning tuning;
    private final GameClient client;
    private final ReloadPacing reload;
    private final Shots shots;
    private final Rays rays;
    private final Roster roster;
    private final ArenaMessages messages;
    private final Earned earned;
    private final Impacts impacts = new Impacts();
    private final Damage damage;
    private final Reports reports;
    private final Spectator spectator;
    private int ownScore;
    private int leaderLists;
    private boolean podium;
    private double launchedMillis = Double.NEGATIVE_INFINITY;

    public Match(WorldSettings settings, Spectator spectator) {
        this.spectator = spectator;
        tuning = Tuning.of(settings);
        client = new GameClient(new ArenaGameModel(), settings, this, Pulse.KIND, Beam.KIND);
        reload = new ReloadPacing();
        shots = new Shots(client.model(), tuning);
        rays = new Rays(client.model(), tuning);
        roster = client.roster();
        earned = new Earned(client);
        messages = new ArenaMessages(client, earned, spectator, tuning.shardTicks * 1000.0 / tuning.hz);
        damage = new Damage(spectator, impacts);
        reports = new Reports(roster, client.prediction(), impacts, spectator, tuning);
    }

    /** Applies a frame. Answers whether it made sense; after one that did not, only a fresh start helps, which the server makes when asked. */
    public boolean onFrame(byte[] frame, double nowMillis) {
        return client.onSnapshot(frame, nowMillis);
    }

    /** Makes the inputs that are due. */
    public void pump(double nowMillis, InputSource hands, InputSender outbox) {
        client.pump(nowMillis, hands, outbox);
    }

    /** Brings everything to the moment that is drawn next. */
    public void advance(double nowMillis, double passedMillis, InputSource hands) {
        reports.ownSlot(client.avatar());
        client.advance(nowMillis, passedMillis, hands);
        double tick = client.clock().tick();
        rays.advance(tick, passedMillis, reports);
        shots.advance(tick, client.presentTick(), client.replica().tick(), reports);
    }

    @Override
    public void inputPredicted(int triggered, boolean sent) {
        int[] row = client.prediction().row();
        int fired = reload.pace(triggered, tuning.stats.reloadTicks(row, 0));
        if (sent && (fired & Ship.FIRE) != 0) {
            shots.predict(row, client.predictedTick());
        }
        if (sent && (fired & Ship.LANCE) != 0) {
            rays.predict(
                    row,
                    client.predictedTick(),
                    ships(),
                    rocks(),
                    client.avatar(),
                    pilot -> roster.isAllied(roster.own(), pilot));
        }
    }

    @Override
    public void snapshotApplied() {
        Replica replica = client.replica();
        int leadersBefore = leaderLists;
        leaderLists = roster.lists();
        if (podium != round().isPodium()) {
            // The world is made anew: no wreck of a round is in the next.
            podium = round().isPodium();
            messages.wrecks().clear();
        }
        if (replica.avatar() < 0 && leaderLists != leadersBefore && roster.ownListedScore() >= 0) {
            // Without a ship, whose row has it, only the list of leaders tells what a last shot has brought.
            ownScore = roster.ownListedScore();
        }
        double shownMillis = client.arrivalMillis() + client.clock().delayMillis();
        damage.compare(ships(), replica, shownMillis, client.avatar());
        damage.compareRocks(rocks(), replica, shownMillis);
        shots.settle(replica);
    }

    @Override
    public boolean message(int type, WireReader in) {
        messages.tick(client.replica().tick());
        ArenaFeed.read(type, in, messages);
        return true;
    }

    @Override
    public void avatarReconciled(int slot, boolean arrived) {
        EntityTable table = client.replica().table(Ship.KIND);
        int score = table.get(slot, Ship.SCORE);
        if (arrived) {
            launchedMillis = client.arrivalMillis();
            Prediction own = client.prediction();
            spectator.shipArrived(own.x(), own.y(), roster.player(table.get(slot, Ship.PILOT)), true);
        } else if (score > ownScore) {
            earned.scored(score - ownScore, client.prediction(), spectator);
        }
        ownScore = score;
        earned.clear();
    }

    @Override
    public void appeared(int kind, int slot) {
        Replica replica = client.replica();
        if (kind == Pulse.KIND) {
            shots.appeared(slot, replica.table(kind), replica.tick(), roster.own());
        } else {
            rays.appeared(slot, replica.table(kind), replica.tick(), roster.own());
            damage.lanceLanded(replica.table(kind), slot, roster.own());
        }
    }

    @Override
    public void removed(int kind, int slot, int cause, boolean leftView) {
        if (kind != Pulse.KIND) {
            return;
        }
        Replica replica = client.replica();
        if (cause != 0 && !leftView) {
            damage.shotLanded(replica.table(kind), slot, cause == Pulse.ABSORBED);
        }
        int ship = leftView ? Shot.NONE : damage.shipAt(replica, slot, client.avatar());
        shots.ended(slot, replica.tick(), cause, ship, ship != Shot.NONE && ship == client.avatar());
    }

    @Override
    public void avatarEnded(int slot) {
        // Where a round begins or is over, ships are taken away: nothing is lost.
        boolean destroyed = client.avatarEndCause() == Ship.DESTROYED;
        if (destroyed) {
            reports.ownEnded(client.replica().table(Ship.KIND), slot);
        }
        int lost = destroyed && tuning.rocks ? ownScore / Tuning.DEATH_TAKES_ONE_IN : 0;
        ownScore -= lost;
        spectator.ownDied(tuning.respawnTicks * 1000.0 / tuning.hz, tuning.launchTicks * 1000.0 / tuning.hz, lost);
    }

    @Override
    public void shown(InterpolatedEntity entity) {
        reports.shown(entity);
    }

    @Override
    public void ended(InterpolatedEntity entity) {
        reports.ended(entity);
    }

    /** What any game's client keeps: replica, prediction, clocks, counters. */
    public GameClient client() {
        return client;
    }

    public Tuning tuning() {
        return tuning;
    }

    public Model model() {
        return client.model();
    }

    public Replica replica() {
        return client.replica();
    }

    public Prediction prediction() {
        return client.prediction();
    }

    public InterpolationClock clock() {
        return client.clock();
    }

    public InputPacer pacer() {
        return client.pacer();
    }

    public RoundTripTime roundTrip() {
        return client.roundTrip();
    }

    public Roster roster() {
        return roster;
    }

    public ArenaMessages messages() {
        return messages;
    }

    public InterpolatedEntities ships() {
        return client.entities(Ship.KIND);
    }

    public InterpolatedEntities rocks() {
        return client.entities(Rock.KIND);
    }

    public InterpolatedEntities shards() {
        return client.entities(Shard.KIND);
    }

    public InterpolatedEntities pickups() {
        return client.entities(Pickup.KIND);
    }

    /** The round, in a room that is played in rounds. */
    public RoundState round() {
        return roster.round();
    }

    /** The closing field as the own ship meets it: at its own tick. */
    public boolean isOutside() {
        Prediction own = client.prediction();
        return own.present() && messages.closing().excludes(own.x(), own.y(), client.predictedTick());
    }

    /** Whether there is no ship for the player until the next round. */
    public boolean isOut() {
        RoundState round = roster.round();
        boolean settled = round.ticksPassed(client.replica().tick()) > tuning.hz / 2;
        boolean waits =
                round.isPodium() || round.isRunning() && messages.closing().isThere() && settled;
        return waits && !client.spectates() && client.avatar() < 0;
    }

    /** How many of the room have a ship; in a round for the last ship, those who are not out. */
    public int flying() {
        RoundState round = roster.round();
        return round.isRunning() && messages.closing().isThere() ? round.contenders() : roster.room();
    }

    public InterpolatedEntities mines() {
        return client.entities(Mine.KIND);
    }

    /** When the own ship was drawn first; negative infinity before. */
    public double launchedMillis() {
        return launchedMillis;
    }

    /** Whether a ship was launched in view, and did not come into view later. */
    public boolean isNew(InterpolatedEntity ship, double sinceShownMillis) {
        return Reports.isNew(tuning, ship.get(Ship.GUARD), sinceShownMillis);
    }

    /** What shields took. */
    public Impacts impacts() {
        return impacts;
    }

    public Rays rays() {
        return rays;
    }

    public Shots shots() {
        return shots;
    }

    /** Slot of the own ship, -1 while there is none. */
    public int avatar() {
        return client.avatar();
    }

    public int ownScore() {
        return ownScore;
    }

    /** When the last frame came. */
    public double arrivalMillis() {
        return client.arrivalMillis();
    }

    /** Things that are kept, drawn or not. */
    public int tracked() {
        return client.tracked() + shots.size() + rays.size();
    }

    /** The page did not run for a while: when frames came in it says nothing about the line. */
    public void resync() {
        client.resync();
    }

    /** Inputs that were not sent because the line was full. */
    public int shed() {
        return client.shed();
    }

    /** Frames applied. */
    public int frames() {
        return client.snapshots();
    }
}
