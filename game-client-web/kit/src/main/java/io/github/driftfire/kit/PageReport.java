package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Prediction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * What a page knows at this moment: {@code driftfire.state()} in the browser's console, of any game. The developer's panel draws it, bug reports
 * quote it, browser tests read it. Made when it is asked for. A plain object:
 *
 * <pre>
 *  phase                name, connecting, playing, dead, watching, offline
 *  connections          opened so far, of this visit
 *  broken               snapshots that could not be applied, over all connections
 *  unseen               whether snapshots are used up without pictures
 *  drawnMillis          the moment that is drawn, since the page began
 *  view                 what the window shows: left, top, width, height in units
 *  hz                   ticks a second; absent before the first welcome, like all below; on the first screen of the room behind it, if there is one
 *  tick, ack, frames    of the newest snapshot; snapshots applied in this connection
 *  input                the newest, 24 bits
 *  rttMillis, jitterMillis, delayMillis
 *  predictionError      units that the newest snapshot moved the predicted avatar by
 *  corrections          snapshots that moved it at all
 *  passedOver           how often inputs were so late that they did not count
 *  desyncs              checksums that did not agree, in this connection
 *  watched              what the server sends: left, top, right, bottom in units, of whole cells
 *  following            number of the player whom the camera follows without an own avatar, -1 for none
 *  player               own number, -1 before it is known
 *  names                of the players, by number
 *  x, y, heading        own avatar as drawn, in units and brads; absent without one
 *  own                  its predicted row by field; absent without one
 *  kinds                by name, lists of the replica's entities: slot, row by field; and of those that are drawn by interpolation or
 *                       prediction x and y as drawn, in units, and own
 * </pre>
 */
public final class PageReport {
    private final PageSession session;
    private final PageLoop loop;
    private final Camera camera;
    private final Supplier<@Nullable GameClient> client;

    private PageReport(PageSession session, PageLoop loop, Camera camera, Supplier<@Nullable GameClient> client) {
        this.session = session;
        this.loop = loop;
        this.camera = camera;
        this.client = client;
    }

    /** @param client answers {@code null} before a game is entered */
    public static void expose(
            PageSession session, PageLoop loop, Camera camera, Supplier<@Nullable GameClient> client) {
        PageReport report = new PageReport(session, loop, camera, client);
        expose(report::make);
        PageEvents.places(report::place);
    }

    private double place(int player, boolean vertical) {
        GameClient now = client.get();
        if (now == null) {
            return Double.NaN;
        }
        if (player == now.roster().own() && now.avatar() >= 0) {
            return vertical
                    ? camera.screenY(now.prediction().y())
                    : camera.screenX(now.prediction().x());
        }
        InterpolatedEntity avatar = now.avatarOf(player);
        return avatar == null ? Double.NaN : vertical ? camera.screenY(avatar.y()) : camera.screenX(avatar.x());
    }

    private JSObject make() {
        JSObject page = object();
        put(page, "phase", session.phase().word());
        put(page, "connections", session.session().connections());
        put(page, "broken", session.broken());
        put(page, "unseen", loop.unseen());
        put(page, "drawnMillis", loop.drawnMillis());
        JSObject view = object();
        put(view, "left", camera.x() - camera.viewWidth() / 2);
        put(view, "top", camera.y() - camera.viewHeight() / 2);
        put(view, "width", camera.viewWidth());
        put(view, "height", camera.viewHeight());
        put(page, "view", view);
        GameClient now = client.get();
        if (now != null) {
            put(page, now);
            put(page, "following", session.followed());
        }
        return page;
    }

    private static void put(JSObject page, GameClient client) {
        put(page, "hz", client.model().tickRateHz());
        put(page, "tick", client.replica().tick());
        put(page, "ack", client.replica().acknowledged());
        put(page, "frames", client.snapshots());
        put(page, "input", client.lastInput());
        put(page, "rttMillis", client.roundTrip().lineMillis());
        put(page, "jitterMillis", client.clock().jitterMillis());
        put(page, "delayMillis", client.clock().delayMillis());
        put(page, "desyncs", client.replica().desyncs());
        CellView cells = client.replica().view();
        JSObject watched = object();
        put(watched, "left", cells.left * CellGrid.CELL_UNITS);
        put(watched, "top", cells.top * CellGrid.CELL_UNITS);
        put(watched, "right", cells.right * CellGrid.CELL_UNITS);
        put(watched, "bottom", cells.bottom * CellGrid.CELL_UNITS);
        put(page, "watched", watched);
        put(page, "player", client.roster().own());
        JSObject names = object();
        for (int number = 0; number < client.roster().end(); number++) {
            if (client.roster().knows(number)) {
                put(
                        names,
                        Integer.toString(number),
                        client.roster().player(number).name());
            }
        }
        put(page, "names", names);
        putPrediction(page, client);
        JSObject kinds = object();
        for (int kind = 0; kind < client.model().kindCount(); kind++) {
            put(kinds, client.model().kind(kind).name(), entities(client, kind));
        }
        put(page, "kinds", kinds);
    }

    private static void putPrediction(JSObject page, GameClient client) {
        Prediction own = client.prediction();
        put(page, "predictionError", own.errorUnits());
        put(page, "corrections", own.corrections());
        put(page, "passedOver", own.passedOver());
        if (own.present()) {
            put(page, "x", own.x());
            put(page, "y", own.y());
            put(page, "heading", own.heading());
            put(page, "own", row(client.model().kind(client.model().avatarKind()), own.row(), 0));
        }
    }

    private static JSObject entities(GameClient client, int kind) {
        EntityTable table = client.replica().table(kind);
        JSObject entities = list();
        for (int slot = 0; slot < table.end(); slot++) {
            if (table.alive(slot)) {
                JSObject entity = object();
                put(entity, "slot", slot);
                put(entity, "row", row(table.kind(), table.rows(), table.at(slot)));
                putDrawn(entity, client, client.entity(kind, slot));
                add(entities, entity);
            }
        }
        return entities;
    }

    private static void putDrawn(JSObject entity, GameClient client, @Nullable InterpolatedEntity drawn) {
        if (drawn != null && drawn.visible()) {
            Prediction prediction = client.prediction();
            boolean own = client.isOwn(drawn) && prediction.present();
            put(entity, "own", own);
            put(entity, "x", own ? prediction.x() : drawn.x());
            put(entity, "y", own ? prediction.y() : drawn.y());
        }
    }

    private static JSObject row(EntityKind kind, int[] rows, int at) {
        JSObject row = object();
        for (int field = 0; field < kind.fields().size(); field++) {
            put(row, kind.fields().field(field).name(), rows[at + field]);
        }
        return row;
    }

    @JSBody(script = "return {};")
    private static native JSObject object();

    @JSBody(script = "return [];")
    private static native JSObject list();

    @JSBody(
            params = {"list", "value"},
            script = "list.push(value);")
    private static native void add(JSObject list, JSObject value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, double value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, boolean value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, String value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, JSObject value);

    /** Answers an object to the page. */
    @JSFunctor
    @FunctionalInterface
    private interface Maker extends JSObject {
        JSObject make();
    }

    @JSBody(params = "maker", script = "window.driftfire = Object.freeze({ state: function() { return maker(); } });")
    private static native void expose(Maker maker);
}
