/**
 * Integer arithmetic of the world: binary radians, square roots, a seeded generator.
 *
 * <p>Everything here gives the same bits on the JVM and in the compiled client. That rules out {@code float}, every
 * trigonometric function of {@link java.lang.Math} and {@code Math.round}; {@code int} arithmetic and {@code double} with
 * {@code + - * /} are exact on both. Stateless or owned by its caller; knows no other package.
 */
@NullMarked
package io.github.driftfire.model.math;

import org.jspecify.annotations.NullMarked;
