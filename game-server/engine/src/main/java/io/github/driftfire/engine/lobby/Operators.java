package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.moderation.AuditEntry;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.telemetry.RateLimitedLog;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;

/** The visitors who have shown the operator's token. Owned by the lobby's thread. */
final class Operators {
    private static final Logger LOG = System.getLogger(Operators.class.getName());
    private static final int LOG_SECONDS = 10;

    private final Moderation moderation;
    private final WrongCodes wrongTokens = new WrongCodes(LobbyVisitor::wrongTokens);
    private final Set<LobbyVisitor> operators = new LinkedHashSet<>();
    private final RateLimitedLog refusals = new RateLimitedLog(LOG, LOG_SECONDS);

    Operators(Moderation moderation) {
        this.moderation = moderation;
    }

    /** Makes a visitor an operator if the token is right, and the visitor's address has not tried too many. Answers whether it is one now. */
    boolean admit(LobbyVisitor visitor, String token, long nowNanos) {
        // Compared also where no token counts any more: the time of an answer tells nothing.
        boolean right = moderation.token().matches(token);
        boolean blocked = wrongTokens.isBlocked(visitor, nowNanos);
        if (!right && !blocked) {
            wrongTokens.add(visitor, nowNanos);
        }
        if (!right || blocked) {
            String group = visitor.address().group();
            refusals.log(
                    Level.WARNING,
                    () -> "an operator's token was refused, from "
                            + (group.isEmpty() ? "an address that is not counted" : group));
            return false;
        }
        visitor.becomeOperator();
        if (operators.add(visitor)) {
            moderation.operatorComes(visitor.identity().device());
        }
        moderation.audit().record(AuditEntry.of("operator").by(LobbyProtocol.OPERATOR, visitor.identity()));
        return true;
    }

    /** A visitor enters again, maybe as another device. */
    void identified(LobbyVisitor visitor, ClientIdentity before) {
        if (visitor.isOperator()) {
            moderation.operatorGoes(before.device());
            moderation.operatorComes(visitor.identity().device());
        }
    }

    void gone(LobbyVisitor visitor) {
        if (visitor.isOperator()) {
            operators.remove(visitor);
            moderation.operatorGoes(visitor.identity().device());
        }
    }

    void answer(LobbyServerMessage message) {
        operators.forEach(operator -> operator.answer(message));
    }

    /** Forgets wrong tokens that are over a minute old. */
    void sweep(long nowNanos) {
        wrongTokens.sweep(nowNanos);
    }
}
