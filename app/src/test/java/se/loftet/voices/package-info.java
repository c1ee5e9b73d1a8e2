/// The residents' voice, told from the screens.
@org.jspecify.annotations.NullMarked
package se.loftet.voices;
