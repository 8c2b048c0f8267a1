package io.github.driftfire.client;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Pilot;
import io.github.driftfire.client.play.Ray;
import io.github.driftfire.client.play.Shot;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.kit.PageLoop;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Prediction;
import io.github.driftfire.netcode.session.ClientSession;
import io.github.driftfire.netcode.session.Json;
import org.jspecify.annotations.Nullable;

/**
 * The present as JSON, for browser tests, which cannot read a canvas.
 *
 * <pre>
 *  phase                name, connecting, playing, dead, offline
 *  connections          opened so far, of this visit
 *  sounds, engine       tones and bursts begun so far; how hard the own engine is heard to work, 0 to 2
 *  audio                none, or the state of the browser's audio
 *  unseen               whether frames are used up without pictures
 *  drawnMillis          the moment that is drawn, since the page began
 *  view                 what the window shows: left, top, width, height in units
 *  room, hz             the match's; absent before the first welcome, like all below
 *  tick, ack, frames    of the newest frame; frames applied in this connection
 *  drawnTick            that the others are drawn at, a part of one included
 *  pilot, score         own number, -1 before it is known; own score
 *  x, y, heading        own ship as drawn, in units and brads; null without one
 *  vx, vy               own ship as predicted, in sub-units per tick
 *  hull, shield, energy own ship as predicted, in the row's units
 *  guard, lances        ticks of protection left; charges of the lance
 *  players[]            ships as drawn: pilot, name, bot, own, x, y, heading
 *  rocks[] x, y, size   as drawn;  shards[] x, y  as drawn
 *  pickups[] x, y       as drawn
 *  pulses[] x, y, own   as drawn
 *  beams[]              as drawn: x, y, heading, length, own
 *  viewDelay8           how far behind the newest tick others are drawn, in 1/8 ticks
 *  leaders[]            name, score
 *  rttMillis, answerMillis, jitterMillis, delayMillis, queueDepth, inFlight, pace
 *  predictionError      units that the newest frame moved the predicted ship by
 *  corrections          frames that moved it at all
 *  uneven               frames that brought fewer or more own inputs than ticks
 *  passedOver           how often inputs were so late that they did not count
 *  held                 controls of the newest input
 *  tracked              ships, rocks, shards, pickups, shots and beams that are kept, drawn or not
 *  framesPerSecond, snapshotsPerSecond, bytesPerSecond, shed
 *  broken               frames that could not be applied, over all connections
 *  watched              what the server sends: left, top, right, bottom in units, of whole cells
 *  desyncs              checksums that did not agree, in this connection
 * </pre>
 */
final class StateReport {
    private final StringBuilder out = new StringBuilder();

    String write(PageSession page, PageLoop loop, @Nullable Match match, Camera camera, Sounds sounds) {
        ClientSession session = page.session();
        out.setLength(0);
        out.append('{');
        text("phase", page.phase().word());
        number("drawnMillis", loop.drawnMillis());
        number("framesPerSecond", loop.framesPerSecond());
        number("broken", page.broken());
        view(camera);
        number("connections", session.connections());
        number("sounds", sounds.played());
        number("engine", sounds.enginePower());
        text("audio", sounds.audio());
        out.append("\"unseen\":").append(loop.unseen()).append(',');
        if (match != null) {
            write(match);
            number("bytesPerSecond", session.traffic().bytesPerSecond());
            number("snapshotsPerSecond", session.traffic().framesPerSecond());
        }
        close('}');
        return out.toString();
    }

    private void write(Match match) {
        number("hz", match.tuning().hz);
        number("tick", match.replica().tick());
        number("ack", match.replica().acknowledged());
        number("frames", match.frames());
        number("drawnTick", match.clock().tick());
        number("pilot", match.roster().own());
        number("score", match.ownScore());
        number("rttMillis", match.roundTrip().lineMillis());
        number("answerMillis", match.roundTrip().answerMillis());
        number("jitterMillis", match.clock().jitterMillis());
        number("delayMillis", match.clock().delayMillis());
        number("queueDepth", match.replica().queueDepth());
        number("inFlight", match.prediction().inFlight());
        number("pace", match.pacer().pace());
        number("predictionError", match.prediction().errorUnits());
        number("corrections", match.prediction().corrections());
        number("uneven", match.prediction().uneven());
        number("passedOver", match.prediction().passedOver());
        number("held", match.lastControls());
        number("tracked", match.tracked());
        number("shed", match.shed());
        number("desyncs", match.replica().desyncs());
        watched(match.replica().view());
        own(match.prediction());
        players(match);
        places("rocks", match.rocks(), true);
        places("shards", match.shards(), false);
        places("pickups", match.pickups(), false);
        beams(match);
        number("viewDelay8", match.clock().viewDelay8());
        pulses(match);
        leaders(match);
    }

    private void view(Camera camera) {
        open("view", '{');
        number("left", camera.x() - camera.viewWidth() / 2);
        number("top", camera.y() - camera.viewHeight() / 2);
        number("width", camera.viewWidth());
        number("height", camera.viewHeight());
        close('}');
        out.append(',');
    }

    private void watched(CellView cells) {
        open("watched", '{');
        number("left", cells.left * CellGrid.CELL_UNITS);
        number("top", cells.top * CellGrid.CELL_UNITS);
        number("right", cells.right * CellGrid.CELL_UNITS);
        number("bottom", cells.bottom * CellGrid.CELL_UNITS);
        close('}');
        out.append(',');
    }

    private void own(Prediction own) {
        if (!own.present()) {
            out.append("\"x\":null,\"y\":null,\"heading\":null,");
            return;
        }
        number("x", own.x());
        number("y", own.y());
        number("heading", own.heading());
        number("vx", own.row()[Ship.VX]);
        number("vy", own.row()[Ship.VY]);
        number("hull", own.row()[Ship.HULL]);
        number("shield", own.row()[Ship.SHIELD]);
        number("energy", own.row()[Ship.ENERGY]);
        number("guard", own.row()[Ship.GUARD]);
        number("lances", own.row()[Ship.LANCES]);
    }

    private void players(Match match) {
        open("players", '[');
        for (int i = 0; i < match.ships().size(); i++) {
            InterpolatedEntity ship = match.ships().track(i);
            if (!ship.visible()) {
                continue;
            }
            Pilot pilot = match.roster().pilot(ship.get(Ship.PILOT));
            boolean own = ship.slot() == match.avatar();
            Prediction drawn = match.prediction();
            out.append('{');
            number("pilot", ship.get(Ship.PILOT));
            text("name", pilot.name());
            out.append("\"bot\":")
                    .append(pilot.bot())
                    .append(",\"own\":")
                    .append(own)
                    .append(',');
            number("x", own && drawn.present() ? drawn.x() : ship.x());
            number("y", own && drawn.present() ? drawn.y() : ship.y());
            number("heading", own && drawn.present() ? drawn.heading() : ship.heading());
            close('}');
            out.append(',');
        }
        close(']');
        out.append(',');
    }

    private void places(String name, InterpolatedEntities tracks, boolean sized) {
        open(name, '[');
        for (int i = 0; i < tracks.size(); i++) {
            InterpolatedEntity track = tracks.track(i);
            if (track.visible()) {
                out.append('{');
                number("x", track.x());
                number("y", track.y());
                if (sized) {
                    number("size", track.get(Rock.SIZE));
                }
                close('}');
                out.append(',');
            }
        }
        close(']');
        out.append(',');
    }

    private void beams(Match match) {
        open("beams", '[');
        for (int i = 0; i < match.rays().size(); i++) {
            Ray ray = match.rays().ray(i);
            if (ray.visible()) {
                out.append('{');
                number("x", ray.x());
                number("y", ray.y());
                number("heading", ray.headingBrads());
                number("length", ray.lengthUnits());
                out.append("\"own\":").append(ray.own()).append(',');
                close('}');
                out.append(',');
            }
        }
        close(']');
        out.append(',');
    }

    private void pulses(Match match) {
        open("pulses", '[');
        for (int i = 0; i < match.shots().size(); i++) {
            Shot shot = match.shots().shot(i);
            if (shot.visible()) {
                out.append('{');
                number("x", shot.x());
                number("y", shot.y());
                out.append("\"own\":").append(shot.own());
                close('}');
                out.append(',');
            }
        }
        close(']');
        out.append(',');
    }

    private void leaders(Match match) {
        open("leaders", '[');
        for (int i = 0; i < match.roster().leaderCount(); i++) {
            out.append('{');
            text("name", match.roster().leader(i).name());
            number("score", match.roster().leaderScore(i));
            close('}');
            out.append(',');
        }
        close(']');
        out.append(',');
    }

    private void open(String name, char bracket) {
        out.append('"').append(name).append("\":").append(bracket);
    }

    /** Closes a bracket over a list whose last comma is one too many. */
    private void close(char bracket) {
        int last = out.length() - 1;
        if (out.charAt(last) == ',') {
            out.setLength(last);
        }
        out.append(bracket);
    }

    private void text(String name, String value) {
        out.append('"').append(name).append("\":");
        Json.quote(out, value);
        out.append(',');
    }

    private void number(String name, double value) {
        out.append('"').append(name).append("\":");
        if (value == Math.floor(value) && Math.abs(value) < 1e9) {
            out.append((int) value);
        } else if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append("null");
        } else {
            out.append(Math.floor(value * 1000 + 0.5) / 1000);
        }
        out.append(',');
    }
}
