package se.loftet.dataset;

import se.loftet.reading.Row;

/// Turns a row into what it tells, or says why it cannot.
interface Converter {
  Verdict convert(Row row, Intake intake);
}
