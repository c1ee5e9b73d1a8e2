package se.loftet;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Löftet: from evidence to promise, and from promise to proof. Started by `se.loftet.cli.Loftet`.
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class Application {}
