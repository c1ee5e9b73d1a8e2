package se.loftet.workplace;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.loftet.access.StaffChrome;
import se.loftet.platform.web.PublicAddress;
import se.loftet.platform.web.QrPicture;

/// An A4 poster with an address residents answer at, and the same address as a QR code.
@Component
public class Posters {
  private final StaffChrome chrome;
  private final PublicAddress address;

  Posters(StaffChrome chrome, PublicAddress address) {
    this.chrome = chrome;
    this.address = address;
  }

  /// The poster as a view.
  ///
  /// @param ends until when it can be answered, in words; blank when there is no last day
  /// @param path of the page residents answer on
  public String show(
      HttpServletRequest request,
      Model model,
      String title,
      String about,
      String ends,
      String path) {
    var whole = address.of(path);
    model.addAttribute("chrome", chrome.of(request, chrome.text(request).of("poster.title")));
    model.addAttribute("page", new PosterPage(title, about, ends, whole, QrPicture.of(whole)));
    return "workplace/poster";
  }
}
