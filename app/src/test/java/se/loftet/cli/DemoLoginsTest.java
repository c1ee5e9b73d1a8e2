package se.loftet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import se.loftet.access.Staff;
import se.loftet.municipality.Municipalities;
import se.loftet.support.RunningApplication;
import se.loftet.support.Visitor;
import se.loftet.threadfile.ThreadFiles;

class DemoLoginsTest {
  @Test
  void everyLoginThatIsPrintedWorksWhereItSays() throws IOException {
    try (var app = RunningApplication.start()) {
      DemoCommand.load(app.bean(ThreadFiles.class), new PrintWriter(new StringWriter()));
      var printed = new StringWriter();
      var municipalities = app.bean("municipalities", Municipalities.class);
      new DemoLogins(app.bean(Staff.class), municipalities).print(new PrintWriter(printed));
      var lines = printed.toString().lines().toList();
      var password = lines.getFirst().replaceAll(".*\"(.*)\".*", "$1");
      assertThat(lines).hasSize(11).doesNotHaveDuplicates();
      for (var line : lines.subList(1, lines.size())) {
        var login = line.strip().split(" ", 2)[0];
        var visitor = new Visitor(app);
        visitor.login(login, password);
        boolean everywhere = line.contains("hela installationen");
        assertThat(everywhere || line.endsWith(" i Eskilstuna och Strängnäs")).as(line).isTrue();
        for (var slug : new String[] {"strangnas", "eskilstuna"}) {
          var page = visitor.get("/arbete/" + slug + (everywhere ? "/administration" : ""));
          assertThat(page.statusCode()).as(line).isEqualTo(200);
          assertThat(page.uri().getPath()).as(line).startsWith("/arbete/" + slug);
        }
      }
    }
  }
}
