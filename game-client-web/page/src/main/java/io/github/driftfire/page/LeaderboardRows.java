package io.github.driftfire.page;

import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The lines of a leaderboard: buttons for profiles. The tab key reaches one of them, from which the arrow keys go on. Lines are kept when others are
 * shown, and the focus with them.
 */
final class LeaderboardRows {
    private final HTMLElement list = Ui.element("leaderboard-rows");
    private final List<Row> rows = new ArrayList<>();
    private int count;
    private int reached;

    /** One line. */
    private static final class Row {
        final HTMLElement line;
        final HTMLElement button;
        final HTMLElement rank;
        final HTMLElement name;
        final HTMLElement points;
        String player = "";
        boolean own;

        Row(HTMLElement list) {
            line = Ui.child(list, "li", "");
            button = Ui.child(line, "button", "board-line");
            button.setAttribute("type", "button");
            button.setAttribute("aria-haspopup", "dialog");
            rank = Ui.child(button, "span", "rank");
            name = Ui.child(button, "bdi", "who");
            points = Ui.child(button, "span", "points");
        }
    }

    LeaderboardRows() {
        Ui.<KeyInput>onWindow("keydown", this::key);
    }

    void clear() {
        begin();
        end("");
    }

    void begin() {
        count = 0;
    }

    /**
     * Adds a line.
     *
     * @param entry of the server's page
     * @param own the own player's id, or {@code null}
     * @param apart whether lines between it and the one before are left out
     */
    void add(JSObject entry, @Nullable String own, boolean apart, String fact) {
        if (count == rows.size()) {
            Row made = new Row(list);
            Ui.on(
                    made.button,
                    "click",
                    event -> PlayerPart.openProfile(made.own ? null : made.player, Ui.text(made.name)));
            rows.add(made);
        }
        Row row = rows.get(count++);
        row.player = JsonFields.text(entry, "player");
        row.own = row.player.equals(own);
        // Far below, the server counts no more.
        Ui.text(
                row.rank,
                JsonFields.isNumber(entry, "rank") ? FactWords.number(JsonFields.number(entry, "rank")) : "\u2013");
        Ui.text(row.name, JsonFields.text(entry, "name"));
        Ui.text(row.points, FactWords.value(fact, JsonFields.real(entry, "value")));
        Ui.toggle(row.line, "own", row.own);
        Ui.toggle(row.line, "apart", apart);
    }

    /** No line follows. */
    void end(String title) {
        while (rows.size() > count) {
            rows.remove(rows.size() - 1).line.delete();
        }
        reach(Math.min(reached, count - 1));
        list.setHidden(count == 0);
        list.setAttribute("aria-label", title);
    }

    /** @param at the line that the tab key comes to */
    private void reach(int at) {
        reached = Math.max(0, at);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).button.setAttribute("tabindex", i == reached ? "0" : "-1");
        }
    }

    private void key(KeyInput event) {
        int at = focused(list);
        if (at < 0 || at >= rows.size()) {
            return;
        }
        int to = switch (event.getCode()) {
            case "ArrowDown" -> at + 1;
            case "ArrowUp" -> at - 1;
            case "Home" -> 0;
            case "End" -> rows.size() - 1;
            default -> -1;
        };
        if (to >= 0 && to < rows.size()) {
            event.preventDefault();
            reach(to);
            focus(rows.get(to).button);
        }
    }

    /** Which line has the focus, -1 for none. */
    @JSBody(
            params = "list",
            script = "return Array.prototype.findIndex.call(list.children,"
                    + " function(line) { return line.contains(document.activeElement); });")
    private static native int focused(HTMLElement list);

    /** Shows the element as well. */
    @JSBody(params = "element", script = "element.focus(); element.scrollIntoView({ block: 'nearest' });")
    private static native void focus(HTMLElement element);
}
