/**
 * What the compiled client needs from the browser and TeaVM's bindings lack or type loosely. Knows no game.
 *
 * <p>A local name inside of a script of {@code JSBody} must be a word: the compiler shortens the parameters to single letters and
 * does not look whether the script has a variable of that name.
 */
@NullMarked
package io.github.driftfire.kit.page;

import org.jspecify.annotations.NullMarked;
