package io.github.driftfire.bench;

import io.github.driftfire.model.replication.BitLedger;
import io.github.driftfire.model.replication.BitLedger.Purpose;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.Locale;

/** Bytes by purpose as a text for people. */
public final class BytesTable {
    private final BitTally tally;
    private final double playerSeconds;
    private final double framingBytes;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param playerSeconds what the tally was taken over: players times seconds
     * @param framingBytes of WebSocket headers
     */
    public BytesTable(BitTally tally, double playerSeconds, long framingBytes) {
        this.tally = tally;
        this.playerSeconds = playerSeconds;
        this.framingBytes = framingBytes;
    }

    /** A row for each purpose. */
    public String byPurpose() {
        double total = framingBytes * 8;
        for (Purpose purpose : Purpose.values()) {
            total += tally.bits(purpose);
        }
        text.setLength(0);
        line("%-34s %10s %7s%n", "bytes to a player per second, for", "bytes", "share");
        row("websocket framing", framingBytes * 8, total);
        for (Purpose purpose : Purpose.values()) {
            row(name(purpose), tally.bits(purpose), total);
        }
        row("total", total, total);
        return text.toString();
    }

    /** A row for each field of each kind that had bits spent on it. */
    String byField(Model model) {
        text.setLength(0);
        line("%-34s %10s %10s %9s%n", "purpose, kind, field", "bytes/s", "times/s", "bits each");
        for (Purpose purpose : Purpose.values()) {
            for (int kind = BitLedger.NONE; kind < model.kindCount(); kind++) {
                FieldTable fields = kind < 0 ? null : model.kind(kind).fields();
                for (int field = BitLedger.NONE; field < (fields == null ? 0 : fields.size()); field++) {
                    String of = kind < 0 ? "" : " " + model.kind(kind).name();
                    String at = fields == null || field < 0
                            ? ""
                            : "." + fields.field(field).name();
                    fieldRow(purpose, kind, field, name(purpose) + of + at);
                }
            }
        }
        return text.toString();
    }

    private void fieldRow(Purpose purpose, int kind, int field, String label) {
        double bits = tally.bits(purpose, kind, field);
        long mentions = tally.mentions(purpose, kind, field);
        if (bits > 0) {
            line(
                    "%-34s %10.1f %10.2f %9.2f%n",
                    label, bits / 8 / playerSeconds, mentions / playerSeconds, bits / Math.max(1, mentions));
        }
    }

    private void row(String label, double bits, double total) {
        line("%-34s %10.1f %6.1f%%%n", label, bits / 8 / playerSeconds, 100 * bits / Math.max(1, total));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    public static String name(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
