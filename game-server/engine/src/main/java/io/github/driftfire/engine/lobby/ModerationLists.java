package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.Report;
import io.github.driftfire.engine.moderation.SeatedPlayer;
import io.github.driftfire.model.lobby.BanEntry;
import io.github.driftfire.model.lobby.BanList;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.PlayerEntry;
import io.github.driftfire.model.lobby.ReportEntry;
import io.github.driftfire.model.lobby.ReportList;
import io.github.driftfire.model.lobby.ReportMade;
import io.github.driftfire.model.lobby.RoomPlayers;
import java.util.List;
import java.util.Map;

/** What hosts and operators are shown of players, reports and bans. Owned by the lobby's thread. */
final class ModerationLists {
    private static final int MAX_PUSHED = 4;

    private final Moderation moderation;
    private int pushed;

    ModerationLists(Moderation moderation) {
        this.moderation = moderation;
    }

    static RoomPlayers players(String room, List<SeatedPlayer> players, boolean operator) {
        return RoomPlayers.of(
                room, players.stream().map(player -> entry(player, operator)).toList());
    }

    /** A host could follow people from room to room by their devices, and a cheater could learn from the scores what is noticed. */
    private static PlayerEntry entry(SeatedPlayer player, boolean operator) {
        return new PlayerEntry(
                player.player(),
                player.name(),
                operator ? ClientIdentity.shown(player.identity().device()) : "",
                player.muted(),
                operator ? player.suspicion() : Map.of());
    }

    ReportList reports() {
        return ReportList.of(moderation.reports().since(0).stream()
                .map(ModerationLists::entry)
                .toList());
    }

    /** Sends operators the reports that are new. */
    void pushReports(Operators operators) {
        int latest = moderation.reports().latest();
        if (latest == pushed) {
            return;
        }
        List<Report> later = moderation.reports().since(pushed);
        pushed = latest;
        // More at once are for the list: a visitor has a bounded number of answers that wait.
        for (int i = Math.min(later.size(), MAX_PUSHED) - 1; i >= 0; i--) {
            operators.answer(ReportMade.of(entry(later.get(i))));
        }
    }

    private static ReportEntry entry(Report report) {
        return new ReportEntry(
                report.number(),
                Ban.time(report.timeMillis()),
                report.room(),
                report.reporter().name(),
                report.target().player(),
                report.target().name(),
                ClientIdentity.shown(report.target().identity().device()),
                report.reason(),
                report.lines());
    }

    /**
     * The latest bans.
     *
     * @param room empty for those of all rooms
     */
    BanList bans(String room, boolean operator) {
        List<Ban> all = moderation.bans().all().stream()
                .filter(ban -> room.isEmpty() || ban.room().equals(room))
                .toList();
        return BanList.of(
                all.stream()
                        .limit(LobbyProtocol.MAX_LISTED_BANS)
                        .map(ban -> entry(ban, operator))
                        .toList(),
                all.size());
    }

    /** A host sees neither device nor address. */
    private static BanEntry entry(Ban ban, boolean operator) {
        return new BanEntry(
                ban.number(),
                ban.who().name(),
                operator ? ban.shownDevice() : "",
                operator ? ban.shownNetwork() : "",
                ban.room().isEmpty() ? null : ban.room(),
                Ban.time(ban.untilMillis()),
                ban.reason(),
                ban.by());
    }
}
