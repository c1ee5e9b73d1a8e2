package se.loftet.support;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What veraPDF finds against PDF/UA-1 and PDF/A-3a.
public final class Conformance {
  private Conformance() {}

  /// Readable lines; empty is right.
  public static Set<String> faults(byte[] document) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var faults = new TreeSet<String>();
    for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A}) {
      try (var parser =
              Foundries.defaultInstance()
                  .createParser(new ByteArrayInputStream(document), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var result = validator.validate(parser);
        result
            .getTestAssertions()
            .forEach(
                each -> faults.add(flavour + " " + each.getRuleId() + " " + each.getMessage()));
        if (!result.isCompliant()) {
          faults.add(flavour + " is not met");
        }
      }
    }
    return faults;
  }
}
