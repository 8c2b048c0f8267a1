package io.github.driftfire.bench.balance;

import java.util.Locale;

/** Draws plots side by side into one SVG: one axis from left to right, and on it rows or a curve. Sizes in pixels. */
final class Panel {
    private static final int LEFT = 150;
    private static final int RIGHT = 40;
    private static final int TOP = 64;
    private static final int BOTTOM = 40;
    private static final int CURVE_LEFT = 56;
    private static final int BAR = 14;
    private static final String GOOD = "#1f6fb2";
    private static final String BAD = "#c2410c";

    private final StringBuilder svg = new StringBuilder();
    private final int width;
    private final int height;
    private int left;
    private int top;
    private int axisLeft;
    private double from;
    private double to;
    private double step;
    private double bandLeast;
    private double bandMost;
    private int rows;

    Panel(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void begin(int x, int y, String title, String unit) {
        left = x;
        top = y;
        add("<text x='%d' y='%d' class='title'>%s</text>", x + 24, y + 32, title);
        add("<text x='%d' y='%d'>%s</text>", x + 24, y + 51, unit);
    }

    /** What comes next are rows, until {@link #level} says that it is a curve. */
    void axis(double least, double most, double gridStep) {
        from = least;
        to = most;
        step = gridStep;
        axisLeft = LEFT;
    }

    void band(double least, double most) {
        bandLeast = least;
        bandMost = most;
    }

    void rows(int count) {
        rows = count;
        drawAxis();
    }

    void dot(int row, String name, double value, boolean good) {
        name(row, name);
        double x = x(value);
        add("<path d='M%.1f %.1fH%.1f' stroke='%s' stroke-width='2'/>", x(50), y(row), x, color(good));
        add("<circle cx='%.1f' cy='%.1f' r='6' fill='%s'/>", x, y(row), color(good));
        boolean right = value >= 50;
        add(
                "<text x='%.1f' y='%.1f' class='%s'>%.1f</text>",
                x + (right ? 11 : -11), y(row) + 4.5, right ? "value" : "value end", value);
    }

    void bar(int row, String name, double value, boolean good) {
        name(row, name);
        add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%d' rx='2' fill='%s'/>",
                x(from), y(row) - BAR / 2.0, x(value) - x(from), BAR, color(good));
        add("<text x='%.1f' y='%.1f' class='value'>%.1f</text>", x(value) + 6, y(row) + 4.5, value);
    }

    /** A line across at so many percent; what follows is a curve. */
    void level(double percent, String name) {
        axisLeft = CURVE_LEFT;
        drawAxis();
        for (int value = 0; value <= 100; value += 25) {
            add("<path d='M%d %.1fH%d' class='grid'/>", left + axisLeft, height(value), left + width - RIGHT);
            add("<text x='%d' y='%.1f' class='end'>%d</text>", left + axisLeft - 8, height(value) + 4.5, value);
        }
        add("<path d='M%d %.1fH%d' class='level'/>", left + axisLeft, height(percent), left + width - RIGHT);
        add("<text x='%d' y='%.1f' class='end'>%s</text>", left + width - RIGHT - 4, height(percent) - 6, name);
    }

    /** How many are no longer than a time, over the axis. */
    void curve(Sample sample) {
        StringBuilder path = new StringBuilder();
        for (double seconds = from; seconds <= to; seconds++) {
            path.append(format(
                    seconds == from ? "M%.1f %.1f" : "L%.1f %.1f", x(seconds), height(sample.percentWithin(seconds))));
        }
        add("<path d='%s' fill='none' stroke='%s' stroke-width='2.5'/>", path, GOOD);
    }

    String svg(int wholeWidth, int wholeHeight, String title) {
        return format(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d' role='img'"
                                + " aria-label='%s'>%n",
                        wholeWidth, wholeHeight, wholeWidth, wholeHeight, title)
                + "<style>text{font:13px 'Segoe UI',Helvetica,Arial,sans-serif;fill:#3b4252}"
                + ".title{font-size:17px;font-weight:600;fill:#111827}.end{text-anchor:end}.mid{text-anchor:middle}"
                + ".value{font-weight:600;fill:#111827}.grid{stroke:#dde1e7;fill:none}"
                + ".level{stroke:#6b7280;stroke-dasharray:5 4;fill:none}</style>\n"
                + format("<rect width='%d' height='%d' rx='8' fill='#ffffff'/>%n", wholeWidth, wholeHeight)
                + svg
                + "</svg>\n";
    }

    private void drawAxis() {
        int bottom = top + height - BOTTOM;
        if (bandMost > bandLeast) {
            add(
                    "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='#d9f2e3'/>",
                    x(bandLeast), top + TOP, x(bandMost) - x(bandLeast), bottom - top - TOP);
        }
        bandLeast = 0;
        bandMost = 0;
        for (double value = from; value <= to; value += step) {
            add("<path d='M%.1f %dV%d' class='grid'/>", x(value), top + TOP, bottom);
            add("<text x='%.1f' y='%d' class='mid'>%.0f</text>", x(value), bottom + 18, value);
        }
    }

    private void name(int row, String name) {
        add("<text x='%d' y='%.1f' class='end'>%s</text>", left + axisLeft - 10, y(row) + 4.5, name);
    }

    private double x(double value) {
        double part = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return left + axisLeft + part * (width - axisLeft - RIGHT);
    }

    private double y(int row) {
        double space = (double) (height - TOP - BOTTOM) / rows;
        return top + TOP + (row + 0.5) * space;
    }

    /** Where a curve is at so many percent. */
    private double height(double percent) {
        return top + height - BOTTOM - percent / 100 * (height - TOP - BOTTOM);
    }

    private static String color(boolean good) {
        return good ? GOOD : BAD;
    }

    private void add(String form, Object... values) {
        svg.append(format(form, values)).append('\n');
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values).replace("\r\n", "\n");
    }
}
