package se.loftet.dataset;

import java.util.LinkedHashMap;
import se.loftet.reading.Row;

/// Rows kept as they came.
record RecordConverter(Columns columns, Mapping mapping) implements Converter {
  @Override
  public Verdict convert(Row row, Intake intake) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.names.size(); i++) {
      var name = columns.names.get(i);
      if (!row.cell(i).isEmpty() && mapping.columns().get(name) != ColumnRole.LEFT_OUT) {
        cells.put(name, row.cell(i));
      }
    }
    intake.record(new DataRecord(row.line(), cells));
    return Verdict.IN;
  }
}
