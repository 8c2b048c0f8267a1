package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InputPacer;
import io.github.driftfire.netcode.InputSender;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolationClock;
import io.github.driftfire.netcode.RoundTripTime;

/** One connection's worth of play: takes frames and the player's hands, answers what is to be drawn. */
public final class Match implements ReplicaListener {
    private final Tuning tuning;
    private final Model model;
    private final Replica replica;
    private final Prediction prediction;
    private final InterpolationClock clock;
    private final InputPacer pacer;
    private final InterpolatedEntities ships;
    private final InterpolatedEntities rocks;
    private final InterpolatedEntities shards;
    private final InterpolatedEntities pickups;
    private final Shots shots;
    private final Rays rays;
    private final Roster roster;
    private final RoundTripTime roundTrip;
    private final Damage damage;
    private final Reports reports;
    private final Spectator spectator;
    private int avatar = -1;
    private int ownScore;
    private int frames;
    private int shed;
    private int lastControls;
    private double arrivalMillis;
    private double presentTick;

    public Match(WorldSettings settings, Spectator spectator) {
        this.spectator = spectator;
        tuning = Tuning.of(settings);
        model = ArenaModel.of(settings);
        replica = new Replica(model, this);
        prediction = new Prediction(tuning);
        clock = new InterpolationClock(tuning.hz);
        pacer = new InputPacer(tuning.hz);
        ships = new InterpolatedEntities(model, Ship.KIND, Ship.HEADING);
        rocks = new InterpolatedEntities(model, Rock.KIND, InterpolatedEntities.NO_HEADING);
        shards = new InterpolatedEntities(model, Shard.KIND, InterpolatedEntities.NO_HEADING);
        pickups = new InterpolatedEntities(model, Pickup.KIND, InterpolatedEntities.NO_HEADING);
        shots = new Shots(model, tuning);
        rays = new Rays(model, tuning);
        roster = new Roster(spectator::killed);
        roundTrip = new RoundTripTime(tuning.hz);
        damage = new Damage(spectator);
        reports = new Reports(roster, prediction, spectator, tuning.hz);
    }

    /** Applies a frame. Answers whether it made sense; after one that did not, only a fresh start helps, which the server makes when asked. */
    public boolean onFrame(byte[] frame, double nowMillis) {
        arrivalMillis = nowMillis;
        int before = replica.tick();
        if (!replica.apply(frame)) {
            return false;
        }
        if (frames++ == 0) {
            prediction.begin(replica.acknowledged());
        } else {
            prediction.onFrame(replica.tick() - before, replica.acknowledged(), replica.queueDepth());
        }
        int leadersBefore = roster.lists();
        ArenaFeed.read(replica.feed(), roster);
        if (replica.avatar() < 0 && roster.lists() != leadersBefore && roster.ownListedScore() >= 0) {
            // Without a ship, whose row has it, only the list of leaders tells what a last shot has brought.
            ownScore = roster.ownListedScore();
        }
        clock.onFrame(replica.tick(), nowMillis);
        pacer.onFrame(replica.queueDepth());
        roundTrip.acknowledged(replica.acknowledged(), replica.queueDepth(), nowMillis);
        damage.compare(ships, replica, nowMillis + clock.delayMillis(), avatar);
        damage.compareRocks(rocks, replica, nowMillis + clock.delayMillis());
        ships.record(replica);
        rocks.record(replica);
        shards.record(replica);
        pickups.record(replica);
        shots.settle(replica);
        followAvatar();
        return true;
    }

    /** Makes the inputs that are due. */
    public void pump(double nowMillis, InputSource hands, InputSender outbox) {
        while (frames > 0 && pacer.due(nowMillis)) {
            if (outbox.congested()) {
                shed++;
                prediction.skip();
                continue;
            }
            int controls = hands.controls();
            lastControls = controls;
            int aimBrads = hands.aimBrads();
            int sequence = prediction.push(controls, aimBrads);
            roundTrip.sent(sequence, nowMillis);
            outbox.send(sequence, controls, aimBrads, replica.tick(), clock.viewDelay8());
            hands.taken();
            if (prediction.fired()) {
                shots.predict(prediction.row(), replica.tick() + prediction.ticksAhead());
            }
            if (prediction.lanced()) {
                rays.predict(prediction.row(), replica.tick() + prediction.ticksAhead(), ships, rocks, avatar);
            }
        }
    }

    /** Brings everything to the moment that is drawn next. */
    public void advance(double nowMillis, double passedMillis, InputSource hands) {
        double alpha = pacer.alpha(nowMillis);
        prediction.fade(passedMillis);
        if (prediction.present()) {
            prediction.look(hands.controls(), hands.aimBrads(), alpha);
        }
        double tick = clock.advance(nowMillis);
        presentTick = Math.max(tick, replica.tick() + prediction.ticksAhead() + alpha);
        reports.ownSlot(avatar);
        ships.advance(tick, nowMillis, reports);
        rocks.advance(tick, nowMillis, reports);
        shards.advance(tick, nowMillis, reports);
        pickups.advance(tick, nowMillis, reports);
        rays.advance(tick, passedMillis, reports);
        shots.advance(tick, presentTick, replica.tick(), reports);
    }

    @Override
    public void appeared(int kind, int slot) {
        if (kind == Pulse.KIND) {
            shots.appeared(slot, replica.table(kind), replica.tick(), roster.own());
        } else if (kind == Beam.KIND) {
            rays.appeared(slot, replica.table(kind), replica.tick(), roster.own());
        } else {
            tracks(kind).appeared(slot);
        }
    }

    @Override
    public void ended(int kind, int slot, int cause) {
        if (kind == Pulse.KIND) {
            if (cause == Pulse.HIT) {
                damage.shotLanded(replica.table(kind), slot);
            }
            shots.ended(slot, replica.tick(), cause, damage.isOnShip(replica, slot, avatar));
            return;
        }
        if (kind == Beam.KIND) {
            return;
        }
        tracks(kind).ended(slot, cause, false, replica.table(kind));
        if (kind == Ship.KIND && slot == avatar) {
            avatar = -1;
            prediction.absent();
            reports.ownEnded(replica.table(kind), slot);
            int lost = tuning.rocks ? ownScore / Tuning.DEATH_TAKES_ONE_IN : 0;
            ownScore -= lost;
            spectator.ownDied(tuning.respawnTicks * 1000.0 / tuning.hz, tuning.launchTicks * 1000.0 / tuning.hz, lost);
        }
    }

    @Override
    public void left(int kind, int slot) {
        if (kind == Pulse.KIND) {
            shots.ended(slot, replica.tick(), 0, false);
        } else if (kind != Beam.KIND) {
            tracks(kind).ended(slot, 0, true, replica.table(kind));
        }
    }

    private InterpolatedEntities tracks(int kind) {
        return switch (kind) {
            case Ship.KIND -> ships;
            case Rock.KIND -> rocks;
            case Shard.KIND -> shards;
            default -> pickups;
        };
    }

    private void followAvatar() {
        int now = replica.avatar();
        if (now < 0) {
            prediction.absent();
            avatar = -1;
            return;
        }
        boolean arrived = !prediction.present();
        int[] rows = replica.table(Ship.KIND).rows();
        int at = replica.table(Ship.KIND).at(now);
        prediction.reconcile(rows, at);
        int score = rows[at + Ship.SCORE];
        avatar = now;
        if (arrived) {
            prediction.look(0, 0, 0);
            spectator.shipArrived(prediction.x(), prediction.y(), roster.pilot(rows[at + Ship.PILOT]), true);
        } else if (score > ownScore) {
            spectator.scored(score - ownScore);
        }
        ownScore = score;
    }

    public Tuning tuning() {
        return tuning;
    }

    public Model model() {
        return model;
    }

    public Replica replica() {
        return replica;
    }

    public Prediction prediction() {
        return prediction;
    }

    public InterpolationClock clock() {
        return clock;
    }

    public InputPacer pacer() {
        return pacer;
    }

    public RoundTripTime roundTrip() {
        return roundTrip;
    }

    public Roster roster() {
        return roster;
    }

    public InterpolatedEntities ships() {
        return ships;
    }

    public InterpolatedEntities rocks() {
        return rocks;
    }

    public InterpolatedEntities shards() {
        return shards;
    }

    public InterpolatedEntities pickups() {
        return pickups;
    }

    public Rays rays() {
        return rays;
    }

    public Shots shots() {
        return shots;
    }

    /** Slot of the own ship, -1 while there is none. */
    public int avatar() {
        return avatar;
    }

    public int ownScore() {
        return ownScore;
    }

    /** When the last frame came. */
    public double arrivalMillis() {
        return arrivalMillis;
    }

    /** The controls of the newest input. */
    public int lastControls() {
        return lastControls;
    }

    /** Things that are kept, drawn or not. */
    public int tracked() {
        return ships.size() + rocks.size() + shards.size() + pickups.size() + shots.size() + rays.size();
    }

    /** The page did not run for a while: when frames came in it says nothing about the line. */
    public void resync() {
        clock.resync();
    }

    /** Inputs that were not sent because the line was full. */
    public int shed() {
        return shed;
    }

    /** Frames applied. */
    public int frames() {
        return frames;
    }
}
