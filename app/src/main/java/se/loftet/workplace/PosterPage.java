package se.loftet.workplace;

import se.loftet.platform.web.QrPicture;

/// What workplace/poster.jte prints. `ends` is blank when the dialogue has no last day.
public record PosterPage(String title, String about, String ends, String address, QrPicture code) {}
