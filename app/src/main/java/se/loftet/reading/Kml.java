package se.loftet.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.loftet.geography.Crs;

/// Placemarks of a KML file. Document types and entities from elsewhere are never followed.
final class Kml {
  private final List<Map<String, @Nullable String>> values = new ArrayList<>();
  private final List<@Nullable Geometry> shapes = new ArrayList<>();
  private Map<String, @Nullable String> row = new LinkedHashMap<>();
  private List<Coordinate[]> rings = new ArrayList<>();
  private @Nullable Geometry other;
  private String field = "";
  private boolean inside;

  private Kml() {}

  static Table open(Packed file) throws IOException {
    var kml = new Kml();
    try (var in = file.open()) {
      var xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        kml.event(xml, xml.next());
      }
    } catch (XMLStreamException broken) {
      throw new Unreadable("reading.xml");
    }
    if (kml.values.isEmpty()) {
      throw new Unreadable("reading.noTable");
    }
    return kml.table(file);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void event(XMLStreamReader xml, int event) throws XMLStreamException {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unreadable("reading.entities");
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      start(xml);
    } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Placemark")) {
      values.add(row);
      shapes.add(rings.isEmpty() ? other : Shapes.ofRings(rings));
      inside = false;
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "Placemark" -> begin();
      case "name", "description" -> put(xml.getLocalName(), xml);
      case "SimpleData" -> put(String.valueOf(xml.getAttributeValue(null, "name")), xml);
      case "Data" -> field = String.valueOf(xml.getAttributeValue(null, "name"));
      case "value" -> put(field, xml);
      case "coordinates" -> points(xml.getElementText());
      default -> {
        // What else a placemark holds is how it is drawn.
      }
    }
  }

  private void begin() {
    row = new LinkedHashMap<>();
    rings = new ArrayList<>();
    other = null;
    inside = true;
  }

  private void put(String name, XMLStreamReader xml) throws XMLStreamException {
    if (inside) {
      row.put(name, xml.getElementText());
    }
  }

  private void points(String text) {
    var points = new ArrayList<Coordinate>();
    for (var each : text.strip().split("\\s+", -1)) {
      var parts = each.split(",", -1);
      try {
        points.add(new Coordinate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException broken) {
        throw new Unreadable("reading.xml");
      }
    }
    if (points.size() > 3) {
      rings.add(points.toArray(Coordinate[]::new));
    } else if (points.size() == 1) {
      other = Shapes.FACTORY.createPoint(points.getFirst());
    }
  }

  private Table table(Packed file) {
    var names = new LinkedHashSet<String>();
    values.forEach(each -> names.addAll(each.keySet()));
    var columns = List.copyOf(names);
    Limits.columns(columns.size());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < values.size(); i++) {
      rows.add(new Row(i + 1L, Json.cells(columns, values.get(i)), shapes.get(i)));
    }
    var found = new Found(Format.KML, file.gzip(), "UTF-8", "", ".", 0, 1, Crs.WGS84, List.of());
    return new HeldTable(found, columns, rows);
  }
}
