package io.github.driftfire.bench.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A small line plot as SVG: lines over one axis, from zero to the largest value. */
public final class Plot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;
    private static final int LEFT = 56;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 34;
    private static final int GRID_LINES = 4;

    private final String title;
    private final String unit;
    private final List<String> labels;
    private final List<ClientSocket> lines = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    private record ClientSocket(String name, String style, List<Double> values) {}

    /** @param labels below the axis, spread evenly over its points */
    public Plot(String title, String unit, List<String> labels) {
        this.title = title;
        this.unit = unit;
        this.labels = labels;
    }

    /** @param style one of the page's classes */
    public Plot line(String name, String style, List<Double> values) {
        lines.add(new ClientSocket(name, style, values));
        return this;
    }

    public String svg() {
        double top = niceAbove(lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
        svg.setLength(0);
        add("<figure><figcaption>%s<span>%s</span></figcaption>", title, unit);
        add("<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>", WIDTH, HEIGHT, title);
        for (int i = 0; i <= GRID_LINES; i++) {
            double value = top * i / GRID_LINES;
            add("<path class='grid' d='M%d %.1fH%d'/>", LEFT, y(value, top), WIDTH - RIGHT);
            add("<text class='y' x='%d' y='%.1f'>%s</text>", LEFT - 8, y(value, top) + 4, number(value));
        }
        for (int i = 0; i < labels.size(); i++) {
            double x = x(i, labels.size());
            add("<text class='x' x='%.1f' y='%d'>%s</text>", x, HEIGHT - BOTTOM + 20, labels.get(i));
        }
        for (ClientSocket line : lines) {
            draw(line, top);
        }
        add("</svg><p>");
        for (ClientSocket line : lines) {
            add("<i class='%s'></i>%s ", line.style(), line.name());
        }
        add("</p></figure>");
        return svg.toString();
    }

    private void draw(ClientSocket line, double top) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < line.values().size(); i++) {
            double x = x(i, line.values().size());
            path.append(format(
                    i == 0 ? "M%.1f %.1f" : "L%.1f %.1f", x, y(line.values().get(i), top)));
        }
        add("<path class='%s' d='%s'/>", line.style(), path);
    }

    private static double x(int index, int count) {
        return LEFT + (double) index * (WIDTH - LEFT - RIGHT) / Math.max(1, count - 1);
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
    }

    /** The next of 1, 2, 5, 10 and so on. */
    static double niceAbove(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-3))));
        DoubleFunction<Double> scaled = step -> step * power;
        for (double step : new double[] {1, 2, 5}) {
            if (value <= scaled.apply(step)) {
                return scaled.apply(step);
            }
        }
        return 10 * power;
    }

    private static String number(double value) {
        return value >= 1000 ? format("%.1fk", value / 1000) : format(value < 10 ? "%.1f" : "%.0f", value);
    }

    private void add(String form, Object... values) {
        svg.append(format(form, values));
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
