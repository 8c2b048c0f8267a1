package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** A player's lives: a plot of the newest ones' scores, and a list that grows by a button. */
final class LivesPart {
    private static final int SHOWN_AT_FIRST = 8;
    private static final int SHOWN_MORE = 20;

    /** Most that the server answers at once; so many are in the plot. */
    private static final int PAGE = 100;

    private final String root;
    private final HTMLElement part = Ui.element("profile-lives-part");
    private final HTMLElement rows = Ui.element("profile-lives");
    private final HTMLElement note = Ui.element("profile-lives-note");
    private final HTMLElement more = Ui.element("profile-more");
    private final ScorePlot plot = new ScorePlot();
    private final List<JSObject> lives = new ArrayList<>();
    private String player = "";
    private int count = -1;
    private int listed;

    /** Where the next page begins; 0 for none. */
    private double next;

    private int asked;

    LivesPart(String root) {
        this.root = root;
        Ui.text(Ui.element("profile-lives-title"), Words.text("Latest [lives]"));
        Ui.on(more, "click", event -> more());
    }

    void clear() {
        asked++;
        player = "";
        count = -1;
        lives.clear();
        listed = 0;
        next = 0;
        Ui.text(rows, "");
        Ui.text(note, "");
        more.setHidden(true);
        part.setHidden(true);
        plot.clear();
    }

    /** Reads the newest lives, unless they are shown. */
    void show(PlayerProfile found) {
        String id = found.id == null ? "" : found.id;
        if (id.equals(player) && found.lives == count) {
            return;
        }
        clear();
        player = id;
        count = found.lives;
        if (!id.isEmpty() && count > 0) {
            part.setHidden(false);
            read(0, SHOWN_AT_FIRST);
        }
    }

    private void read(double before, int shows) {
        Ui.text(note, Texts.of("Loading\u2026"));
        more.setHidden(true);
        int question = ++asked;
        String page = "/results?count=" + PAGE + (before == 0 ? "" : "&before=" + Browser.fixed(before, 0));
        ServerRequests.get(ServerRequests.player(root, player) + page, null, (status, text) -> {
            JSObject found = status == ServerRequests.OK ? JsonFields.parse(text) : null;
            if (question == asked) {
                take(found, before, shows);
            }
        });
    }

    private void take(@Nullable JSObject found, double before, int shows) {
        if (found == null) {
            Ui.text(note, Texts.of("They cannot be read now."));
            Ui.text(more, Texts.of("Try again"));
            more.setHidden(false);
            return;
        }
        for (int i = 0; i < JsonFields.length(found, "results"); i++) {
            lives.add(JsonFields.element(found, "results", i));
        }
        next = JsonFields.real(found, "next");
        if (before == 0) {
            plot.show(lives);
        }
        list(shows);
    }

    private void more() {
        if (lives.isEmpty()) {
            read(0, SHOWN_AT_FIRST);
        } else if (listed < lives.size() || next == 0) {
            list(SHOWN_MORE);
        } else {
            read(next, SHOWN_MORE);
        }
    }

    private void list(int many) {
        int end = Math.min(lives.size(), listed + many);
        for (; listed < end; listed++) {
            add(lives.get(listed));
        }
        Ui.text(note, lives.isEmpty() ? Texts.of("None is kept.") : "");
        Ui.text(more, Texts.of("Show more"));
        more.setHidden(listed == lives.size() && next == 0);
    }

    private void add(JSObject life) {
        JSObject facts = JsonFields.object(life, "facts");
        double ended = JsonFields.real(life, "ended");
        HTMLElement row = Ui.child(rows, "li", "");
        HTMLElement head = Ui.child(row, "div", "life-head");
        Ui.text(Ui.child(head, "b", ""), ModeTitles.of(JsonFields.text(life, "game"), JsonFields.text(life, "mode")));
        HTMLElement when = Ui.child(head, "time", "");
        Ui.text(when, FactWords.ago(ended));
        when.setAttribute("title", FactWords.moment(ended));
        if (JsonFields.isNumber(facts, PlayerProfile.SCORE)) {
            HTMLElement score = Ui.child(head, "b", "life-score");
            Ui.text(score, FactWords.number(JsonFields.real(facts, PlayerProfile.SCORE)));
            score.setAttribute("title", FactWords.label(PlayerProfile.SCORE));
        }
        HTMLElement line = Ui.child(row, "p", "");
        boolean timed = false;
        for (String fact : JsonFields.names(facts)) {
            String text = JsonFields.isNumber(facts, fact)
                    ? FactWords.value(fact, JsonFields.real(facts, fact))
                    : JsonFields.text(facts, fact);
            timed |= FactWords.isTime(fact);
            if (!fact.equals(PlayerProfile.SCORE) && !text.isEmpty()) {
                fact(line, FactWords.label(fact), text);
            }
        }
        if (!timed) {
            fact(line, Texts.of("Time"), FactWords.duration((ended - JsonFields.real(life, "started")) / 1_000));
        }
    }

    private static void fact(HTMLElement line, String label, String value) {
        HTMLElement fact = Ui.child(line, "span", "");
        Ui.text(Ui.child(fact, "span", "life-fact"), label + " ");
        Ui.text(Ui.child(fact, "bdi", ""), value);
    }
}
