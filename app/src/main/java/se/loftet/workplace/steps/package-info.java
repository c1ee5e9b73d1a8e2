/// The formal steps of a text: referred, approved, signed, published, amended.
@NullMarked
package se.loftet.workplace.steps;

import org.jspecify.annotations.NullMarked;
