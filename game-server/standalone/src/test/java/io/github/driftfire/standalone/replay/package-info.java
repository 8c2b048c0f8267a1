/**
 * A room's streams, recorded without a socket and played again in the compiled client: both replicas must be equal, bit for bit.
 *
 * <pre>
 *  StallingPlayer ── inputs ──► Room ── frames ──► RecordedConnection ──► ReplicaTrace on the JVM ──┐
 *                                                    └──► CompiledClient: golden.replay ───┴──► equal?
 * </pre>
 */
@NullMarked
package io.github.driftfire.standalone.replay;

import org.jspecify.annotations.NullMarked;
