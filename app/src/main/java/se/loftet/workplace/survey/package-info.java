/// Where staff make questionnaires and surveys, open and close them, and type in paper.
@NullMarked
package se.loftet.workplace.survey;

import org.jspecify.annotations.NullMarked;
