package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.JsonText;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * The present as JSON: {@code window.driftfire.state()} answers it, for browser tests, which cannot read a canvas.
 *
 * <pre>
 *  phase                name, connecting, playing, dead, offline
 *  connections          opened so far, of this visit
 *  unseen               whether snapshots are used up without pictures
 *  drawnMillis          the moment that is drawn, since the page began
 *  view                 what the window shows: left, top, width, height in units
 *  hz                   ticks a second; absent before the first welcome, like all below
 *  tick, ack, frames    of the newest snapshot; snapshots applied in this connection
 *  x, y, heading        own avatar as drawn, in units and brads; null without one
 *  own                  its predicted row by field; absent without one
 *  kinds                by kind, the entities as drawn: slot, own, x, y and the newest row by field
 *  rttMillis, jitterMillis, delayMillis
 *  predictionError      units that the newest snapshot moved the predicted avatar by
 *  corrections          snapshots that moved it at all
 *  passedOver           how often inputs were so late that they did not count
 *  broken               snapshots that could not be applied, over all connections
 *  watched              what the server sends: left, top, right, bottom in units, of whole cells
 *  desyncs              checksums that did not agree, in this connection
 * </pre>
 */
public final class PageReport {
    private final JsonText out = new JsonText();

    String write(PageSession page, PageLoop loop, Camera camera, @Nullable GameClient client) {
        out.begin();
        page(out, page, loop, camera);
        if (client != null) {
            client(out, client);
            kinds(client);
        }
        return out.end();
    }

    /** The members that there are before a game is entered. */
    public static void page(JsonText out, PageSession page, PageLoop loop, Camera camera) {
        out.text("phase", page.phase().word());
        out.number("connections", page.session().connections());
        out.number("drawnMillis", loop.drawnMillis());
        out.number("broken", page.broken());
        out.flag("unseen", loop.unseen());
        out.object("view");
        out.number("left", camera.x() - camera.viewWidth() / 2);
        out.number("top", camera.y() - camera.viewHeight() / 2);
        out.number("width", camera.viewWidth());
        out.number("height", camera.viewHeight());
        out.endObject();
    }

    /** The members that are the same in every game. */
    public static void client(JsonText out, GameClient client) {
        out.number("hz", client.model().tickRateHz());
        out.number("tick", client.replica().tick());
        out.number("ack", client.replica().acknowledged());
        out.number("frames", client.snapshots());
        out.number("rttMillis", client.roundTrip().lineMillis());
        out.number("jitterMillis", client.clock().jitterMillis());
        out.number("delayMillis", client.clock().delayMillis());
        out.number("predictionError", client.prediction().errorUnits());
        out.number("corrections", client.prediction().corrections());
        out.number("passedOver", client.prediction().passedOver());
        out.number("desyncs", client.replica().desyncs());
        CellView cells = client.replica().view();
        out.object("watched");
        out.number("left", cells.left * CellGrid.CELL_UNITS);
        out.number("top", cells.top * CellGrid.CELL_UNITS);
        out.number("right", cells.right * CellGrid.CELL_UNITS);
        out.number("bottom", cells.bottom * CellGrid.CELL_UNITS);
        out.endObject();
        Prediction own = client.prediction();
        if (own.present()) {
            out.number("x", own.x());
            out.number("y", own.y());
            out.number("heading", own.heading());
        } else {
            out.none("x");
            out.none("y");
            out.none("heading");
        }
    }

    private void kinds(GameClient client) {
        if (client.prediction().present()) {
            out.object("own");
            row(
                    client.model().kind(client.model().avatarKind()),
                    client.prediction().row());
            out.endObject();
        }
        out.object("kinds");
        for (int kind = 0; kind < client.model().kindCount(); kind++) {
            EntityKind known = client.model().kind(kind);
            InterpolatedEntities entities = client.entities(kind);
            out.list(known.name());
            for (int i = 0; i < entities.size(); i++) {
                if (entities.track(i).visible()) {
                    entity(client, known, entities.track(i));
                }
            }
            out.endList();
        }
        out.endObject();
    }

    private void entity(GameClient client, EntityKind kind, InterpolatedEntity entity) {
        Prediction own = client.prediction();
        boolean isOwn = client.isOwn(entity) && own.present();
        out.element();
        out.number("slot", entity.slot());
        out.flag("own", isOwn);
        out.number("x", isOwn ? own.x() : entity.x());
        out.number("y", isOwn ? own.y() : entity.y());
        out.object("row");
        row(kind, entity.row());
        out.endObject();
        out.endObject();
    }

    private void row(EntityKind kind, int[] row) {
        for (int field = 0; field < kind.fields().size(); field++) {
            out.number(kind.fields().field(field).name(), row[field]);
        }
    }
}
